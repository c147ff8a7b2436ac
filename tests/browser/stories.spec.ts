import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openBrowser, Press, rssOf, runCommand, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

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
  await server?.stop();
  await press?.close();
  press = undefined;
  await database.remove();
});

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  DATA_DIRECTORY: path.dirname(database.address.file),
  LOG_LEVEL: 'error',
  PORT: '0',
  ...more,
});

/** Opens a page that fails the test on a script error, a dialog or a refused resource. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; trouble: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, trouble };
}

it('shows a newcomer to the demo who can speak on what, and why', async () => {
  server = startProcess('main', ['--demo'], environment());
  const [, address] = await server.saw(/The Greenroom demo is at (\S+)/);
  await server.saw(/Invented people/);
  const { page, trouble } = await open(address!, { viewport: { width: 1280, height: 900 } });
  await page
    .getByRole('heading', { level: 1, name: /Somebody can speak on \d\d of \d\d stories/ })
    .waitFor({ timeout: 30_000 });
  const first = page.locator('#stories > li').first();
  expect(await first.locator('.speaker').count()).toBeGreaterThan(0);
  expect(await first.locator('.reason').first().textContent()).toMatch(/^(Speaks on|Profile says) .+: .+ \(“.+”\)/);

  const answered = await page.locator('#stories > li').count();
  await page.getByRole('button', { name: 'All stories' }).click();
  expect(await page.locator('#stories > li').count()).toBeGreaterThan(answered);
  expect(await page.getByText('Nobody of ours fits.').count()).toBeGreaterThan(0);
  expect(await page.getByText(/^[2-5] sources$/).count()).toBeGreaterThan(5);

  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(trouble).toEqual([]);
});

it('tells an empty network what to do next', async () => {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  const { page, trouble } = await open(address!);
  await page.getByText('Stories appear here once a feed has been read.').waitFor();
  expect(trouble).toEqual([]);
});

it('lets new stories wait, and shows whatever a feed or a profile holds as text', async () => {
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

  const { page, trouble } = await open(address!);
  await page.getByText('Tenants face eviction in Hexley').waitFor({ timeout: 30_000 });
  await page.getByText('Ada <img src=x onerror=alert(1)>').first().waitFor();
  expect(await page.locator('#stories img, #stories script').count()).toBe(0);

  press.publish('/feed.xml', rssOf('Courier', [hostile, eviction]));
  expect((await runCommand(['feeds', 'poll'], more)).code).toBe(0);
  const arrived = page.getByRole('button', { name: /Show 1 new/ });
  await arrived.waitFor({ timeout: 30_000 });
  expect(await page.locator('#stories > li').count()).toBe(1);
  await arrived.click();
  expect(await page.locator('#stories > li').count()).toBe(2);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(trouble).toEqual([]);
});
