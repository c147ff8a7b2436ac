import { dayAfter, londonDayOf, londonHours } from '@greenroom/kernel';
import { MailSink, MovingClock, type ReceivedMail } from '@greenroom/testing';
import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { askedLinkIn } from './asked-page';
import { takeIn } from './call-page';
import { enter, PASSWORD } from './console-page';
import { eventually } from './eventually';
import { PHONE } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const HOUR = 3_600_000;
const PRODUCER = 'nia.prosser@skylark.example';
const CONFIRMED = /^Confirmed: /;
const app = new ConsoleUnderTest();

let sink: MailSink;
let clock: MovingClock;
beforeEach(async () => {
  sink = await MailSink.open();
  // In the morning, so that no night lies within the reply times.
  const tomorrow = dayAfter(londonDayOf(Date.now()), 1);
  clock = new MovingClock(`${app.folder}/clock`, londonHours(tomorrow, { from: 9 * 60, to: 10 * 60 })[0]!.start);
});
afterEach(() => sink.close());

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const asked = (page: Page) => page.getByRole('list', { name: 'Who was asked' }).getByRole('listitem');
const subjects = (address: string) => sink.to(address).map(({ subject }) => subject);

/** The office and those in it see the same time. */
async function putForward(instant: number, ...contexts: readonly BrowserContext[]): Promise<void> {
  clock.advanceTo(instant);
  for (const context of contexts) await context.clock.setFixedTime(clock.now());
}

/** The invitation of a mail, as a calendar reads it. */
function invitationOf({ parsed }: ReceivedMail) {
  const [file] = parsed.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
  const { content } = file!;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    ...{ uid: value('uid'), start: value('dtstart'), sequence: Number(value('sequence')), status: value('status') },
  };
}

