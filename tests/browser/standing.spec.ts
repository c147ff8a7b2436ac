import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DAY, londonDayOf } from '@greenroom/kernel';
import { dayInWords } from '@greenroom/people/domain';
import { openBrowser, type ServerProcess } from '@greenroom/testing';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter, leavePages, openPage } from './console-page';
import { eventually } from './eventually';
import { furnished, startKeptDemo } from './use-console';

/** What the office works by beside a profile, and its look at what people propose, in the demo's network. */
let browser: Browser;
let folder: string;
let server: ServerProcess;
let address = '';

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'greenroom-standing-'));
  server = await startKeptDemo({ DATA_DIRECTORY: folder, LOG_LEVEL: 'error', PORT: '0' });
  address = await furnished(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(leavePages);

const viewport = { width: 1280, height: 900 };

async function openAs(email: string, place: string) {
  const watched = await openPage(browser, address, { viewport });
  await enter(watched.page, { email: `${email}@greenroom.example` });
  await watched.page.goto(`${address}console/${place}`);
  return watched;
}

async function openProfile(page: Page, name: string): Promise<void> {
  await page.goto(`${address}console/people?q=${encodeURIComponent(name)}`);
  await page.getByRole('list', { name: 'People' }).getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const part = (page: Page, tag: string) => page.locator(`gr-${tag}-part`);

it('shows when somebody is free and writes down what they say of it', async () => {
  const { page, trouble } = await openAs('lead', 'people');
  await openProfile(page, 'Ros Thistlethwaite');
  const times = part(page, 'times');
  await times.getByRole('table', { name: 'Their usual week' }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);

  await times.getByRole('button', { name: 'Change the week' }).press('Enter');
  await times.getByLabel('Tuesday').fill('ten to four');
  await times.getByLabel('Tuesday').press('Enter');
  await times.getByRole('alert').getByText('Tuesday cannot be read').waitFor();
  await times.getByLabel('Tuesday').fill('10-16, 18:30-21');
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await times.getByLabel('Tuesday').press('Enter');
  await times.getByRole('row', { name: /^Tue/ }).getByText('10:00–16:00, 18:30–21:00').waitFor();

  // A day that differs, time off, and what they need: as the week, on their word.
  const day = londonDayOf(Date.now() + 5 * DAY);
  await times.getByRole('button', { name: 'Change one day' }).press('Enter');
  await times.getByLabel('Day', { exact: true }).fill(day);
  await times.getByLabel('Hours', { exact: true }).fill('noonish');
  await times.getByLabel('Hours', { exact: true }).press('Enter');
  await times.getByRole('alert').getByText('That cannot be read').waitFor();
  await times.getByLabel('Hours', { exact: true }).fill('12-14:30');
  await times.getByLabel('Hours', { exact: true }).press('Enter');
  await times.getByText('12:00–14:30').first().waitFor();
  await times.getByRole('button', { name: 'Change what they need' }).press('Enter');
  await times.getByLabel('Never before').selectOption('10:30');
  await times.getByLabel('Notice').selectOption('2 hours');
  await times.getByLabel('To a studio').selectOption('45 minutes');
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await times.getByRole('button', { name: 'Save what they need' }).press('Enter');
  await times.getByText('between 10:30–24:00, 2 hours of notice, 45 minutes to a studio').waitFor();
  await times.getByRole('button', { name: `As usual on ${dayInWords(day)}` }).press('Enter');
  await eventually(async () => expect(await times.getByText('12:00–14:30').count()).toBe(0));

  await times.getByRole('button', { name: 'Pause' }).press('Enter');
  await times.getByRole('button', { name: 'Pause', exact: true }).press('Enter');
  await times.getByText(/^Has paused offers/).waitFor();
  await times.getByRole('button', { name: 'They are back' }).press('Enter');
  await eventually(async () => expect(await times.getByText(/^Has paused offers/).count()).toBe(0));
  expect(trouble).toEqual([]);
});

it('keeps what is typed of a week when its form is folded, and asks before it is lost', async () => {
  const { page } = await openAs('lead', 'people');
  await openProfile(page, 'Callum Drever');
  const times = part(page, 'times');
  const open = (name: RegExp | string) => times.getByRole('button', { name });
  await open('Change the week').press('Enter');
  await times.getByLabel('Tuesday').fill('10-16, 18');
  await times.getByLabel('Tuesday').press('Escape');
  await open('Change the week, not saved').press('Enter');
  expect(await times.getByLabel('Tuesday').inputValue()).toBe('10-16, 18');

  // Another link, the way back and closing the tab each ask; a no leaves everything as it was.
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.getByRole('link', { name: 'Topics' }).click();
  await leaving.getByRole('button', { name: 'Stay here' }).press('Enter');
  await page.goBack();
  await leaving.waitFor();
  await page.keyboard.press('Escape');
  expect(await times.getByLabel('Tuesday').inputValue()).toBe('10-16, 18');
  // What is thrown away on purpose is asked about no more.
  await times.getByRole('button', { name: 'Throw it away' }).press('Enter');
  await page.getByRole('link', { name: 'Topics' }).click();
  await page.waitForURL('**/topics');

  await openProfile(page, 'Callum Drever');
  await open('Change the week').press('Enter');
  await times.getByLabel('Tuesday').fill('10-16, 18');
  let asked = 0;
  page.on('dialog', (dialog) => (asked += dialog.type() === 'beforeunload' ? 1 : 0));
  await page.reload();
  expect(asked).toBe(1);
});

it('says at the days that they cannot be meant, and puts back time off that was taken out', async () => {
  const { page } = await openAs('lead', 'people');
  await openProfile(page, 'Callum Drever');
  const times = part(page, 'times');
  await times.getByRole('button', { name: 'Add time off' }).press('Enter');
  await times.getByLabel('First day').fill('2096-01-05');
  await times.getByLabel('Last day').fill('2096-01-06');
  await times
    .getByRole('alert')
    .getByText(/The first day is too far ahead/)
    .waitFor();
  const [from, to] = [londonDayOf(Date.now() + 40 * DAY), londonDayOf(Date.now() + 41 * DAY)];
  await times.getByLabel('First day').fill(from);
  await times.getByLabel('Last day').fill(to);
  await times.getByLabel('Last day').press('Enter');
  const words = `${dayInWords(from)} to ${dayInWords(to)}`;
  await times.getByText(words).first().waitFor();
  await times.getByRole('button', { name: `Take out the time off from ${words}` }).press('Enter');
  await times.getByRole('button', { name: 'Undo' }).press('Enter');
  await times.getByRole('button', { name: `Take out the time off from ${words}` }).waitFor();
});

it('asks before a week that somebody has changed meanwhile is overruled by one begun before', async () => {
  const { page } = await openAs('lead', 'people');
  await openProfile(page, 'Callum Drever');
  const path = `${address}api/people/${new URL(page.url()).pathname.split('/').at(-1)}/availability`;
  const times = part(page, 'times');
  await times.getByRole('button', { name: 'Change the week' }).press('Enter');
  await times.getByLabel('Tuesday').fill('10-16');
  const told = async () => (await (await page.request.get(path)).json()) as { version: number; week: object };
  const { version, week } = await told();
  const theirs = { ...week, tuesday: [{ from: 780, to: 900 }] };
  expect((await page.request.patch(path, { data: { version, week: theirs } })).status()).toBe(200);
  await times.getByText('13:00–15:00').first().waitFor();
  await times.getByLabel('Tuesday').press('Enter');
  await times.getByText('These times have been changed meanwhile.').waitFor();
  expect([await times.getByLabel('Tuesday').inputValue(), (await told()).week]).toEqual(['10-16', theirs]);
  await times.getByLabel('Tuesday').press('Enter');
  await times.getByText('Their week is written down.').waitFor();
  expect((await told()).week).toEqual({ ...theirs, tuesday: [{ from: 600, to: 960 }] });
});

it('lets a trainer name a mentor for a stretch, from among those further on, and end it', async () => {
  const { page, trouble } = await openAs('lead', 'people');
  await openProfile(page, 'Beverley Achampong');
  const readiness = part(page, 'readiness');
  const tv = readiness.getByRole('listitem').filter({ hasText: /^\s*TV/ });
  await tv.getByRole('button', { name: /^Name a mentor/ }).press('Enter');
  await tv.getByRole('combobox', { name: 'Mentor for TV' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  const chosen = await page.getByRole('option').first().locator('span').first().textContent();
  await page.keyboard.press('Enter');
  await tv.getByText(`as a stretch, with ${chosen} as mentor`).waitFor();
  await tv.getByText('What may be offered').press('Enter');
  await tv.locator('.rungs').getByText(`a stretch, with ${chosen} as mentor`).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await tv.getByRole('button', { name: /^End it/ }).press('Enter');
  await tv.getByRole('button', { name: /^Name a mentor/ }).waitFor();
  expect(trouble).toEqual([]);
});

it('says how ready somebody is, and takes evidence from trainers only', async () => {
  const { page } = await openAs('lead', 'people');
  await openProfile(page, 'Adaeze Nwosu-Pritchard');
  const readiness = part(page, 'readiness');
  const shown = readiness.getByRole('listitem').filter({ hasText: 'Practised a debate' });
  await readiness.getByRole('button', { name: 'Add evidence' }).press('Enter');
  await readiness.getByLabel('What').selectOption({ label: 'Practised a debate' });
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await readiness.getByRole('button', { name: 'Write it down' }).press('Enter');
  await shown.getByText(/^every format, .* Joseph Tandy$/).waitFor();
  await shown.getByRole('button', { name: /^Take back/ }).press('Enter');
  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await eventually(async () => expect(await shown.count()).toBe(0));
  await leavePages();

  const officer = await openAs('officer', 'people');
  await openProfile(officer.page, 'Adaeze Nwosu-Pritchard');
  await part(officer.page, 'readiness').getByText('What shows it').waitFor();
  expect(await part(officer.page, 'readiness').getByRole('button').count()).toBe(0);
});

it('writes down a consent by its wording, asks before one is taken back, and keeps needs to those who arrange', async () => {
  const { page } = await openAs('lead', 'people');
  await openProfile(page, 'Ros Thistlethwaite');
  const consents = part(page, 'consents');
  await consents.getByRole('button', { name: 'Write a consent down' }).press('Enter');
  await consents.getByLabel('To what').selectOption({ label: 'Find me by what I have lived through' });
  await consents.getByText(/^Common Voices may use what I have told/).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await consents.getByRole('button', { name: 'They agree to this wording' }).press('Enter');
  await consents.getByText('Give the day that stands on the paper.').waitFor();
  await consents.getByLabel('Day on the paper').fill('2026-03-03');
  await consents.getByRole('button', { name: 'They agree to this wording' }).press('Enter');
  const agreed = consents.getByRole('listitem').filter({ hasText: 'Find me by what I have lived through' });
  await agreed
    .getByText(/on paper of 3 March 2026/)
    .first()
    .waitFor();
  await agreed.locator('summary').press('Enter');
  await agreed.getByRole('button', { name: 'They take it back' }).press('Enter');
  await page.getByText('They are no longer found by what they have lived through.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'They take it back' }).press('Enter');
  // It goes to those that are no longer agreed to, with all that was said on it.
  await consents.getByText('No longer agreed to').waitFor();
  await agreed.getByText(/^\s*taken back/).waitFor();
  await agreed.locator('summary').press('Enter');
  await agreed.getByText(/^\s*Taken back by phone on .*, written down by Joseph Tandy/).waitFor();
  await agreed.getByText(/^\s*Given on paper of 3 March 2026, written down by Joseph Tandy/).waitFor();
  await agreed.getByText('Wording 1:').waitFor();
  await agreed.getByText(/^Common Voices may use what I have told/).waitFor();
  expect(await agreed.getByRole('button', { name: 'They take it back' }).count()).toBe(0);
  // The paper from before does not give it again.
  await consents.getByRole('button', { name: 'Write a consent down' }).press('Enter');
  await consents.getByLabel('To what').selectOption({ label: 'Find me by what I have lived through' });
  await consents.getByLabel('Day on the paper').fill('2026-03-03');
  await consents.getByRole('button', { name: 'They agree to this wording' }).press('Enter');
  await consents.getByText('not later than the day on which they took it back').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);

  await consents.getByRole('button', { name: 'Show what they need' }).press('Enter');
  await consents.getByRole('button', { name: 'Hide' }).waitFor();
  await leavePages();
  const data = await openAs('data', 'people');
  await openProfile(data.page, 'Ros Thistlethwaite');
  await part(data.page, 'consents').getByText('Consents').waitFor();
  expect(await data.page.getByText('Access needs').count()).toBe(0);
});

it('puts what somebody proposes beside what is there, and decides on it before everybody’s eyes', async () => {
  const { page, trouble } = await openAs('lead', 'reviews');
  const colleague = await openAs('officer', 'reviews');
  const heading = (on: Page, name: string) => on.getByRole('heading', { level: 1, name });
  await heading(page, '2 changes wait for your look').waitFor();
  await page.getByRole('link', { name: /^Reviews\s*, 2 need a look$/ }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);

  const ros = page.getByRole('article', { name: 'Ros Thistlethwaite' });
  await ros
    .getByRole('region', { name: 'Bio now' })
    .getByText(/^She helped/)
    .waitFor();
  await ros
    .getByRole('region', { name: 'Bio as proposed' })
    .getByText(/^She set up/)
    .waitFor();
  await ros.getByRole('button', { name: 'Decline' }).press('Enter');
  await eventually(async () => expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ros.getByText('Say why, so that they can propose something else.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await ros.getByLabel('Why not?').fill('Which councils? Name three, and it is in.');
  await ros.getByRole('button', { name: 'Decline with this reason' }).press('Enter');
  await heading(page, 'One change waits for your look').waitFor();
  await heading(colleague.page, 'One change waits for your look').waitFor();

  await page.getByRole('button', { name: 'Approve' }).press('Enter');
  await heading(page, 'Nothing waits for your look').waitFor();
  await heading(colleague.page, 'Nothing waits for your look').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(viewport);
  await openProfile(page, 'Adaeze Nwosu-Pritchard');
  await page.getByText('chair of a residents’ association of 140 flats').waitFor();
  expect(trouble).toEqual([]);
});

it('hands a person’s data to the data lead, who is named in the audit log for it, and to nobody else', async () => {
  const { page } = await openAs('data', 'people');
  await openProfile(page, 'Ros Thistlethwaite');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download their data' }).press('Enter'),
  ]);
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8')) as { sections: Record<string, unknown> };
  expect(Object.keys(kept.sections).length).toBeGreaterThan(3);
  const { items } = await (await page.request.get(`${address}api/audit?deed=person.exported`)).json();
  expect(items.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['Ruth Okello']);

  const { page: officer } = await openAs('officer', 'people');
  await openProfile(officer, 'Ros Thistlethwaite');
  expect(await officer.getByRole('link', { name: 'Download their data' }).count()).toBe(0);
});
