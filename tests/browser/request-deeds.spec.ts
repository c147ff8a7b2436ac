import { londonDayOf, londonMinuteOf } from '@greenroom/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();
const HOUR = 3_600_000;
const NAMES = ['Ada Marlow', 'Bea Ridge', 'Cyn Quill'] as const;

const asked = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Who was asked' }).getByRole('listitem').filter({ hasText: name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

interface Made {
  readonly id: string;
  readonly version: number;
}

/** A request of a producer whom a mail can reach, and three who may speak; all over the API. */
async function begin(page: Page, address: string) {
  const post = async (path: string, data: object): Promise<Made> => {
    const answer = await page.request.post(`${address}api/${path}`, { data });
    expect([answer.status(), path]).toEqual([200, path]);
    return (await answer.json()) as Made;
  };
  const people: string[] = [];
  for (const name of NAMES) {
    const email = `${name.slice(0, 3).toLowerCase()}@people.example`;
    const bio = 'Advises people on prepayment meters who cannot pay their energy bills.';
    const { id } = await post('people', { name, email, bio, expertise: [{ topic: 'Energy bills', weight: 1 }] });
    for (const kind of ['course', 'practice-interview', 'airing', 'mentor-yes'])
      await post(`people/${id}/readiness`, { kind, format: null, on: londonDayOf(Date.now() - 720 * HOUR) });
    people.push(id);
  }
  const outlet = await post('outlets', { name: 'Skylark News' });
  const programme = await post('programmes', { outletId: outlet.id, name: 'First Light' });
  const place = { outletId: outlet.id, programmeId: programme.id, role: 'producer' };
  const who = { name: 'Nia Prosser', mobile: '07700 900101', email: 'nia@skylark.example' };
  const contact = await post('contacts', { ...who, post: place });
  const request = await post('requests', {
    ...{ contactId: contact.id, outletId: outlet.id, programmeId: programme.id, askerRole: 'producer' },
    ...{ topic: 'Energy bills', angle: 'What it does to people on meters', liveness: 'live', way: 'phone' },
    ...{ format: 'radio', reach: 'local', startsAt: at(48), replyBy: at(30) },
  });
  const ask = (mode: string, who: readonly number[]) =>
    post(`requests/${request.id}/offers`, { version: request.version, mode, personIds: who.map((n) => people[n]) });
  return { ask, open: () => page.goto(`${address}console/requests/${request.id}?pane=offers`) };
}

async function write(page: Page, name: string, answer: 'Yes' | 'Probably' | 'No', then?: () => Promise<void>) {
  await press(page, `They answered the offer to ${name}`);
  await page.locator('#deed-answer:focus').waitFor();
  const said = page.getByRole('radiogroup', { name: 'What they said' });
  await said.getByRole('radio', { name: answer, exact: true }).press('Space');
  await then?.();
  await page.getByLabel('In their words').press('Enter');
}

