import { dayAfter, londonDayOf, londonMinuteOf } from '@greenroom/kernel';
import { clockTime } from '@greenroom/people/domain';
import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter, PASSWORD } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const main = (page: Page) => page.getByRole('main');

it('keeps a rota by keyboard, and a hand-over note that a second officer reads', async () => {
  const address = await app.startDemo();
  const maya = await app.open(address);
  await enter(maya.page);
  await maya.page
    .getByRole('banner')
    .getByRole('button', { name: /^You are on duty/ })
    .click();
  await maya.page.getByRole('link', { name: 'Rota, hand-over and alerts' }).click();
  await main(maya.page)
    .getByRole('heading', { level: 1, name: /^You are on duty until / })
    .waitFor();
  await main(maya.page).getByText('Nia rings from a withheld number').waitFor();
  await expectAccessible(maya.page);

  // The week after next is like the one before it, and one shift more.
  const week = main(maya.page).getByRole('button', { name: 'Week after' });
  await week.press('Enter');
  await week.press('Enter');
  await main(maya.page).getByRole('heading', { name: 'Nobody is on the rota this week' }).waitFor();
  await main(maya.page).getByRole('button', { name: 'Fill as the week before' }).press('Enter');
  await main(maya.page).getByText('12 shifts are added, as the week before.').waitFor();
  await maya.page.keyboard.press('a');
  await main(maya.page).locator('#shift-staff:focus').waitFor();
  await main(maya.page).getByLabel('Who').selectOption({ label: 'Tom Ashdown' });
  await main(maya.page).getByLabel('From, time in London').fill('22:00');
  await main(maya.page).getByLabel('Until, time in London').fill('06:00');
  await maya.page.keyboard.press('Enter');
  await main(maya.page).getByText('It ends before it begins. For a night, choose the next day.').waitFor();
  await expectAccessible(maya.page);
  const day = await main(maya.page).getByLabel('From, day').inputValue();
  await main(maya.page).getByLabel('Until, day').fill(dayAfter(day));
  await main(maya.page).getByRole('button', { name: 'Put it on the rota' }).press('Enter');
  await main(maya.page).getByText('Tom Ashdown is on the rota.').waitFor();
  await main(maya.page)
    .getByRole('button', { name: /^Change the shift of Tom Ashdown, 22:00 to / })
    .waitFor();

  // Who is asked while no shift covers the hour, and the number that producers are told.
  await main(maya.page).getByRole('button', { name: 'Change out of hours' }).press('Enter');
  await main(maya.page).locator('#office-phone:focus').waitFor();
  await maya.page.keyboard.press('Control+a');
  await maya.page.keyboard.type('020 7946 0999');
  await main(maya.page).getByRole('button', { name: 'Add somebody' }).press('Enter');
  await main(maya.page).getByLabel('Who is asked, 3').selectOption({ label: 'Maya Lindholm' });
  await main(maya.page).getByLabel('Their number, 3').fill('07700 900413');
  await main(maya.page)
    .getByRole('button', { name: /^Earlier.*3$/ })
    .press('Enter');
  await expectAccessible(maya.page);
  await main(maya.page).getByRole('button', { name: 'Take out 1' }).press('Enter');
  await main(maya.page).locator('#out-0:focus').waitFor();
  await main(maya.page).getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await main(maya.page).getByRole('link', { name: '020 7946 0999' }).waitFor();
  const named = main(maya.page).locator('gr-out-of-hours li .strong');
  expect(await named.allInnerTexts()).toEqual(['Maya Lindholm', 'Tom Ashdown']);

  await maya.page.keyboard.press('w');
  await main(maya.page).locator('#note-text:focus').waitFor();
  await maya.page.keyboard.type('Declan has his two names.');
  await main(maya.page).getByRole('button', { name: 'Leave the note' }).press('Enter');
  await main(maya.page).getByText('Nobody has said yet that they have read it.').waitFor();

  const lead = await app.open(`${address}console/duty`, { viewport: { width: 390, height: 844 } });
  await lead.page.getByLabel('E-mail address').fill('lead@greenroom.example');
  await lead.page.getByLabel('Password').fill(PASSWORD);
  await lead.page.keyboard.press('Enter');
  await main(lead.page).getByText('Declan has his two names.').waitFor();
  await main(lead.page).getByRole('heading', { name: 'Open requests' }).waitFor();
  await expectAccessible(lead.page);
  await main(lead.page).getByRole('button', { name: 'I have read it' }).click();
  await main(maya.page)
    .getByText(/Read by Joseph Tandy, \d\d:\d\d\./)
    .waitFor();
  // Taken over by hand, until the shift ends.
  await main(lead.page).getByRole('button', { name: 'Take it over' }).click();
  await main(maya.page)
    .getByRole('heading', { level: 1, name: /^Joseph Tandy is on duty until / })
    .waitFor();
  await maya.page.getByRole('button', { name: /alert/ }).waitFor({ state: 'detached' });
  expect([...maya.trouble, ...lead.trouble]).toEqual([]);
});

