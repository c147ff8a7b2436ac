import type { Page } from 'playwright-core';
import { enter, PASSWORD } from './console-page';
import { expectAccessible } from './desk-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const WORDS =
  'She has run a tenants’ advice line in Leeds for eleven years, and explains eviction notices in plain words.';

interface Member {
  readonly id: string;
  readonly version: number;
  readonly email: string;
}

/** An administrator at work elsewhere, by the calls that the Staff screen makes. */
async function administrator(address: string) {
  const { page } = await app.open(address);
  await enter(page, { email: 'admin@greenroom.example' });
  const member = async (account: string) => {
    const { items } = (await (await page.request.get(`${address}api/staff`)).json()) as { items: Member[] };
    return items.find(({ email }) => email === `${account}@greenroom.example`)!;
  };
  return {
    page,
    give: async (account: string, roles: readonly string[]) => {
      const { id, version } = await member(account);
      const data = { version, roles };
      expect((await page.request.patch(`${address}api/staff/${id}`, { data })).ok()).toBe(true);
    },
    endSessions: async (account: string) => {
      const { id } = await member(account);
      expect((await page.request.delete(`${address}api/staff/${id}/sessions`)).ok()).toBe(true);
    },
  };
}

/** Somebody in the middle of writing a bio that is not saved yet. */
async function typing(
  address: string,
  account: string,
  person: string,
): Promise<{ page: Page; trouble: string[]; bio: ReturnType<Page['getByLabel']> }> {
  const { page, trouble } = await app.open(address);
  await enter(page, { email: `${account}@greenroom.example` });
  const { items } = (await (await page.request.get(`${address}api/people?q=${person}`)).json()) as {
    items: { id: string }[];
  };
  await page.goto(`${address}console/people/${items[0]!.id}/edit`);
  const bio = page.getByLabel('Bio');
  await bio.fill('');
  await bio.pressSequentially(WORDS.slice(0, 20));
  return { page, trouble, bio };
}

const status = (page: Page) => page.getByRole('banner').getByRole('status').first();
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });

it('lets somebody whose roles are changed write on and save, and shows what they may do from now on', async () => {
  const address = await app.demo();
  const admin = await administrator(address);
  const { page, bio, trouble } = await typing(address, 'lead', 'Thistlethwaite');
  const rail = page.getByRole('navigation', { name: 'Main' });
  expect(await rail.getByRole('link', { name: 'Audit log' }).count()).toBe(0);

  await admin.give('lead', ['trainer', 'reviewer', 'data-lead']);
  await status(page).getByText('An administrator has changed what you may do here.').waitFor();
  await rail.getByRole('link', { name: 'Audit log' }).waitFor();
  await bio.pressSequentially(WORDS.slice(20));
  await page.keyboard.press('Control+s');
  await page.getByText(WORDS).waitFor();
  await page.waitForURL(/\/console\/people\/[\w-]+$/);

  // A role that is taken away is felt at the next click, in words and not as an empty page.
  await rail.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('button', { name: 'Check that it is whole' }).waitFor();
  await page.route('**/api/events', (route) => route.abort());
  await admin.give('lead', ['trainer', 'reviewer']);
  await page.getByRole('button', { name: 'Check that it is whole' }).click();
  await page.getByRole('alert').getByText('This is not open to you.').first().waitFor();
  await eventually(async () => expect(await rail.getByRole('link', { name: 'Audit log' }).count()).toBe(0));
  await rail.getByRole('link', { name: 'People' }).click();
  await page
    .getByRole('link', { name: /Ros Thistlethwaite/ })
    .first()
    .waitFor();
  expect(trouble.filter((line) => !/403|ERR_FAILED/.test(line))).toEqual([]);
});

it('keeps page and typing when the session ends, and saves them once they have signed in again over it', async () => {
  const address = await app.demo();
  const admin = await administrator(address);
  const { page, bio, trouble } = await typing(address, 'officer', 'Farragher');
  await admin.endSessions('officer');

  // Nobody is asked in the middle of a word; that the session has ended is said, and no lost connection.
  await status(page)
    .getByText('Your session has ended. What you have typed is still here.')
    .waitFor({ timeout: 15_000 });
  expect(await sheet(page).count()).toBe(0);
  await bio.pressSequentially(WORDS.slice(20));
  await expectAccessible(page);
  await page.keyboard.press('Control+s');
  await sheet(page).waitFor();
  expect(await sheet(page).getByLabel('E-mail address').inputValue()).toBe('officer@greenroom.example');
  await page.keyboard.press('Escape');
  await sheet(page)
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await eventually(async () => expect(await sheet(page).isVisible()).toBe(false));
  expect(await bio.inputValue()).toBe(WORDS);

  await page.getByRole('banner').getByRole('button', { name: 'Sign in again' }).click();
  await sheet(page).getByLabel('Password', { exact: true }).fill('not it');
  await page.keyboard.press('Enter');
  await sheet(page).getByText('That address and password do not belong together.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  // What is pressed while it is so waits for them, and is done then.
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await sheet(page).getByLabel('Password', { exact: true }).fill(PASSWORD);
  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/events') && answer.ok());
  await page.keyboard.press('Enter');
  await heard;
  await page.getByText(WORDS).waitFor();
  await page.waitForURL(/\/console\/people\/[\w-]+$/);
  await eventually(async () => expect(await status(page).textContent()).toBe('Connected again, up to date.'));
  expect(trouble.filter((line) => !/401/.test(line))).toEqual([]);
});

it('leaves nothing of a page to another account that signs in over it', async () => {
  const address = await app.demo();
  const admin = await administrator(address);
  const { page, bio } = await typing(address, 'officer', 'Drever');
  await admin.endSessions('officer');
  await bio.blur();
  await page.keyboard.press('Control+s');
  await sheet(page).getByLabel('E-mail address').fill('lead@greenroom.example');
  await sheet(page).getByLabel('Password', { exact: true }).fill(PASSWORD);
  const reloaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await reloaded;
  await page.getByRole('button', { name: 'Signed in: Joseph Tandy' }).waitFor();
  await page.getByLabel('Bio').waitFor();
  expect(await page.getByLabel('Bio').inputValue()).not.toContain(WORDS.slice(0, 20));
});

it('is over by itself where they have signed in again in another window', async () => {
  const address = await app.demo();
  const admin = await administrator(address);
  const { page, context } = await app.open(address);
  await enter(page, { email: 'officer@greenroom.example' });
  await admin.endSessions('officer');
  await sheet(page).waitFor({ timeout: 15_000 });
  await context.request.post(`${address}api/session`, {
    data: { email: 'officer@greenroom.example', password: PASSWORD },
  });
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await eventually(async () => expect(await sheet(page).isVisible()).toBe(false));
  await status(page).getByText('Connected again, up to date.').waitFor();
});
