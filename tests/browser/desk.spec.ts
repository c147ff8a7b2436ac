import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openBrowser, Press, rssOf, runCommand, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from './accessibility';
import { enter, leavePages, openPage, PASSWORD, setTheme } from './console-page';

let browser: Browser;
let database: TestDatabase;
let server: ServerProcess | undefined;
let press: Press | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  database = await makeTestDatabase('sqlite');
});
afterEach(async () => {
  await leavePages();
  await server?.stop();
  await press?.close();
  press = undefined;
  await database.remove();
});

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  DATA_DIRECTORY: path.dirname(database.address.file),
  LOG_LEVEL: 'error',
  PORT: '0',
  DEMO_PASSWORD: PASSWORD,
  ...more,
});
const rows = (page: Page) => page.getByRole('list', { name: 'Stories' }).getByRole('listitem');
/** Waits until the list has just so many. */
async function expectRows(page: Page, count: number): Promise<void> {
  for (let tries = 0; tries < 50 && (await rows(page).count()) !== count; tries++) await page.waitForTimeout(100);
  expect(await rows(page).count()).toBe(count);
}
const isWithoutSideways = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth === document.documentElement.clientWidth');

it('shows a newcomer to the demo who can speak on what, and why', async () => {
  server = startProcess('main', ['--demo'], environment());
  const [, address] = await server.saw(/The Greenroom demo is at (\S+)/);
  await server.saw(/Invented people/);
  const { page, trouble } = await openPage(browser, address!, { viewport: { width: 1280, height: 900 } });
  await enter(page);

  // The first story is open, with its people, and the reason in words.
  const speakers = page.getByRole('region', { name: 'Who can speak' });
  await speakers
    .getByRole('img', { name: /^Score/ })
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await speakers.locator('.reason').first().textContent()).toMatch(
    /^(Speaks on|Profile says|Shares|Similar) .+\.$/,
  );
  // What is drawn adds up to the figure at its end.
  for (const card of (await speakers.locator('gr-person-card').all()).slice(0, 5)) {
    const parts = await card.locator('.sum b').allTextContents();
    const sum = parts.reduce((all, part) => all + Math.round(Number(part.replace('−', '-')) * 100), 0);
    expect(sum).toBe(Math.round(Number(await card.locator('output').textContent()) * 100));
  }
  const story = page.getByRole('region', { name: 'Story', exact: true });
  expect(await story.getByText('Why shown').count()).toBe(1);
  expect(await story.locator('dd mark').count()).toBeGreaterThan(0);

  // By keys alone: down, up, watch; what is open is in the address.
  const first = page.url();
  expect(first).toMatch(/\/console\/desk\/[0-9a-f-]{36}$/);
  await page.keyboard.press('j');
  await page.waitForURL((url) => url.href !== first);
  const second = page.url();
  await page.keyboard.press('k');
  await page.waitForURL(first);
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(second);
  await story.getByRole('button', { name: 'Watch' }).waitFor();
  await page.keyboard.press('w');
  await story.getByRole('button', { name: 'Watch', pressed: true }).waitFor();
  await page.getByRole('link', { name: 'Watching' }).first().click();
  await page.waitForURL(/show=watching/);
  await expectRows(page, 1);

  // All of them: among these, what nobody can speak on, with the reason.
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await page.waitForURL(/show=all/);
  await rows(page).nth(20).waitFor();
  const silent = page.locator('a[data-story]:not(:has(gr-face))').first();
  await silent.click();
  await story.getByText('Why hidden').waitFor();
  await speakers.getByRole('heading', { name: 'Nobody of ours fits this story' }).waitFor();

  // Search from anywhere, and the sheet of keys.
  const [word] = /\p{L}{6,}/u.exec((await rows(page).nth(3).locator('.headline-row').textContent())!)!;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(word!);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor({ state: 'hidden' });
  await story.locator('article').getByText(word!).first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await violationsOn(page)).toEqual([]);
  }

  // On a phone the panes are steps, each with a way back.
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await isWithoutSideways(page)).toBe(true);
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await rows(page).nth(1).getByRole('link').click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await rows(page).first().isVisible()).toBe(false);
  await story.getByRole('link', { name: 'Who can speak' }).click();
  await page.waitForURL(/\/speakers/);
  expect(await isWithoutSideways(page)).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  await speakers.getByRole('link', { name: 'Story' }).first().click();
  await page.goBack();
  await page.waitForURL(/\/speakers/);
  expect(trouble).toEqual([]);
});