it('says who was first where two change the same shift, or who is asked out of hours', async () => {
  const address = await app.startDemo();
  const { page } = await app.open(address);
  await enter(page);
  await page.goto(`${address}console/duty`);
  const change = main(page)
    .getByRole('button', { name: /^Change the shift of/ })
    .last();
  await change.press('Enter');
  await main(page).locator('#shift-staff:focus').waitFor();
  const monday = Date.parse(`${await main(page).getByLabel('From, day').inputValue()}T00:00:00Z`);
  const span = new URLSearchParams({
    from: new Date(monday - 86_400_000).toISOString(),
    to: new Date(monday + 2 * 86_400_000).toISOString(),
  });
  const read = async (path: string) => (await page.request.get(`${address}api/duty/${path}`)).json();
  type Shift = { id: string; from: string; to: string; officer: { id: string }; version: number };
  const shifts = async () => ((await read(`rota?${span.toString()}`)) as { shifts: Shift[] }).shifts;
  const [hours, staff] = [
    await main(page).getByLabel('From, time in London').inputValue(),
    await main(page).getByLabel('Who').inputValue(),
  ];
  const mine = (await shifts()).find(
    ({ from, officer }) =>
      officer.id === staff && clockTime(londonMinuteOf(Date.parse(from))) === hours && Date.parse(from) >= monday,
  )!;
  const to = new Date(Date.parse(mine.to) + 3_600_000).toISOString();
  const theirs = { staffId: mine.officer.id, from: mine.from, to, version: mine.version };
  expect((await page.request.put(`${address}api/duty/shifts/${mine.id}`, { data: theirs })).status()).toBe(200);
  await main(page).getByLabel('Until, time in London').fill('23:10');
  await page.keyboard.press('Enter');
  await main(page).getByText('Somebody else changed this shift meanwhile.').waitFor();
  expect((await shifts()).find(({ id }) => id === mine.id)).toMatchObject({ to });
  await main(page).getByRole('button', { name: 'Save the shift' }).press('Enter');
  await main(page).getByText('is on the rota.').waitFor();

  await main(page).getByRole('button', { name: 'Change out of hours' }).press('Enter');
  await main(page).locator('#office-phone:focus').waitFor();
  const { version } = (await read('out-of-hours')) as { version: number };
  const data = { version, officePhone: '020 7946 0777', people: [] };
  expect((await page.request.put(`${address}api/duty/out-of-hours`, { data })).status()).toBe(200);
  await main(page).locator('#office-phone').fill('020 7946 0888');
  await page.keyboard.press('Enter');
  await main(page)
    .getByText(/changed the way out of hours at \d\d:\d\d, before you did/)
    .waitFor();
  expect(await read('out-of-hours')).toMatchObject({ officePhone: '020 7946 0777' });
  await main(page).getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await main(page).getByRole('link', { name: '020 7946 0888' }).waitFor();
});

it('brings an alert to the officer on duty as it comes about: in the frame, and by mail', async () => {
  const sink = await MailSink.open();
  try {
    const address = await app.startDemo({ SMTP_URL: sink.url, MAIL_FROM: 'Press office <press@charity.example>' });
    const maya = await app.open(address);
    await enter(maya.page);
    const bell = (count: number) =>
      maya.page.getByRole('banner').getByRole('button', { name: new RegExp(`^${count} alerts?$`) });
    const told = maya.page.getByRole('banner').getByRole('button', { name: /^\d+ alerts?$/ });
    await told.waitFor();
    const before = Number.parseInt((await told.getAttribute('aria-label')) ?? (await told.innerText()), 10);

    // The lead pulls who is booked for the podcast.
    const { page: lead } = await app.open(address);
    await lead.request.post(`${address}api/session`, { data: { email: 'lead@greenroom.example', password: PASSWORD } });
    const today = londonDayOf(Date.now());
    const span = `from=${today}T00:00:00Z&until=${dayAfter(today, 9)}T00:00:00Z`;
    const { items } = await (await lead.request.get(`${address}api/bookings?${span}`)).json();
    const { id } = items.find(
      ({ state, startsAt }: { state: string; startsAt: string }) =>
        state === 'confirmed' && Date.parse(startsAt) > Date.now() + 3_600_000,
    );
    const booking = await (await lead.request.get(`${address}api/bookings/${id}`)).json();
    const data = { version: booking.version, reason: 'illness' };
    expect((await lead.request.post(`${address}api/bookings/${booking.id}/pull`, { data })).status()).toBe(200);

    await bell(before + 1).waitFor();
    await eventually(async () =>
      expect(sink.to('officer@greenroom.example').map(({ subject }) => subject)).toContainEqual(
        expect.stringMatching(/^Pulled, with the slot to come: R-\d+, /),
      ),
    );
    await bell(before + 1).click();
    await maya.page.getByText(`, ${booking.name}. R-`).first().waitFor();
    await expectAccessible(maya.page);
    await maya.page.getByLabel(/A short sound when one comes/).check();
    const seeing = maya.page.getByRole('button', { name: new RegExp(`^I see to it.*Pulled.*${booking.name}`) });
    await seeing.click();
    await bell(before).waitFor();
    await maya.page.locator('#alerts').getByRole('link', { name: 'All alerts' }).click();
    await main(maya.page)
      .getByText(/Seen to by Maya Lindholm, \d\d:\d\d/)
      .waitFor();
    await maya.page.reload();
    await bell(before).click();
    expect(await maya.page.getByLabel(/A short sound when one comes/).isChecked()).toBe(true);
    expect(maya.trouble).toEqual([]);
  } finally {
    await sink.close();
  }
});
