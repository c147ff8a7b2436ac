import { londonDayOf } from '@greenroom/kernel';
import { MailSink } from '@greenroom/testing';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible, isWithoutSideways } from './accessibility';
import { askedLink, Asking } from './asked-page';
import { eventually } from './eventually';
import { beginPortal, openPortal, PHONE } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const TOUCH = { ...PHONE, hasTouch: true, isMobile: true };
const ASKED = /^Today on BBC Radio 4 would like you tomorrow|^Today on BBC Radio 4 would like you on /;

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const accessible = async (page: Page) => {
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
};
const isInSight = async (words: Locator) => {
  const { y, height } = (await words.boundingBox())!;
  return y >= 0 && y + height <= PHONE.viewport.height;
};
/** What is refused or lost on purpose is written to the console by the browser itself. */
const unexpected = (trouble: readonly string[]) => trouble.filter((line) => !/40[149]|ERR_/.test(line));

it('takes a yes from the mail by touch, once on a bad line, and its taking back with a reason', async () => {
  const begun = await beginPortal(app, sink);
  const asking = await new Asking(begun).log();
  const [offer] = await asking.ask([begun.personId]);
  const link = await askedLink(sink);

  // Opening changes nothing, whoever opens it and whatever runs there.
  const before = await asking.now();
  for (const method of ['GET', 'HEAD', 'OPTIONS']) await (await fetch(link, { method })).text();
  const { page, context, trouble } = await app.open(link, TOUCH);
  await heading(page, ASKED).waitFor();
  await page.getByText('for Danielle Achebe').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await asking.now()).toEqual(before);
  // Nobody reads the token over a shoulder, or finds it in the history.
  expect(page.url()).toBe(`${begun.address}offer`);
  const { page: bare } = await app.open(`${begun.address}offer`, TOUCH);
  expect(await page.evaluate('history.length')).toBe(await bare.evaluate('history.length'));
  for (const fact of [/London time, arrive/, 'In the studio: Broadcasting House', '£150', 'A minister (against)'])
    await page.getByRole('definition').filter({ hasText: fact }).waitFor();
  await page.getByText(/^Answer by /).waitFor();
  await accessible(page);

  // What a choice opens lies above the answers, which stay at the foot of a phone.
  await page.getByRole('radio', { name: 'Between …' }).tap();
  const dock = (await page.locator('.dock').boundingBox())!;
  const until = page.getByLabel('to', { exact: true });
  await eventually(async () => {
    const { y, height } = (await until.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(dock.y);
  });

  const interests = page.getByLabel('Anything that viewers and listeners should know?');
  await interests.fill('I chair a tenants’ union.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Yes, I can do it' }).tap();
  await page.getByText('so your yes may not have arrived. Press again in a moment').waitFor();
  expect(await interests.inputValue()).toBe('I chair a tenants’ union.');
  expect((await asking.offer(offer!.id)).state).toBe('sent');

  // The line is back, but slow: pressed twice it goes once, and the button says that it goes.
  await context.setOffline(false);
  let sent = 0;
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/api/answer', async (route) => {
    sent += 1;
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Yes, I can do it' }).tap();
  const busy = page.getByRole('button', { name: /^(Sending your yes|Still sending)/ });
  await busy.waitFor();
  await busy.dispatchEvent('click');
  arrive();
  await heading(page, 'Thank you: we have your yes').waitFor();
  await page.getByText('It is not a booking yet.').waitFor();
  expect([sent, await asking.times('accept')]).toEqual([1, 1]);
  expect(await asking.offer(offer!.id)).toMatchObject({ state: 'accepted', interests: 'I chair a tenants’ union.' });
  await accessible(page);

  // A phone that let go of the page comes back to it.
  await page.reload();
  await page.getByRole('button', { name: 'I cannot do it after all' }).tap();
  await page.getByText('I have somebody to care for').tap();
  await accessible(page);
  await page.getByRole('button', { name: 'Take my yes back' }).tap();
  await heading(page, 'Thank you for telling us').waitFor();
  expect(await asking.offer(offer!.id)).toMatchObject({ state: 'declined', reason: 'care-duties' });
  expect(await isWithoutSideways(page)).toBe(true);
  expect(unexpected(trouble)).toEqual([]);
});

