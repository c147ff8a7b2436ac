import type { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { PASSWORD, type WatchedPage } from './console-page';
import type { ConsoleUnderTest } from './use-console';

export const DANI = 'dani@people.example';
export const PHONE = { viewport: { width: 390, height: 844 }, timezoneId: 'Europe/London' };

export interface PortalBegun {
  readonly address: string;
  readonly officer: Page;
  readonly personId: string;
}

/** A network with an officer, one spokesperson, and a mail server that takes everything. */
export async function beginPortal(
  app: ConsoleUnderTest,
  sink: MailSink,
  more: NodeJS.ProcessEnv = {},
): Promise<PortalBegun> {
  const address = await app.start({
    SMTP_URL: sink.url,
    MAIL_FROM: 'Press office <press@charity.example>',
    NETWORK_NAME: 'The Wider Table',
    TWO_FACTOR: 'none',
    ...more,
  });
  const { page: officer } = await app.open(`${address}console/`);
  const data = { name: 'Ada Fairweather', email: 'ada@charity.example', password: PASSWORD };
  expect((await officer.request.post(`${address}api/first-administrator`, { data })).ok()).toBe(true);
  // The first administrator looks after the accounts; here they are the desk, the trainer and the data lead, too.
  const { items } = await (await officer.request.get(`${address}api/staff`)).json();
  const roles = { version: items[0].version, roles: ['admin', 'desk', 'data-lead', 'trainer'] };
  await officer.request.patch(`${address}api/staff/${items[0].id}`, { data: roles });
  await officer.request.post(`${address}api/session`, { data: { email: data.email, password: PASSWORD } });
  const dani = { name: 'Danielle Achebe', email: DANI, role: 'Renters’ adviser' };
  const { id } = await (await officer.request.post(`${address}api/people`, { data: dani })).json();
  return { address, officer, personId: id as string };
}

export async function askForMail(page: Page, email = DANI): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
}

export const SIGN_IN_MAIL = /^Sign in to /;
export const linkIn = (text: string) => /http\S+#[\w-]+/.exec(text)![0];
export const codeIn = (text: string) => /\b\d{3} \d{4}\b/.exec(text)![0];

/** The spokesperson, signed in by the link of a mail, on a page of the portal. */
export async function openPortal(
  app: ConsoleUnderTest,
  sink: MailSink,
  { address }: PortalBegun,
  place: string,
): Promise<WatchedPage> {
  const opened = await app.open(`${address}my-week`, PHONE);
  const { page } = opened;
  const { text } = await sink.causedBy(() => askForMail(page), DANI, SIGN_IN_MAIL);
  await page.goto(linkIn(text));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/my-week');
  await page.goto(`${address}${place}`);
  return opened;
}