it('leads the first person of an empty network to an account, and tells them what to do next', async () => {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  const { page, trouble } = await openPage(browser, address!);
  await page.getByRole('heading', { name: 'Make the first administrator' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await enter(page);
  await page.getByText('Stories appear here once a feed has been read.').waitFor();
  expect(await violationsOn(page)).toEqual([]);

  // Out, and in again by the same address.
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(`${address}console/desk?show=all`);
  await page.getByLabel('E-mail address').fill('ada@charity.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/console\/desk\?show=all$/);
  expect(trouble).toEqual([]);
});

it('lets new stories wait, shows whatever a feed or a profile holds as text, and names who was first', async () => {
  press = await Press.open();
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const now = () => new Date().toISOString();
  const eviction = {
    id: '1',
    title: `Tenants face eviction in Hexley ${evil}`,
    summary: `Landlords sell up ${evil}`,
    published: now(),
  };
  const hostile = {
    ...eviction,
    id: '2',
    link: 'javascript:alert(3)',
    title: 'Nurses strike over NHS pay at Penmore hospital',
    summary: `Wards close as staff walk out ${evil}`,
  };
  press.publish('/feed.xml', rssOf(`Courier ${evil}`, [eviction]));
  const more = environment({ FEED_ALLOW: press.host });
  expect((await runCommand(['feeds', 'add', press.address('/feed.xml')], more)).code).toBe(0);
  const people = path.join(path.dirname(database.address.file), 'people.csv');
  await writeFile(people, `id,name,bio,topics\n1,"Ada ${evil}",Speaks on eviction.,"renting:1; nhs:1"\n`);
  expect((await runCommand(['people', 'import', people], more)).code).toBe(0);
  server = startProcess('main', [], more);
  const [, address] = await server.saw(/Greenroom is at (\S+)/);

  const { page, trouble } = await openPage(browser, address!, { viewport: { width: 1280, height: 900 } });
  await enter(page);
  await rows(page).getByText('Tenants face eviction in Hexley').waitFor({ timeout: 30_000 });
  await page
    .getByRole('region', { name: 'Who can speak' })
    .getByText('Ada <img src=x onerror=alert(1)>')
    .first()
    .waitFor();
  expect(await page.locator('main img, main script').count()).toBe(0);

  press.publish('/feed.xml', rssOf('Courier', [hostile, eviction]));
  expect((await runCommand(['feeds', 'poll'], more)).code).toBe(0);
  const arrived = page.getByRole('button', { name: /^1 new/ });
  await arrived.waitFor({ timeout: 30_000 });
  expect(await rows(page).count()).toBe(1);
  await arrived.click();
  await expectRows(page, 2);
  await rows(page).getByText('Nurses strike').click();
  await page.getByRole('heading', { level: 2, name: /Nurses strike/ }).waitFor();
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);

  // Somebody else is quicker: nothing is overwritten, and the page says who it was.
  const id = /desk\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  await page.route('**/api/events', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { level: 2, name: /Nurses strike/ }).waitFor();
  const { version } = (await (await page.request.get(`${address}api/stories/${id}`)).json()) as { version: number };
  await page.request.patch(`${address}api/stories/${id}`, { data: { version, triage: 'pitching' } });
  await page.keyboard.press('w');
  await page
    .getByRole('alert')
    .getByText(/.+ changed this story at \d\d:\d\d.+ now being pitched/)
    .waitFor();
  await page.getByRole('button', { name: 'Pitch', pressed: true }).waitFor();
  expect(trouble.filter((line) => !/409|ERR_FAILED/.test(line))).toEqual([]);
});

it('has pieces that anybody can use, in both themes', async () => {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  const { page } = await openPage(browser, `${address}console/pieces`, { viewport: { width: 1280, height: 900 } });
  await page.getByRole('heading', { name: 'Every piece in every state' }).waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await violationsOn(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await isWithoutSideways(page)).toBe(true);
});

it('serves the console as files that a browser may keep, and its page as one that it may not', async () => {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  const page = await fetch(`${address}console/desk/anything/speakers`);
  const html = await page.text();
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/);
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\{\{nonce/);
  const [, script] = /src="\/console\/(main-[^"]+\.js)"/.exec(html)!;
  const kept = await fetch(`${address}console/${script}`);
  expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect((await fetch(`${address}console/main-MISSING1.js`)).status).toBe(404);
  const again = await (await fetch(`${address}console/index.html`)).text();
  expect(again).not.toBe(html);
});