it('holds and declines by the keyboard alone, and does not lose what was typed', async () => {
  const begun = await beginPortal(app, sink);
  const asking = await new Asking(begun).log();
  const [offer] = await asking.ask([begun.personId]);
  const { page, context, trouble } = await app.open(await askedLink(sink), PHONE);
  await page.getByRole('button', { name: 'Hold for me' }).press('Enter');
  await heading(page, 'Hold it for you?').waitFor();
  await eventually(async () => expect(await page.evaluate('document.activeElement.role')).toBe('heading'));
  await accessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Held for you until /).waitFor();
  expect((await asking.offer(offer!.id)).state).toBe('holding');
  await accessible(page);

  await page.getByRole('button', { name: 'Not this time' }).press('Enter');
  await page.getByRole('button', { name: 'Send my no' }).press('Enter');
  await page.getByText('Choose a reason; it helps us to ask better.').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Anything else? You need not say.').focus();
  await page.keyboard.type('Ask my colleague.');
  await accessible(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send my no' }).press('Enter');
  await page.getByText('so your no may not have arrived').waitFor();
  await context.setOffline(false);
  expect(await page.getByLabel('It is not my subject').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Send my no' }).press('Enter');
  await heading(page, 'Thank you for telling us').waitFor();
  await page.getByText('Changed your mind? Ring the media office').waitFor();
  const said = { state: 'declined', reason: 'not-my-topic', words: 'Ask my colleague.' };
  expect(await asking.offer(offer!.id)).toMatchObject(said);
  await accessible(page);
  expect(unexpected(trouble)).toEqual([]);
});

it('says how an offer ended, and what to do where a link is none', async () => {
  const begun = await beginPortal(app, sink);
  const asking = await new Asking(begun).log();
  const ben = await asking.call('POST', 'people', { name: 'Ben Okafor', email: 'ben@people.example' });
  const [dani] = await asking.ask([begun.personId, ben.id], 'first');
  const link = await askedLink(sink);
  const { page, trouble } = await app.open(`${begun.address}offer`, PHONE);
  await heading(page, 'Open the link from our mail').waitFor();
  await accessible(page);
  // A line that is gone for a moment loses nothing.
  await page.route('**/api/answer/view', (route) => route.abort());
  await page.goto(link);
  await page.getByText('There is no connection just now. Nothing is lost').waitFor();
  await accessible(page);
  await page.unroute('**/api/answer/view');
  await page.getByRole('button', { name: 'Try again' }).click();
  await heading(page, ASKED).waitFor();

  // Somebody else was first while it was being read: nothing is to be answered any more, and it says so.
  const { page: other } = await app.open(await askedLink(sink, { of: 'ben@people.example' }), PHONE);
  await other.getByRole('button', { name: 'Yes, I can do it' }).click();
  await heading(other, 'Thank you: we have your yes').waitFor();
  await page.getByRole('button', { name: 'Yes, I can do it' }).click();
  await heading(page, 'Thank you, filled').waitFor();
  expect((await asking.offer(dani!.id)).state).toBe('filled-elsewhere');
  await accessible(page);

  // Withdrawn; then asked anew, which the old link says.
  const [second] = await asking.ask([begun.personId]);
  const next = await askedLink(sink, { nth: 2 });
  await page.goto(next);
  await heading(page, ASKED).waitFor();
  // It is withdrawn while they write their no: what they see is how it stands, and no button that does nothing.
  await page.getByRole('button', { name: 'Not this time' }).click();
  await page.getByRole('radio', { name: 'I am not free then' }).check();
  const withdraw = { version: second!.version };
  await asking.call('POST', `offers/${second!.id}/withdraw`, withdraw);
  await page.getByRole('button', { name: 'Send my no' }).click();
  await heading(page, 'We no longer need an answer').waitFor();
  await accessible(page);
  await asking.ask([begun.personId]);
  await page.reload();
  await heading(page, 'The plan has changed').waitFor();
  await accessible(page);

  await page.route('**/api/answer/view', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), state: 'late' } });
  });
  await page.reload();
  await heading(page, 'The time to answer is over').waitFor();
  await accessible(page);
  await page.unroute('**/api/answer/view');

  await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
  await heading(page, 'This link is not one of ours').waitFor();
  await accessible(page);
  expect(unexpected(trouble)).toEqual([]);
});

