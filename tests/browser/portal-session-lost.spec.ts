import { MailSink } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { eventually } from './eventually';
import { beginPortal, codeIn, DANI, linkIn, openPortal, PHONE, SIGN_IN_MAIL } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const WORDS = 'I have run a renters’ advice line for nine years and explain eviction notices in plain words.';

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });
const askAgain = (page: Page) =>
  sink.causedBy(() => sheet(page).getByRole('button', { name: 'Mail me a code' }).click(), DANI, SIGN_IN_MAIL);

/** Somebody whose session ends while they write on their page. */
async function writing() {
  const begun = await beginPortal(app, sink);
  const { page, trouble } = await openPortal(app, sink, begun, 'me/profile');
  const bio = page.getByLabel('Bio, two or three sentences');
  await bio.fill(WORDS);
  const { items } = await (await page.request.get(`${begun.address}api/me/sessions`)).json();
  for (const { id } of items) await page.request.delete(`${begun.address}api/me/sessions/${id}`);
  return { ...begun, page, bio, trouble };
}

it('keeps what somebody has typed when their session ends, and saves it by the code of a mail', async () => {
  const { page, bio, trouble } = await writing();
  await page.getByRole('button', { name: 'Save my profile' }).click();
  await sheet(page).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  const { text } = await askAgain(page);
  await sheet(page).getByLabel('Code from the mail').fill('0000000');
  await page.keyboard.press('Enter');
  await sheet(page).getByText('That code does not count.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  const answered = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/me') && answer.request().method() === 'PATCH' && answer.ok(),
  );
  await sheet(page).getByLabel('Code from the mail').fill(codeIn(text));
  await page.keyboard.press('Enter');
  await answered;
  await eventually(async () => expect(await sheet(page).isVisible()).toBe(false));
  const me = await (await page.request.get(page.url().replace(/me\/profile$/, 'api/me'))).json();
  expect(JSON.stringify(me)).toContain(WORDS);
  await eventually(async () => expect(await bio.inputValue()).toContain(WORDS));
  expect(trouble.filter((line) => !/401/.test(line))).toEqual([]);
});

it('goes on where the link of the mail was opened in another window, and offers it again to who said not now', async () => {
  const { page, bio } = await writing();
  await page.getByRole('button', { name: 'Save my profile' }).click();
  await sheet(page).getByRole('button', { name: 'Not now' }).click();
  await page.getByText('You are signed out. What you have typed is still here.').waitFor();
  expect(await bio.inputValue()).toBe(WORDS);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const link = linkIn((await askAgain(page)).text);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.getByText('d…@people.example').waitFor();
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL('**/my-week');
  await other.close();
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await eventually(async () => expect(await sheet(page).isVisible()).toBe(false));
  expect(await bio.inputValue()).toBe(WORDS);
});
