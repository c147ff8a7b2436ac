import { DAY, londonDayOf, ofEachWeekday } from '@greenroom/kernel';
import { dayInWords } from '@greenroom/people/domain';
import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { eventually } from './eventually';
import { beginPortal, openPortal } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

const allDay = (day: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Dentist']
    .concat(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'END:VEVENT', 'END:VCALENDAR')
    .join('\r\n');

async function addCalendar(page: Page, name: string, address: string): Promise<void> {
  await page.getByLabel('What you call it').fill(name);
  await page.getByLabel('Its .ics address').fill(address);
  await page.keyboard.press('Enter');
}

it('follows a calendar kept elsewhere, and says what is wrong with one that it cannot read', async () => {
  const press = await app.openPress();
  const begun = await beginPortal(app, sink, { CALENDAR_ALLOW: press.host });
  const { page } = await openPortal(app, sink, begun, 'my-week');
  const week = ofEachWeekday(() => [{ from: 9 * 60, to: 17 * 60 }]);
  await page.request.patch(`${begun.address}api/me/availability`, { data: { version: 0, week } });
  await page.reload();
  // Far enough from now that no midnight comes between.
  const day = londonDayOf(Date.now() + 3 * DAY);
  const busy = page.getByRole('button', { name: `${dayInWords(day)}: not free`, exact: true });
  const free = page.getByRole('button', { name: `${dayInWords(day)}: 09:00–17:00`, exact: true });
  await free.waitFor();

  press.publish('/planted-secret/family.ics', allDay(day), { type: 'text/calendar' });
  await addCalendar(page, 'Family', press.address('/planted-secret/family.ics'));
  await page.getByText('Family is added.').waitFor();
  await busy.waitFor();
  await page.getByText(/^Read /).waitFor();
  const calendars = page.locator('gr-my-calendars');
  expect(await calendars.innerText()).not.toMatch(/planted|Dentist/);

  // One that may not be asked is not taken at all, and what was typed stays.
  await addCalendar(page, 'Inside', 'http://169.254.169.254/inside.ics');
  await calendars.getByText(/is not an address on the public internet\. Nothing was added/).waitFor();
  expect(await page.getByLabel('What you call it').inputValue()).toBe('Inside');
  expect(await calendars.getByRole('listitem').count()).toBe(1);

  // One that fails is flagged where it stands and at the top: nobody takes the free hours for all there is to know.
  await addCalendar(page, 'Work', press.address('/not-there.ics'));
  await calendars.getByText('Not read', { exact: true }).waitFor();
  await calendars.getByText(/this calendar is not there, or not open to us/).waitFor();
  await page.getByText('A calendar of yours cannot be read: see below').waitFor();
  const { outlook } = await (await page.request.get(`${begun.address}api/me/availability`)).json();
  expect(outlook.failing).toBe(true);
  await expectAccessible(page);

  // Its address would have to be looked up again: it is asked about once, and Escape is a no.
  await page.getByRole('button', { name: 'Take out Work' }).press('Enter');
  await page.getByRole('dialog', { name: 'Take out Work?' }).waitFor();
  await page.keyboard.press('Escape');
  await calendars.getByText('Not read', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Take out Work' }).press('Enter');
  await page.getByRole('button', { name: 'Take it out' }).press('Enter');
  await page.getByText('A calendar of yours cannot be read: see below').waitFor({ state: 'detached' });
  await busy.waitFor();
  await page.getByRole('button', { name: 'Take out Family' }).press('Enter');
  await page.getByRole('button', { name: 'Take it out' }).press('Enter');
  await free.waitFor();
});

it('gives a secret address for one’s own calendar, shows it once, and ends the one before', async () => {
  const begun = await beginPortal(app, sink, { LOG_LEVEL: 'debug' });
  const { page, context } = await openPortal(app, sink, begun, 'my-week');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const field = page.getByLabel('Your secret address');
  await page.getByRole('button', { name: 'Make my address' }).click();
  const address = await field.inputValue();
  await page.getByRole('button', { name: 'Copy it' }).press('Enter');
  await page.getByText('Copied.', { exact: true }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);
  expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/);
  await expectAccessible(page);

  await page.reload();
  await page.getByText(/Your secret address was made on/).waitFor();
  expect(await page.content()).not.toContain(new URL(address).pathname);
  await page.getByRole('button', { name: 'Make a new address' }).click();
  await page.getByRole('button', { name: 'Make a new one' }).click();
  await eventually(async () => expect(await field.inputValue()).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/));
  const renewed = await field.inputValue();
  expect(renewed).not.toBe(address);
  expect([(await fetch(address)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
  for (const one of [address, renewed]) expect(app.written).not.toContain(one.slice(-47, -4));

  await page.getByRole('button', { name: 'End this address' }).click();
  await page.getByRole('button', { name: 'End it', exact: true }).click();
  await page.getByRole('button', { name: 'Make my address' }).waitFor();
  expect((await fetch(renewed)).status).toBe(404);
});