it('is answered in my week, too, and shows there what came of it', async () => {
  const begun = await beginPortal(app, sink);
  const { page, trouble } = await openPortal(app, sink, begun, 'my-week');
  await page.getByText('Nothing to answer and nothing booked just now.').waitFor();
  const asking = await new Asking(begun).log();
  const [offer] = await asking.ask([begun.personId]);
  await page.reload();
  const asks = page.locator('gr-my-asks');
  await asks.getByText('1 to answer').waitFor();
  await accessible(page);
  await asks.locator('summary', { hasText: 'Read it and answer' }).press('Enter');
  await accessible(page);
  await asks.getByRole('button', { name: 'Not this time' }).press('Enter');
  await asks.getByLabel('It is too far to travel').press('Space');
  await asks.getByRole('button', { name: 'Send my no' }).press('Enter');
  await asks.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
  const declined = await asking.offer(offer!.id);
  expect(declined).toMatchObject({ state: 'declined', reason: 'travel' });

  // It was a slip, and the office undoes it.
  await asking.call('POST', `offers/${offer!.id}/answer`, { version: declined.version, answer: 'undo' });
  await page.reload();
  await asks.locator('summary', { hasText: 'Read it and answer' }).press('Enter');
  await asks.getByRole('button', { name: 'Yes, I can do it' }).press('Enter');
  await asks.getByRole('heading', { name: 'Thank you: we have your yes' }).waitFor();
  expect((await asking.offer(offer!.id)).state).toBe('accepted');
  await accessible(page);

  const pencil = await asking.call('POST', 'bookings', { requestId: asking.request.id, personId: begun.personId });
  await page.reload();
  await asks.getByText(/^Pencilled until /).waitFor();
  const yes = { version: pencil.version, outletYesBy: 'Pat Producer' };
  await asking.call('POST', `bookings/${pencil.id}/confirm`, yes);
  await page.reload();
  await asks.getByText('Confirmed').waitFor();
  expect(await asks.getByRole('button').count()).toBe(0);
  await accessible(page);

  // Times that turn against it: nothing ends, and they hear of it at once, for as long as it is so.
  await page.getByRole('switch', { name: /Ask me/ }).press('Space');
  await asks.getByText('it lies in time that you are not free. Keep it, or tell us').waitFor();
  const turned = { state: 'confirmed', notFree: 'has paused offers' };
  expect((await asking.now()).bookings[0]).toMatchObject(turned);
  await accessible(page);
  await page.getByRole('switch', { name: /Ask me/ }).press('Space');
  await asks.getByText('it lies in time that you are not free').waitFor({ state: 'detached' });

  // Seen as well where it is caused, however far down that is; heard once, from the warning.
  const off = page.locator('gr-time-off');
  await page.setViewportSize({ width: 390, height: 844 });
  const day = londonDayOf(Date.parse(asking.request.startsAt));
  for (const edge of ['First day', 'Last day']) await off.getByLabel(edge).fill(day);
  await off.getByRole('button', { name: 'Add' }).press('Enter');
  await off.getByRole('button', { name: 'Save time off' }).press('Enter');
  const here = off.getByText('it lies in time that you are not free now');
  await here.waitFor();
  await eventually(async () => expect(await isInSight(here)).toBe(true));
  expect(await isInSight(asks.getByText('Keep it, or tell us'))).toBe(false);
  expect(await here.evaluate((words) => words.closest('[aria-live], [role=status], [role=alert]') === null)).toBe(true);
  await accessible(page);
  await off.getByRole('button', { name: /^What you can do about / }).press('Enter');
  await asks.locator('.warning:focus', { hasText: 'Keep it, or tell us' }).waitFor();
  // What is read again each minute takes nobody back there.
  await page.setViewportSize({ width: 390, height: 844 });
  await eventually(async () => expect(await isInSight(asks.getByText('Keep it, or tell us'))).toBe(true));
  // Once it is read a second time, what was read first has been drawn.
  for (let times = 0; times < 2; times++) {
    const isReadAgain = page.waitForResponse(/\/api\/me\/bookings$/);
    await page.locator('html').dispatchEvent('visibilitychange');
    await (await isReadAgain).finished();
  }
  expect(await isInSight(asks.getByText('Keep it, or tell us'))).toBe(true);
  await off.getByRole('button', { name: /^Take out/ }).press('Enter');
  await here.waitFor();
  await off.getByRole('button', { name: 'Save time off' }).press('Enter');
  await here.waitFor({ state: 'detached' });

  // The link of the mail knows as well that it is a booking by now.
  await page.goto(await askedLink(sink));
  await heading(page, 'You are booked').waitFor();
  await accessible(page);
  expect(unexpected(trouble)).toEqual([]);
});