it('goes from a call to a booking that moves: by ladder, a lapse, a yes on the phone, and a yes to the new time', async () => {
  const address = await app.start({
    SMTP_URL: sink.url,
    MAIL_FROM: 'Press office <press@charity.example>',
    NETWORK_NAME: 'The Wider Table',
    ...clock.environment,
  });
  const { page, context, trouble } = await app.open(`${address}console/`);
  await putForward(clock.now(), context);
  await enter(page);
  await takeIn(page, address);
  const post = async (path: string, data: object) =>
    ((await (await page.request.post(`${address}api/${path}`, { data })).json()) as { id: string }).id;
  const outletId = await post('outlets', { name: 'Skylark News' });
  const programmeId = await post('programmes', { outletId, name: 'First Light' });
  const producer = { name: 'Nia Prosser', mobile: '07700 900101', email: PRODUCER };
  await post('contacts', { ...producer, post: { outletId, programmeId, role: 'producer' } });

  // The phone rings: who it is fills most of it.
  await page.keyboard.press('l');
  await page.locator('#asker-contact:focus').waitFor();
  await page.keyboard.type('Nia');
  await page.getByRole('option', { name: /Nia Prosser/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Topic').fill('Energy bills: the price cap rises');
  await page.getByLabel('Angle').fill('What it does to people on prepayment meters');
  await page.getByLabel('On air').fill('in 2 days');
  await page.getByLabel('Names by').fill('in 10 hours');
  for (const choice of ['Radio', 'Live', 'By phone'])
    await page.getByRole('radio', { name: choice, exact: true }).click();
  await page.locator('summary', { hasText: 'Company and audience' }).click();
  await page.getByRole('radio', { name: 'Local', exact: true }).click();
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/console\/requests\/[\w-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  const told = async () => (await (await page.request.get(`${address}api/requests/${id}`)).json()) as Told;
  expect((await told()).missing).toEqual([]);

  // Both who can speak, one after the other.
  const cards = page.getByRole('list', { name: 'Who can speak' }).locator('> li');
  await eventually(async () => expect(await cards.count()).toBe(2));
  await cards.nth(0).getByRole('button').press('Enter');
  // The first choice leads the keyboard to the button that asks.
  await page.locator('[data-ask]:focus').waitFor();
  await cards.nth(1).getByRole('button').press('Enter');
  await page.getByRole('button', { name: 'Ask 2 people' }).press('Enter');
  await page.getByRole('region', { name: 'The ladder' }).getByText('Next on the ladder').waitFor();
  const [first, second] = (await told()).offers;
  const emailOf = ({ name }: { name: string }) => `${name.slice(0, 3).toLowerCase()}@people.example`;
  const question = await sink.waitFor(emailOf(first!));
  expect(question.subject).toMatch(/^\[Reply by [\w :]*\d\d:\d\d\] First Light, Skylark News, .+ live – Energy bills/);
  expect(subjects(emailOf(second!))).toEqual([]);

  // Nobody answers; the second is asked by itself, and the first has a link that says so.
  const phone = await app.open(`${address}offer`, { ...PHONE, hasTouch: true, isMobile: true });
  await putForward(Date.parse(first!.dueAt!) + 60_000, context, phone.context);
  const next = await sink.waitFor(emailOf(second!));
  // The officer was away for longer than a session lasts.
  const door = page.getByRole('dialog', { name: 'Sign in again' });
  await door.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await door.waitFor({ state: 'hidden' });
  await asked(page).filter({ hasText: first!.name }).getByText('Expired').waitFor();
  await phone.page.goto('about:blank');
  await phone.page.goto(askedLinkIn(question.text));
  await phone.page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /time to answer is over/i })
    .waitFor();
  await phone.page.goto('about:blank');
  await phone.page.goto(askedLinkIn(next.text));
  await phone.page.getByLabel('Anything that viewers and listeners should know?').fill('Trustee of a food bank');
  await phone.page.getByRole('button', { name: 'Yes, I can do it' }).tap();
  await phone.page.getByRole('heading', { name: 'Thank you: we have your yes' }).waitFor();
  await asked(page).filter({ hasText: second!.name }).getByText('Accepted').first().waitFor();

  // Names to the producer, who takes it; both have it in their calendars.
  await page.getByRole('button', { name: 'Names for Nia' }).press('Enter');
  const names = page.getByRole('dialog', { name: 'Names for Nia Prosser' });
  await names.getByLabel(`Why ${second!.name}`).fill('Runs an advice line');
  await names.getByRole('button', { name: 'Mail the name' }).press('Enter');
  await eventually(async () => expect((await told()).state).toBe('options-sent'));
  const { text } = await sink.waitFor(PRODUCER, { like: /^Who can speak: / });
  for (const said of [second!.name, 'Why: Runs an advice line', 'Declares: Trustee of a food bank']) {
    expect(text).toContain(said);
  }
  await page.getByRole('button', { name: `Pencil ${second!.name}` }).press('Enter');
  await page.locator('#deed-until:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Confirm ${second!.name}` }).press('Enter');
  await page.locator('#deed-words:focus').waitFor();
  await page.keyboard.press('Enter');
  await asked(page).getByText('Confirmed').waitFor();
  const { startsAt } = await told();
  const booked = invitationOf(await sink.waitFor(emailOf(second!), { like: CONFIRMED }));
  expect(booked).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', start: utc(Date.parse(startsAt)) });
  expect(invitationOf(await sink.waitFor(PRODUCER, { like: CONFIRMED }))).toEqual(booked);

  // The producer moves it by a day: nothing is as it was agreed, and the person is asked anew.
  await pane(page, 'The facts')
    .getByRole('button', { name: /change On air/ })
    .press('Enter');
  await page.locator('#fact-edited:focus').fill('in 3 days');
  await page.keyboard.press('Enter');
  await asked(page).getByText('Asked again').first().waitFor();
  const again = await sink.waitFor(emailOf(second!), { like: /Changed: / });
  await expectAccessible(page);
  await phone.page.goto('about:blank');
  await phone.page.goto(askedLinkIn(again.text));
  await phone.page.getByRole('button', { name: 'Yes, I can do it' }).tap();
  await asked(page).getByText('Confirmed').waitFor();
  const moved = await told();
  expect(Date.parse(moved.startsAt) - Date.parse(startsAt)).toBeGreaterThan(12 * HOUR);
  const newest = invitationOf(await sink.waitFor(emailOf(second!), { like: CONFIRMED, nth: 2 }));
  expect(newest).toMatchObject({ uid: booked.uid, start: utc(Date.parse(moved.startsAt)), status: 'CONFIRMED' });
  expect(newest.sequence).toBeGreaterThan(booked.sequence);
  expect([...trouble, ...phone.trouble].filter((line) => !/401/.test(line))).toEqual([]);
});

const utc = (instant: number) => new Date(instant).toISOString().replace('.000', '');

/** Something of a request. */
interface Told {
  readonly state: string;
  readonly startsAt: string;
  readonly missing: readonly string[];
  readonly offers: readonly { readonly name: string; readonly dueAt: string | null }[];
}
