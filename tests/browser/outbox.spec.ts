import path from 'node:path';
import { notificationsSchema, type OutgoingMail } from '@greenroom/notifications/server';
import { mailTo, postOffice } from '@greenroom/notifications/server/testing';
import { openDataSource } from '@greenroom/platform/persistence';
import { platformSchema, readKeyFile, systemClock } from '@greenroom/platform/server';
import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { violationsOn } from './accessibility';
import { enter, setTheme } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const console_ = new ConsoleUnderTest();
let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

const LINK = 'https://press.charity.example/sign-in#planted-token';
const tomorrow = () => Date.now() + 86_400_000;
const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Outbox/ });
const headline = (page: Page) => page.getByRole('region', { name: 'Mails' }).getByRole('heading', { level: 1 });
const row = (page: Page, subject: string) => page.locator('a[gr-mail-row]').filter({ hasText: subject });

/** As the server itself would, into its outbox. */
async function put(...mails: readonly OutgoingMail[]): Promise<void> {
  const file = path.join(console_.folder, 'greenroom.sqlite');
  const dataSource = await openDataSource({ file }, [platformSchema, notificationsSchema]);
  const keys = readKeyFile(path.join(console_.folder, 'greenroom.key'));
  await postOffice(dataSource, systemClock, { keys }).put(...mails);
  await dataSource.destroy();
}

const MAILS = [
  mailTo('ada@charity.example', {
    name: 'Ada Fairweather',
    subject: 'Your link to sign in',
    text: 'Dear Ada,\n\nopen this page and press the button:\n{{link}}\n\nIt works for ten minutes, once.\n\n<script>alert(1)</script>',
    secrets: { link: LINK },
    expiresAt: tomorrow(),
  }),
  mailTo('nobody@gone.example', { name: 'Nora Quill', subject: 'You are invited to Greenroom', text: 'Welcome.' }),
  mailTo('rafi@living.example', {
    subject: 'Tuesday’s slot on the Hexley Morning Show has moved to half past eight',
    text: 'The slot has moved.',
    attachments: [{ name: 'slot.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
  }),
];

async function isCleanAtEveryWidth(page: Page): Promise<void> {
  for (const width of [390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      expect(await violationsOn(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth === innerWidth')).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

it('tells of a mail that failed, says why, and sends it again', async () => {
  sink.behaviour.onRecipient = (address) =>
    address.endsWith('@gone.example') ? { code: 550, says: '5.1.1 there is no such mailbox here' } : undefined;
  const address = await console_.start({ SMTP_URL: sink.url, MAIL_FROM: 'Press office <press@charity.example>' });
  const { page, trouble } = await console_.open(address);
  await enter(page);
  await rail(page).click();
  await page.getByText('The outbox is empty').waitFor();
  await isCleanAtEveryWidth(page);

  // It all comes live.
  await put(...MAILS);
  await eventually(async () => expect(await headline(page).textContent()).toBe('One mail has failed'));
  await eventually(async () => expect(await rail(page).textContent()).toContain('1 needs a look'));
  await eventually(async () => expect(await row(page, 'link to sign in').getAttribute('data-state')).toBe('sent'));

  await page.getByRole('link', { name: /^Failed/ }).click();
  await row(page, 'link to sign in').waitFor({ state: 'detached' });
  await row(page, 'You are invited').click();
  const mail = page.getByRole('region', { name: 'What the mail says' });
  await mail.getByText('does not take mail for this address').waitFor();
  await mail.getByText('there is no such mailbox here').waitFor();
  await isCleanAtEveryWidth(page);

  sink.behaviour = {};
  await page.keyboard.press('r');
  await sink.waitFor('nobody@gone.example');
  await eventually(async () => expect(await headline(page).textContent()).toBe('Every mail has gone out'));
  await eventually(async () => expect(await rail(page).textContent()).not.toContain('needs a look'));
  await mail.getByRole('button').waitFor({ state: 'detached' });
  expect(trouble).toEqual([]);
});

it('shows a mail as text, without the links of others', async () => {
  const address = await console_.start({ SMTP_URL: sink.url, MAIL_FROM: 'Press office <press@charity.example>' });
  await put(...MAILS);
  const { page, trouble } = await console_.open(address, { viewport: { width: 390, height: 844 } });
  await enter(page);
  // On a phone the place is under More.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('list', { name: 'Further places' }).getByRole('link', { name: 'Outbox' }).click();
  await sink.waitFor('ada@charity.example');
  await row(page, 'link to sign in').click();
  const mail = page.getByRole('region', { name: 'What the mail says' });
  await mail.getByText('(link not shown)').waitFor();
  await mail.getByText('<script>alert(1)</script>').waitFor();
  expect(await page.content()).not.toContain('planted-token');
  await page.getByRole('link', { name: 'Outbox' }).first().click();
  await row(page, 'half past eight').waitFor();
  expect(trouble).toEqual([]);
});

it('says that nothing is being sent, and shows mails whole', async () => {
  const address = await console_.start();
  await put(...MAILS);
  const { page, trouble } = await console_.open(`${address}console/outbox`);
  await page.getByLabel('Password').waitFor();
  await enter(page);
  await rail(page).click();
  await eventually(async () => expect(await headline(page).textContent()).toBe('Nothing is being sent'));
  await page.getByText('Greenroom knows no mail server').waitFor();
  // By the keyboard alone.
  await row(page, 'link to sign in').waitFor();
  for (let presses = 0; presses < MAILS.length; presses++) await page.keyboard.press('j');
  // Links let in whoever has them: they are read on a press, by those who hand them on.
  const mail = page.getByRole('region', { name: 'What the mail says' });
  await mail.getByText('(link not shown)').waitFor();
  await mail.getByRole('button', { name: 'Show its links' }).press('Enter');
  await mail.getByText(LINK).waitFor();
  await isCleanAtEveryWidth(page);
  expect(trouble).toEqual([]);
});
