import { MailSink, rssOf } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible, isWithoutSideways } from './accessibility';
import { eventually } from './eventually';
import { askForMail, beginPortal, codeIn, DANI, linkIn, openPortal, PHONE } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

const standing = (page: Page) => page.getByRole('heading', { level: 1 });

it('lets a spokesperson in by a pressed button, and shows the office at once what they set on a phone', async () => {
  const { address, officer, personId } = await beginPortal(app, sink);
  const { page, trouble } = await app.open(`${address}my-week`, PHONE);
  expect(await page.getByRole('link', { name: 'For the media office’s staff' }).getAttribute('href')).toBe('/console/');
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByText('Type your e-mail address.').waitFor();
  await askForMail(page);
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  const link = linkIn((await sink.waitFor(DANI)).text);

  // Programs that open every link of a mail use it up neither by reading it nor by running what is there.
  for (const method of ['GET', 'HEAD']) await fetch(link, { method });
  const opened = await app.open(link, PHONE);
  await opened.page.getByRole('heading', { name: 'Welcome' }).waitFor();
  await opened.page.waitForLoadState('networkidle');
  expect((await opened.page.request.get(`${address}api/me`)).status()).toBe(401);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/my-week');
  await eventually(async () => expect(await standing(page).textContent()).toBe('When can you speak?'));
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);

  // A link counts once, and the page says how to go on.
  await opened.page.getByRole('button', { name: 'Sign in' }).click();
  await opened.page.getByText('This link has been used, is too old').waitFor();
  await opened.page.getByRole('button', { name: 'Mail me a link' }).waitFor();
  // Of the next link on the same page it is not said.
  await opened.page.goto(`${address}sign-in#cut-short`);
  await opened.page.getByText('That link is not whole').waitFor();
  expect(await opened.page.getByText('This link has been used').count()).toBe(0);

  // A usual week by thumb: Monday's hours, and the same on Tuesday.
  await page.getByRole('button', { name: /^Monday: / }).click();
  await page.getByRole('button', { name: 'Add hours on Monday' }).click();
  await page.getByLabel('From, Monday').selectOption('10:00');
  await page.getByLabel('To, Monday').selectOption('12:30');
  await page.getByRole('button', { name: 'Tuesday', exact: true }).click();
  await page.getByRole('button', { name: 'Save my week' }).click();
  await eventually(async () => expect(await standing(page).textContent()).not.toBe('When can you speak?'));

  // A day that differs: the next Monday, not at all.
  const monday = page.getByRole('button', { name: /Mon \d+ \w+: 10:00–12:30/ }).last();
  const name = /Mon \d+ \w+/.exec((await monday.getAttribute('aria-label'))!)![0];
  await monday.click();
  await page.getByRole('button', { name: 'Not free that day' }).click();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  await page.getByRole('button', { name: 'Save the day' }).click();
  await page.getByRole('button', { name: `${name}: not free, not as usual` }).waitFor();
  expect(await isWithoutSideways(page)).toBe(true);

  // The office sees both, in another browser.
  await officer.goto(`${address}console/people/${personId}`);
  const availability = officer.locator('gr-times-part');
  await availability.getByText('10:00–12:30').first().waitFor();
  await availability.getByRole('term').getByText(name).waitFor();

  // And a pause while it is looking, with no reload.
  await page.getByRole('switch', { name: /^Ask me/ }).click();
  await eventually(async () => expect(await standing(page).textContent()).toBe('Nobody asks you until you say so'));
  await availability.getByText('has paused offers').waitFor();
  expect([...trouble, ...opened.trouble].filter((line) => !/40[19]|410/.test(line))).toEqual([]);
});