it('names somebody with what they declare, swaps them for another one, and closes and reopens', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ask, open } = await begin(page, address);
  await ask('each', [0, 1, 2]);
  await open();

  await write(page, 'Ada Marlow', 'Yes', async () => {
    await page.getByLabel('They declare').fill('Trustee of a food bank');
    await page.getByLabel('They will not talk about').fill('Her son');
    await page.getByRole('radio', { name: 'By an hour' }).press('Space');
    await expectAccessible(page);
    // What is half written is not left by mistake.
    await page.getByRole('link', { name: 'Bookings', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Stay here' })
      .click();
    expect(await page.getByLabel('They declare').inputValue()).toBe('Trustee of a food bank');
  });
  await asked(page, 'Ada Marlow').getByText('Declares: Trustee of a food bank').waitFor();
  await asked(page, 'Ada Marlow').getByText('Will not talk about: Her son').waitFor();
  await asked(page, 'Ada Marlow')
    .getByText(/May move between/)
    .waitFor();

  await press(page, 'Names for Nia');
  const dialog = page.getByRole('dialog', { name: 'Names for Nia Prosser' });
  await dialog.getByLabel('Why Ada Marlow').fill('Runs an advice line');
  await dialog
    .getByText(/Why: Runs an advice line\s+Declares: Trustee of a food bank\s+Will not talk about: Her son/)
    .waitFor();
  await expectAccessible(page);
  await press(page, 'Mail the name');
  await asked(page, 'Ada Marlow')
    .getByText(/Named to the producer/)
    .waitFor();

  // By phone, till when they say: what was typed is read back before it is sent, and no time is none.
  const till = `${String(Math.floor(londonMinuteOf(Date.now() + 3 * HOUR) / 60)).padStart(2, '0')}:00`;
  await write(page, 'Bea Ridge', 'Probably', async () => {
    await page.locator('#deed-until').fill('when she is back');
    await page.getByLabel('In their words').press('Enter');
    await page.getByText('Write till when, as 15:30 or tomorrow 9:00.').waitFor();
    await page.locator('#deed-until').fill(till);
  });
  await asked(page, 'Bea Ridge').getByText('Holding').waitFor();
  await asked(page, 'Bea Ridge').getByText(till).waitFor();
  // The keyboard goes on where she stands.
  await asked(page, 'Bea Ridge').locator('button:focus').waitFor();
  await press(page, 'Pencil Ada Marlow');
  await page.locator('#deed-until:focus').waitFor();
  await page.keyboard.press('Enter');
  await press(page, 'Confirm Ada Marlow');
  await page.locator('#deed-words:focus').waitFor();
  await page.keyboard.press('Enter');
  await asked(page, 'Ada Marlow').getByText('Confirmed').waitFor();

  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('s');
  // Escape closes the form alone, wherever in it the keyboard is.
  await page.getByRole('button', { name: 'Cancel', exact: true }).press('Escape');
  await asked(page, 'Ada Marlow').locator('button:focus').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: 'Bea Ridge' }).press('Space');
  await page.getByText('Bea Ridge said yes to me by phone').click();
  await page.getByRole('radio', { name: 'Illness' }).press('Space');
  await page.getByLabel('Who at the outlet agreed to the new name').fill('Nia Prosser');
  await expectAccessible(page);
  await page.getByLabel('Who at the outlet agreed to the new name').press('Enter');
  await asked(page, 'Bea Ridge').getByText('Confirmed').waitFor();
  await asked(page, 'Bea Ridge').getByText('Instead of Ada Marlow.').waitFor();
  await asked(page, 'Ada Marlow').getByText('Bea Ridge came instead.').waitFor();

  await press(page, 'Stood down Bea Ridge');
  await page.getByRole('radio', { name: 'Breaking news' }).press('Space');
  await press(page, 'They stood us down');
  await asked(page, 'Bea Ridge').getByText('Stood down', { exact: true }).waitFor();
  await press(page, 'Close with an outcome');
  await page.getByRole('radio', { name: 'Not filled' }).press('Space');
  await press(page, 'Close it');
  await page.getByText('Say why it was not filled.').waitFor();
  await page.getByLabel('Why', { exact: true }).fill('The item was dropped');
  await press(page, 'Close it');
  await page.getByText(/^Closed .*: not filled/i).waitFor();
  await press(page, 'Take it up again');
  await page.getByLabel('Why', { exact: true }).fill('They rang again');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it up again' }).press('Enter');
  await page.getByRole('button', { name: 'Close with an outcome' }).waitFor();
  expect(trouble).toEqual([]);
});

it('does not put what was being written over what somebody else has written there meanwhile, unasked', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { open } = await begin(page, address);
  await open();
  const facts = page.getByRole('region', { name: 'The facts', exact: true });
  await facts.getByRole('button', { name: /change Topic/ }).press('Enter');
  await page.locator('#fact-edited:focus').fill('Mine');

  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const path = `${address}api/requests/${id}`;
  const told = async () => (await (await page.request.get(path)).json()) as { topic: string; version: number };
  const { version } = await told();
  await page.request.patch(path, { data: { version, topic: 'Theirs' } });
  await page.getByRole('heading', { level: 1, name: /Theirs/ }).waitFor();
  await page.keyboard.press('Enter');
  await facts.getByText('Ada Fairweather has changed it to “Theirs” meanwhile').waitFor();
  expect([await page.locator('#fact-edited').inputValue(), (await told()).topic]).toEqual(['Mine', 'Theirs']);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Mine/ }).waitFor();
  expect((await told()).topic).toBe('Mine');
  expect(trouble).toEqual([]);
});

