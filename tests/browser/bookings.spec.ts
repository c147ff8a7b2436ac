import { DAY, HOUR, londonDayOf, MINUTE } from '@greenroom/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();

const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const pane = (page: Page) => page.getByRole('region', { name: 'Booking', exact: true });
const booking = (page: Page, name: RegExp) => page.getByRole('table').getByRole('link', { name });
const deed = (page: Page, name: string) => pane(page).getByRole('button', { name, exact: true });

interface Made {
  readonly id: string;
  readonly version: number;
}

/** Two people, two outlets, and requests of both within the hours to come. */
async function furnish(page: Page, address: string) {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${address}api/${path}`, { data });
    expect([answer.status(), path]).toEqual([200, path]);
    return (await answer.json()) as Made;
  };
  const person = async (name: string) => (await post('people', { name, bio: 'Knows of bills.' })).id;
  const [ada, bea] = [await person('Ada Marlow'), await person('Bea Ridge')];
  const asker = async (name: string, programme: string) => {
    const outletId = (await post('outlets', { name })).id;
    const programmeId = (await post('programmes', { outletId, name: programme })).id;
    const place = { outletId, programmeId, role: 'producer' };
    const contactId = (await post('contacts', { name: 'Nia Prosser', mobile: '07700 900101', post: place })).id;
    return { contactId, outletId, programmeId, askerRole: 'producer' };
  };
  const [skylark, lantern] = [await asker('Skylark News', 'First Light'), await asker('Daily Lantern', 'Lunchtime')];
  const soon = Math.ceil(Date.now() / HOUR) * HOUR + 4 * HOUR;
  const pencil = async (personId: string, who: object, minutes: number) => {
    const at = (instant: number) => new Date(instant).toISOString();
    const startsAt = soon + minutes * MINUTE;
    const request = await post('requests', {
      ...{ ...who, topic: 'Energy bills', angle: 'Meters', liveness: 'live', way: 'phone', format: 'radio' },
      ...{ startsAt: at(startsAt), replyBy: at(startsAt - HOUR) },
    });
    return post('bookings', { requestId: request.id, personId, saidYes: true });
  };
  const weekIn = (days: number) => `${address}console/bookings?week=${londonDayOf(soon + days * DAY)}`;
  return { ada, bea, skylark, lantern, pencil, week: weekIn(0), weekIn, post };
}

it('shows the week by person and by outlet, and takes a booking through its deeds', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.getByRole('link', { name: 'Bookings', exact: true }).click();
  await headline(page, 'Nothing is booked in this week').waitFor();
  await expectAccessible(page);

  const { ada, bea, skylark, lantern, pencil, week } = await furnish(page, address);
  for (const [who, from, minutes] of [
    [ada, skylark, 0],
    [ada, lantern, 20],
    [bea, lantern, 40],
  ] as const)
    await pencil(who, from, minutes);
  await page.goto(week);
  await headline(page, /: 3 pencilled$/).waitFor();
  const rows = page.getByRole('rowheader');
  expect(await rows.allInnerTexts()).toEqual(['Ada Marlow', 'Bea Ridge']);
  await eventually(async () => expect(await booking(page, /^Ada Marlow.*Overlaps/).count()).toBe(2));
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // One stop of the keyboard for the whole week; arrows move within it.
  await booking(page, /^Ada Marlow.*First Light/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('h2:focus', { hasText: 'Ada Marlow' }).waitFor();
  await pane(page).getByText('Also pencilled:').waitFor();
  await page.keyboard.press('b');
  await eventually(async () => expect(await rows.allInnerTexts()).toEqual(['Daily Lantern', 'Skylark News']));
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await deed(page, 'Confirm').press('Enter');
  await page.locator('#deed-words:focus').waitFor();
  await page.keyboard.press('Enter');
  await pane(page).getByText('Confirmed', { exact: true }).waitFor();
  await eventually(async () => expect(await booking(page, /Skylark News.*Ada Marlow.*Confirmed/).count()).toBe(1));

  // The other one cannot have her as well: it says who has, when, and leads there.
  await booking(page, /^Daily Lantern.*Ada Marlow/).press('Enter');
  await pane(page).getByText('Lunchtime, Daily Lantern').waitFor();
  await deed(page, 'Confirm').press('Enter');
  await page.locator('#deed-words:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^First Light, Skylark News has them already, \w{3} \d+ \w{3}, \d\d:00 to \d\d:/).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'See that request' }).click();
  await headline(page, /^First Light, .*: Energy bills$/).waitFor();
  await page.goBack();
  await deed(page, 'Release').press('Enter');
  await page.locator('#deed-reason:focus').waitFor();
  await page.keyboard.type('Taken by the other one');
  await page.keyboard.press('Enter');
  await pane(page).getByText('The pencil ended: Taken by the other one.').waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await booking(page, /^Daily Lantern.*Ada Marlow/).count()).toBe(0));
  await page.getByRole('link', { name: 'With released' }).click();
  await booking(page, /^Daily Lantern.*Ada Marlow.*Released/).waitFor();

  await page.keyboard.press(']');
  await headline(page, 'Nothing is booked in this week').waitFor();
  await page.keyboard.press('[');
  await headline(page, /1 booked, 1 pencilled, 1 released$/).waitFor();
  expect(trouble).toEqual(['Failed to load resource: the server responded with a status of 409 (Conflict)']);
});

it('says why a booking falls, and follows what others do', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ada, bea, skylark, lantern, pencil, week, post } = await furnish(page, address);
  let requestId = '';
  for (const [who, from] of [
    [ada, skylark],
    [bea, lantern],
  ] as const) {
    const { id, version } = await pencil(who, from, 0);
    await post(`bookings/${id}/confirm`, { version, outletYesBy: 'Nia Prosser' });
    ({ requestId } = await (await page.request.get(`${address}api/bookings/${id}`)).json());
  }
  await page.goto(week);
  await headline(page, /: 2 booked$/).waitFor();
  await page.getByRole('region', { name: 'On air' }).getByText('Next').waitFor();

  // It moves, so Bea is asked again; she says yes by phone, and that is written down where she stands.
  const call = `${address}api/requests/${requestId}`;
  const { version, startsAt } = await (await page.request.get(call)).json();
  const data = { version, startsAt: new Date(Date.parse(startsAt) + 30 * MINUTE).toISOString() };
  expect((await page.request.patch(call, { data })).status()).toBe(200);
  await booking(page, /Bea Ridge.*Asked again/).click();
  await deed(page, 'Bea answered').press('Enter');
  await page.locator('#deed-answer:focus').waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel('In their words').fill('Half an hour later suits me');
  await page.keyboard.press('Enter');
  await pane(page).getByText('Confirmed', { exact: true }).waitFor();
  await booking(page, /Bea Ridge.*Lunchtime.*Confirmed/).waitFor();

  await booking(page, /Ada Marlow.*First Light/).click();
  await deed(page, 'Stood down').press('Enter');
  await pane(page).getByRole('button', { name: 'They stood us down' }).press('Enter');
  await page.getByText('Choose a reason.').waitFor();
  await page.getByRole('radio', { name: 'Breaking news' }).press('Space');
  await page.keyboard.press('Enter');
  await pane(page).getByText('The outlet dropped us: breaking news, 2 to 24 hours before.').waitFor();
  await headline(page, /: 1 booked, 1 fell$/).waitFor();

  await booking(page, /Bea Ridge.*Lunchtime/).click();
  await pane(page).getByText('Lunchtime, Daily Lantern').waitFor();
  await deed(page, 'Pull').press('Enter');
  await page.getByRole('radio', { name: 'Illness' }).press('Space');
  await page.keyboard.press('Enter');
  await pane(page).getByText('We or they withdrew: illness.').waitFor();
  await pane(page).locator('summary').press('Enter');
  await pane(page).getByText('pulled Bea Ridge').waitFor();

  // Somebody else pencils: it comes in by itself, and what is open stays.
  await pencil(bea, skylark, 40);
  await booking(page, /Bea Ridge.*First Light.*Pencilled/).waitFor();
  await pane(page).getByText('We or they withdrew: illness.').waitFor();
  expect(trouble).toEqual([]);
});

it('asks before a half-written deed is dropped, also by the way back or another booking', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ada, bea, skylark, lantern, pencil, week } = await furnish(page, address);
  await pencil(ada, skylark, 0);
  await pencil(bea, lantern, 40);
  await page.goto(week);
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  const reason = page.locator('#deed-reason');
  const name = (who: string) => pane(page).getByRole('heading', { name: who }).waitFor();
  const halfWrite = async (why: string) => {
    await deed(page, 'Release').click();
    await reason.fill(why);
  };

  await booking(page, /Ada Marlow.*First Light/).click();
  await name('Ada Marlow');
  await halfWrite('She is at');
  const opened = page.url();
  const stays = () =>
    eventually(async () => expect([await reason.inputValue(), page.url()]).toEqual(['She is at', opened]));
  await page.goBack();
  await leaving.waitFor();
  await page.keyboard.press('Escape');
  await stays();
  await booking(page, /Bea Ridge.*Lunchtime/).click();
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await stays();

  await reason.press('Escape');
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await stays();

  // What lies beside it, and leaves it as it is, is not asked about.
  await page.getByRole('link', { name: 'By outlet' }).click();
  await booking(page, /Skylark News.*Ada Marlow/).waitFor();
  expect(await reason.inputValue()).toBe('She is at');

  await booking(page, /Daily Lantern.*Bea Ridge/).click();
  await leaving.getByRole('button', { name: 'Leave' }).click();
  await name('Bea Ridge');
  expect(await reason.count()).toBe(0);

  // Each way asks once alone.
  await halfWrite('He is at');
  await deed(page, 'Close').click();
  await leaving.getByRole('button', { name: 'Leave' }).click();
  await pane(page).waitFor({ state: 'detached' });
  await leaving.waitFor({ state: 'hidden' });
  // The way back that was refused has taken nothing out of it.
  await page.goBack();
  await name('Bea Ridge');
  await page.goBack();
  await name('Ada Marlow');
  await page.goBack();
  await booking(page, /^Ada Marlow.*First Light/).waitFor();
  await page.goBack();
  await page.waitForURL(week);
  await pane(page).waitFor({ state: 'detached' });
  expect(trouble).toEqual([]);
});

it('keeps a half-written deed while the week is narrowed, of a booking that is far off', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ada, skylark, pencil, weekIn } = await furnish(page, address);
  await pencil(ada, skylark, (7 * DAY) / MINUTE);
  await page.goto(weekIn(7));
  await booking(page, /^Ada Marlow.*First Light/).click();
  await deed(page, 'Release').click();
  await page.locator('#deed-reason').fill('She is at');
  await page.getByRole('link', { name: 'Pencilled', exact: true }).click();
  await page.locator('a[aria-current=true]', { hasText: 'Pencilled' }).waitFor();
  await booking(page, /^Ada Marlow.*First Light/).waitFor();
  expect(await page.locator('#deed-reason').inputValue()).toBe('She is at');
  expect(trouble).toEqual([]);
});
