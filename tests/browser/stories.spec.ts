import { writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
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
    .getByRole('heading', { level: 1, name: /^Somebody can speak on \d\d of the newest 50 stories$/ })
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

const hasIPv6 = Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => address === '::1'));
(hasIPv6 ? it : it.skip)('furnishes the demo on an IPv6 address as well', async () => {
  server = startProcess('main', ['--demo'], environment({ HOST: '::1' }));
  const [, address] = await server.saw(/The Greenroom demo is at (http:\/\/\[::1\]:\d+\/)/);
  const { page } = await open(address!);
  await page.locator('#stories > li').first().waitFor({ timeout: 30_000 });
});

/** Answers the page's questions itself: what the list holds, page by page, or a status to fail with. */
async function openOn(answers: Record<string, object | number>): Promise<Page> {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  await page.route('**/api/stories?**', (route) => {
    const answer = answers[new URL(route.request().url()).searchParams.get('after') ?? 'first']!;
    return typeof answer === 'number'
      ? route.fulfill({ status: answer, json: { title: 'The database is busy' } })
      : route.fulfill({ json: answer });
  });
  await page.goto(address!);
  return page;
}

const story = (id: string, minute: number, more: object = {}) => ({
  id,
  headline: `Story ${id}`,
  summary: 'Something happened.',
  publishedAt: `2026-03-01T08:${minute}:00.000Z`,
  latestAt: `2026-03-01T08:${minute}:00.000Z`,
  sourceCount: 1,
  outlets: ['Courier'],
  isAnswered: true,
  speakers: [{ personId: 'p1', name: 'Ada', score: 900_000, reason: 'Speaks on rents.' }],
  ...more,
});
const headlines = (page: Page) => page.locator('#stories h2').allTextContents();

it('says when earlier stories cannot be read, and reads them when asked again', async () => {
  const answers: Record<string, object | number> = {
    first: { items: [story('c', 30), story('b', 20, { isAnswered: false, speakers: [] })], next: 'older' },
    older: 503,
  };
  const page = await openOn(answers);
  await page.getByRole('heading', { level: 1, name: 'Somebody can speak on 1 of the newest 2 stories' }).waitFor();
  const more = page.getByRole('button', { name: 'Earlier stories' });
  await more.click();
  await page.getByText('Earlier stories could not be read: The database is busy. Try again.').waitFor();
  answers['older'] = { items: [story('b', 20), story('a', 10)] };
  await more.click();
  await page.getByRole('heading', { level: 1, name: /^Somebody can speak on 2 of 3 stories$/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await more.count()).toBe(0);
  expect(await headlines(page)).toEqual(['Story c', 'Story a']);
});

it('lets a story go that has become part of another, and keeps what a look does not reach', async () => {
  const answers: Record<string, object | number> = {
    first: { items: [story('d', 40), story('c', 30), story('b', 20)], next: 'older' },
    older: { items: [story('a', 10)] },
  };
  const page = await openOn(answers);
  await page.getByRole('button', { name: 'Earlier stories' }).click();
  await page.getByText('Story a').waitFor();
  answers['first'] = { items: [story('d', 40), story('b', 20)], next: 'older' };
  await page.clock.fastForward(10_000);
  await page.getByText('Story c').waitFor({ state: 'detached' });
  expect(await headlines(page)).toEqual(['Story d', 'Story b', 'Story a']);
  await page.getByRole('heading', { level: 1, name: /^Somebody can speak on 3 of 3 stories$/ }).waitFor();
});

it('heads an item without a title with the beginning of its summary', async () => {
  const long = `${'Tenants of the tower were told on Monday to leave by the end of the week. '.repeat(2)}`.trim();
  const page = await openOn({
    first: {
      items: [
        story('c', 30, { headline: '', summary: long }),
        story('b', 20, { headline: '', summary: 'Wards close.' }),
        story('a', 10, { headline: '', summary: '' }),
      ],
    },
  });
  await page.getByText('Wards close.').waitFor();
  expect(await headlines(page)).toEqual([
    'Tenants of the tower were told on Monday to leave by the end of the week. Tenants of the …',
    'Wards close.',
    'Without a title',
  ]);
  expect(await page.locator('#stories .summary').allTextContents()).toEqual([long]);
});