it('asks before who asks, or an answer that has come, is overruled by what was begun before', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ask, open } = await begin(page, address);
  await ask('each', [0]);
  await open();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const path = `${address}api/requests/${id}`;
  const told = async () =>
    (await (await page.request.get(path)).json()) as {
      version: number;
      askerRole: string;
      offers: { id: string; version: number; words: string }[];
    };

  const facts = page.getByRole('region', { name: 'The facts', exact: true });
  await facts.getByRole('button', { name: 'Edit who asks' }).press('Enter');
  await facts.getByRole('radio', { name: 'Editor' }).press('Space');
  await page.request.patch(path, { data: { version: (await told()).version, askerRole: 'booker', topic: 'Theirs' } });
  await page.getByRole('heading', { level: 1, name: /Theirs/ }).waitFor();
  await facts.getByRole('button', { name: 'Save' }).press('Enter');
  await facts.getByText('has changed it to “Nia Prosser, booker, First Light, Skylark News, 07700 900101”').waitFor();
  expect((await told()).askerRole).toBe('booker');
  await facts.getByRole('button', { name: 'Save' }).press('Enter');
  await facts.getByRole('button', { name: 'Edit who asks' }).waitFor();
  expect((await told()).askerRole).toBe('editor');

  await write(page, 'Ada Marlow', 'Yes', async () => {
    const [offer] = (await told()).offers;
    const data = { version: offer!.version, answer: 'hold', words: 'Theirs', until: at(20) };
    await page.request.post(`${address}api/offers/${offer!.id}/answer`, { data });
    await asked(page, 'Ada Marlow').getByText('“Theirs”').waitFor();
    await page.getByLabel('In their words').fill('Mine');
  });
  await page.getByText('decide again').first().waitFor();
  expect((await told()).offers[0]!.words).toBe('Theirs');
  await page.getByLabel('In their words').press('Enter');
  await asked(page, 'Ada Marlow').getByText('“Mine”').waitFor();
  expect(trouble).toEqual([expect.stringContaining('409')]);
});

it('undoes a no that was a slip, takes an offer back, asks up the ladder at once, and lets the first yes win', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  const { ask, open } = await begin(page, address);
  await ask('ladder', [0, 1, 2]);
  await open();

  await press(page, 'Ask now Bea Ridge');
  await asked(page, 'Bea Ridge').getByText('Waiting').waitFor();
  await asked(page, 'Ada Marlow').getByText('Waiting').waitFor();
  await write(page, 'Ada Marlow', 'No', () => page.getByRole('radio', { name: /care for/ }).press('Space'));
  await press(page, 'Undo the no of Ada Marlow');
  await asked(page, 'Ada Marlow').getByText('Waiting').waitFor();
  await press(page, 'Withdraw the offer to Bea Ridge');
  await press(page, 'Withdraw it');
  await asked(page, 'Bea Ridge').getByText('Withdrawn').waitFor();
  await expectAccessible(page);
  await press(page, 'Ask now instead of Ada Marlow');
  await asked(page, 'Cyn Quill').getByText('Waiting').waitFor();
  await asked(page, 'Ada Marlow').getByText('Withdrawn').waitFor();

  const cards = page.getByRole('list', { name: 'Who can speak' }).locator('> li');
  await eventually(async () => expect(await cards.count()).toBe(2));
  await cards.nth(0).getByRole('button').press('Enter');
  // The keyboard goes on to the asking: whoever is faster than that asks the first alone.
  await page.locator('[data-ask]:focus').waitFor();
  await cards.nth(1).getByRole('button').press('Enter');
  await page.getByRole('radio', { name: 'First to accept' }).press('Space');
  const order = page.locator('#order-reason');
  if (await order.isVisible()) await order.fill('As they rang');
  await press(page, 'Ask 2 people');
  await asked(page, 'Bea Ridge').getByText('Waiting').waitFor();
  await write(page, 'Bea Ridge', 'Yes');
  await asked(page, 'Bea Ridge').getByText('Accepted', { exact: true }).waitFor();
  await asked(page, 'Ada Marlow').getByText('Filled by others').waitFor();
  expect(trouble).toEqual([]);
});
