import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { takeIn } from './call-page';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();
let sink: MailSink;

beforeAll(async () => {
  sink = await MailSink.open();
});
afterAll(async () => {
  await sink.close();
});

const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const asked = (page: Page) => page.getByRole('list', { name: 'Who was asked' }).getByRole('listitem');

/** Takes a call down as one hears it: the producer, their outlet and programme made on the spot. */
async function logCall(page: Page): Promise<void> {
  await page.keyboard.press('l');
  await page.locator('#asker-contact:focus').waitFor();
  await page.keyboard.type('Nia Prosser');
  await page.getByRole('option', { name: /Make “Nia Prosser”/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input#asker-outlet:focus').waitFor();
  await page.keyboard.type('Skylark News');
  await page.keyboard.press('Enter');
  await page.locator('input#asker-programme:focus').waitFor();
  await page.keyboard.type('First Light');
  await page.keyboard.press('Enter');
  await page.locator('#asker-role:focus').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.locator('#call-topic:focus').waitFor();
  await page.keyboard.type('Energy bills: the price cap rises');
  await page.keyboard.press('Tab');
  await page.keyboard.type('What it does to people on prepayment meters');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 2 days');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 30 hours');
  await page.keyboard.press('Tab');
  await page.locator('#call-format:focus').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
}

it('goes from a call to a booking by the keyboard alone', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await takeIn(page, address);
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await headline(page, 'Nobody is waiting for us').waitFor();
  await expectAccessible(page);

  await logCall(page);
  const toAsk = page.getByRole('region', { name: 'Still to ask' }).getByRole('button');
  await eventually(async () =>
    expect(await toAsk.allInnerTexts()).toEqual(['Their mobile', 'Studio, line, phone or video']),
  );
  // What is typed and not a time is not lost, and not sent.
  await page.getByLabel('Names by').fill('soonish');
  await page.keyboard.press('Control+s');
  await page.locator('#call-replyBy:focus').waitFor();
  await page.getByText('Write it as 19:10').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Names by').fill('in 30 hours');
  await page.keyboard.press('Control+s');
  await headline(page, /^First Light, .*: Energy bills: the price cap rises$/).waitFor();
  await page.getByText('Two things missing').waitFor();
  await expectAccessible(page);

  // What is missing is filled in where it stands.
  await page.keyboard.press('e');
  await page.locator('#asker-mobile:focus').waitFor();
  await page.keyboard.type('07700 900101');
  await page.keyboard.press('Enter');
  await page.getByText('One thing missing').waitFor();
  await page.getByRole('link', { name: '07700 900101' }).waitFor();
  await page.locator('#fact-asker:focus').waitFor();
  await page.keyboard.press('e');
  await page.getByRole('radiogroup', { name: 'Where' }).waitFor();
  await page.locator('#fact-edited:focus').waitFor();
  for (let times = 0; times < 2; times++) await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'By phone' }).press('Enter');
  await eventually(async () => expect(await page.getByText('before anybody can be confirmed').count()).toBe(0));

  // Local radio is what both are ready for.
  await pane(page, 'The facts').locator('summary').press('Enter');
  await page.getByRole('button', { name: 'Heard', exact: true }).press('Enter');
  await page.getByRole('radio', { name: 'Local' }).press('Space');
  await page.keyboard.press('Enter');
  const people = pane(page, 'Who can speak').getByRole('listitem');
  await eventually(async () => expect(await people.filter({ hasText: /Marlow|Ridge/ }).count()).toBe(2));
  await pane(page, 'Who can speak').locator('summary', { hasText: 'Ruled out (1)' }).press('Enter');
  await page.getByText('level 2 not yet: ').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.locator('[data-ask]:focus').waitFor();
  const name = (await page.locator('[data-ask]').innerText()).replace('Ask ', '');
  await page.keyboard.press('Enter');
  await asked(page).filter({ hasText: name }).getByText('Waiting').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: `They answered the offer to ${name}` }).press('Enter');
  await page.locator('#deed-answer:focus').waitFor();
  await page.getByLabel('In their words').fill('Yes, from home.');
  await expectAccessible(page);
  await page.getByLabel('In their words').press('Enter');
  await asked(page).getByText('“Yes, from home.”').waitFor();
  await page.getByRole('button', { name: `Pencil ${name}` }).press('Enter');
  await page.locator('#deed-until:focus').waitFor();
  await page.keyboard.press('Enter');
  await asked(page).getByText('Pencilled').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Confirm ${name}` }).press('Enter');
  await page.locator('#deed-words:focus').waitFor();
  expect(await page.locator('#deed-words').inputValue()).toBe('Nia Prosser');
  await page.keyboard.press('Enter');
  await asked(page).getByText('Confirmed').waitFor();
  await page.getByText('Nia Prosser said yes for the outlet').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await headline(page, '1 open').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('region', { name: 'Filled 1' }).getByText('Confirmed').waitFor();
  expect(page.url()).toContain('as=board');
  await expectAccessible(page);
  expect(trouble).toEqual([]);
});

it('asks one after another in the officer’s order with why, and asks before words are lost', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await takeIn(page, address);
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const facts = { topic: 'Energy bills', format: 'radio', liveness: 'live', way: 'phone', reach: 'local' };
  const data = { ...facts, startsAt: at(48), replyBy: at(30) };
  const { id } = (await (await page.request.post(`${address}api/requests`, { data })).json()) as { id: string };
  await page.goto(`${address}console/requests/${id}`);
  const cards = page.getByRole('list', { name: 'Who can speak' }).locator('> li');
  await eventually(async () => expect(await cards.count()).toBe(2));
  await cards.nth(1).getByRole('button').press('Enter');
  await page.locator('[data-ask]:focus').waitFor();
  await cards.nth(0).getByRole('button').press('Enter');
  await page.getByRole('list', { name: 'In this order' }).waitFor();
  await page.getByRole('button', { name: 'Ask 2 people' }).press('Enter');
  await page.locator('#order-reason:focus').waitFor();
  await page.keyboard.type('Met the producer last week');
  await expectAccessible(page);
  // On a phone the pane is behind its tab, and the keyboard was let go.
  await page.locator('#order-reason').press('Enter');
  await page.getByRole('region', { name: 'The ladder' }).getByText('Next on the ladder').waitFor();
  await eventually(async () => expect(await asked(page).count()).toBe(1));
  await expectAccessible(page);

  const { version } = (await (await page.request.get(`${address}api/requests/${id}`)).json()) as { version: number };
  await page.request.patch(`${address}api/requests/${id}`, { data: { version, topic: 'Heating' } });
  await headline(page, /: Heating$/).waitFor();

  await page.keyboard.press('l');
  await page.getByLabel('Topic').fill('Rents');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByText('What you typed is kept nowhere else.').waitFor();
  await page.getByRole('button', { name: 'Stay here' }).click();
  expect(await page.getByLabel('Topic').inputValue()).toBe('Rents');
  expect(trouble).toEqual([]);
});

it('reads a pasted mail into the fields, says so of each, keeps the mail, and answers that we are on it', async () => {
  const address = await office.start({ SMTP_URL: sink.url, MAIL_FROM: 'Press office <press@charity.example>' });
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.keyboard.press('l');
  await page.locator('#asker-contact:focus').waitFor();
  await page.getByRole('button', { name: 'Paste a mail' }).press('Enter');
  await page.locator('#mail-pasted:focus').waitFor();
  await page
    .locator('#mail-pasted')
    .fill(
      'From: Nia Prosser <nia@skylark.example>\nSubject: Re: Energy bills\n\nLive by phone on 12 March at 07:50? Let me know by 4pm on 11 March.\n\nThanks\nNia\n07700 900145',
    );
  // Not lost to a call that is saved without it.
  await page.getByLabel('Topic').focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('The mail is not read yet').waitFor();
  await page.locator('#mail-pasted:focus').waitFor();
  await page.getByRole('button', { name: 'Read it into the fields' }).click();
  await page.getByText('7 fields read from it').waitFor();
  expect(await page.getByText('The mail is not read yet').count()).toBe(0);
  expect(await page.getByLabel('Topic').inputValue()).toBe('Energy bills');
  expect(await page.getByLabel('On air').inputValue()).toContain('07:50');
  await expectAccessible(page);
  const marks = page.getByText('From the mail', { exact: true });
  expect(await marks.count()).toBe(7);
  await page.getByLabel('Topic').fill('Energy bills and meters');
  await eventually(async () => expect(await marks.count()).toBe(6));
  await page.getByRole('button', { name: 'All of it is right' }).press('Enter');
  await eventually(async () => expect(await marks.count()).toBe(0));

  // Taken back and given again by the keyboard: it says what happens each time.
  const told = page.getByRole('checkbox', { name: 'Write to nia@skylark.example' });
  await told.press('Space');
  await page.getByText('Nothing is written to them.').waitFor();
  await told.press('Space');
  await page.getByText(/that they hear by .*11 Mar/).waitFor();
  await page.keyboard.press('Control+s');
  await headline(page, /Energy bills and meters$/).waitFor();
  const id = /requests\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const kept = (await (await page.request.get(`${address}api/requests/${id}`)).json()) as {
    cameBy: string;
    notes?: { source?: string };
  };
  expect(kept.cameBy).toBe('email');
  expect(kept.notes?.source).toContain('Live by phone on 12 March');
  const { items } = (await (await page.request.get(`${address}api/contacts?q=Nia`)).json()) as {
    items: readonly { email: string }[];
  };
  expect(items.map(({ email }) => email)).toEqual(['nia@skylark.example']);
  const { subject, text } = await sink.waitFor('nia@skylark.example');
  expect(subject).toMatch(/^We are on it, you hear by .*11 Mar.*: .*Energy bills and meters$/);
  expect(text).toContain('- How: live, by phone');
  await page
    .getByRole('region', { name: 'The facts', exact: true })
    .getByText(/Told by .* They will hear by/)
    .waitFor();
  expect(trouble).toEqual([]);
});