it('tells the desk at once who can speak on the story that is open, and why not', async () => {
  const press = await app.openPress();
  const begun = await beginPortal(app, sink);
  const { address, officer, personId } = begun;
  const person = `${address}api/people/${personId}`;
  const { version } = await (await officer.request.get(person)).json();
  // A year counts from the day of training; the month before is well within it.
  const trainedOn = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  const data = { version, expertise: [{ topic: 'renting', weight: 1 }], formats: ['radio'], trainedOn };
  expect((await officer.request.patch(person, { data })).ok()).toBe(true);
  const story = { id: '1', title: 'Renters face more evictions', summary: 'Landlords evict renters.' };
  press.publish('/a.xml', rssOf('Alpha', [{ ...story, published: new Date().toISOString() }]));
  await officer.request.post(`${address}api/feeds`, { data: { address: press.address('/a.xml') } });

  await officer.goto(`${address}console/desk?show=all`);
  const speakers = officer.getByRole('region', { name: 'Who can speak' });
  const card = speakers.locator('gr-person-card', { hasText: 'Danielle Achebe' });
  await card.getByText('has not said when they are free').waitFor({ timeout: 60_000 });

  const { page, trouble } = await openPortal(app, sink, begun, 'my-week');
  await page.getByRole('button', { name: 'Any day, 7 to 22' }).click();
  await page.getByRole('button', { name: 'Save my week' }).click();
  await card.getByText(/^Free (until|from) /).waitFor();

  // Wanted for something, they are put forward as far as they are ready for it; the address keeps what for.
  await speakers.getByLabel('Wanted for').selectOption('Radio');
  await card.getByText(/^Free (until|from) /).waitFor();
  await speakers.getByLabel('How much it asks of them').selectOption('2');
  await speakers.getByText('Not now (1)').click();
  await speakers.getByText('level 1 for radio; level 2 not yet: a stretch needs a mentor, and none is named').waitFor();
  expect(new URL(officer.url()).searchParams.get('for')).toBe('radio-2');
  await expectAccessible(officer);
  await speakers.getByLabel('Wanted for').selectOption('anything');
  await card.getByText(/^Free (until|from) /).waitFor();

  // Neither today nor tomorrow: nobody of ours within a day, and the desk reads the day as the person gave it.
  const days = page.locator('gr-fortnight').getByRole('button');
  const today = /^Today, ([^:]+)/.exec((await days.first().getAttribute('aria-label'))!)![1]!;
  for (let day = 0; day < 2; day++) {
    await days.nth(day).click();
    await page.getByRole('button', { name: 'Not free that day' }).click();
    await page.getByRole('button', { name: 'Save the day' }).click();
    await eventually(async () =>
      expect(await page.getByRole('button', { name: /: not free, not as usual$/ }).count()).toBe(day + 1),
    );
  }
  await speakers.getByText('Not now (1)').click();
  await speakers.getByText(`not on ${today}`).waitFor();
  expect(await card.count()).toBe(0);
  expect(trouble).toEqual([]);
});

it('takes the code of the mail in the browser that asked, and says what is wrong with another', async () => {
  const { address } = await beginPortal(app, sink);
  const { page } = await app.open(`${address}my-week`, PHONE);
  await askForMail(page);
  const code = codeIn((await sink.waitFor(DANI)).text);
  await page.getByLabel('Code from the mail').fill('12');
  await page.keyboard.press('Enter');
  await page.getByText('The code has seven digits.').waitFor();
  await page.getByLabel('Code from the mail').fill('0000000');
  await page.keyboard.press('Enter');
  await page.getByText('That code does not count.').waitFor();
  // A phone may have let go of the page while the mail was looked at.
  await page.reload();
  await page.getByLabel('Code from the mail').fill(code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/my-week');
  await page.getByRole('button', { name: /^Signed in: Danielle Achebe/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(`${address}my-week`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it('loses nothing when the office changed the times meanwhile, and says who did', async () => {
  const begun = await beginPortal(app, sink);
  const { address, officer, personId } = begun;
  const { page } = await openPortal(app, sink, begun, 'my-week');
  await page.getByRole('button', { name: 'Evenings' }).click();
  const limits = { earliest: 480, latest: 1_320, notice: 60, travel: 0 };
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const week = Object.fromEntries(days.map((day) => [day, []]));
  const times = `${address}api/people/${personId}/availability`;
  expect((await officer.request.patch(times, { data: { version: 0, limits, week } })).ok()).toBe(true);
  await page.getByRole('button', { name: 'Save my week' }).click();
  await page.getByText(/Ada Fairweather of the office changed your times/).waitFor();
  await page.getByText('18:00–22:00').first().waitFor();
  await page.getByRole('button', { name: 'Save mine instead' }).click();
  await eventually(async () => expect(await standing(page).textContent()).toMatch(/^You are free/));
  const kept = await (await officer.request.get(times)).json();
  expect([kept.limits.notice, kept.week.monday]).toEqual([60, [{ from: 1_080, to: 1_320 }]]);
});
