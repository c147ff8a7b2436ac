import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openDatabase } from '@greenroom/api';
import { openBrowser, Press, rssOf, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter, leavePages, openPage } from './console-page';
import { eventually } from './eventually';

let browser: Browser;
let database: TestDatabase;
let server: ServerProcess | undefined;
let press: Press;
// A browser for each test: the packed one has one store of cookies for all its contexts.
beforeEach(async () => {
  browser = await openBrowser();
  database = await makeTestDatabase('sqlite');
  press = await Press.open();
});
afterEach(async () => {
  await leavePages();
  await browser?.close();
  await server?.stop();
  await press.close();
  await database.remove();
});

const story = { id: '1', title: 'Tenants face eviction in Hexley', summary: '', published: new Date().toISOString() };
const environment = () => ({
  DATA_DIRECTORY: path.dirname(database.address.file),
  LOG_LEVEL: 'error',
  PORT: '0',
  FEED_ALLOW: press.host,
});
const row = (page: Page, outlet: string) => page.locator('gr-feed-row').filter({ hasText: outlet });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Feeds/ });

async function start(): Promise<string> {
  server = startProcess('main', [], environment());
  const [, address] = await server.saw(/Greenroom is at (\S+)/);
  return address!;
}

async function says(locator: Locator, words: RegExp | string): Promise<void> {
  await locator.getByText(words).first().waitFor({ timeout: 20_000 });
}

/** One of the deeds behind the dots of a row. */
async function choose(page: Page, outlet: string, deed: string): Promise<void> {
  await row(page, outlet)
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('button', { name: deed, exact: true }).locator('visible=true').last().click();
}

/** Asks for a check and waits until it is over. */
async function checkNow(page: Page, outlet: string): Promise<void> {
  const asked = press.asked.length;
  const atHand = row(page, outlet).getByRole('button', { name: 'Check now' }).locator('visible=true');
  if (await atHand.isVisible()) await atHand.click();
  else await choose(page, outlet, 'Check now');
  await eventually(async () => expect(press.asked.length).toBeGreaterThan(asked));
  await row(page, outlet).getByText('Checking now …').waitFor({ state: 'detached' });
}

/** The time of the next check of every feed comes, as it would in some minutes. The server has to see it by itself. */
async function letChecksComeDue(): Promise<void> {
  const dataSource = await openDatabase({ file: path.join(path.dirname(database.address.file), 'greenroom.sqlite') });
  await dataSource.query("UPDATE platform_job SET due_at = 0 WHERE kind = 'news.poll-feed'");
  await dataSource.destroy();
}

it('takes an empty network to its first feed, tells of one that fails, and of its recovery', async () => {
  const address = await start();
  press.publish('/', '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>', {
    type: 'text/html',
  });
  press.publish('/feed.xml', rssOf('The Hexley Courier', [story]));
  const { page, trouble } = await openPage(browser, address, { viewport: { width: 1280, height: 900 } });
  await enter(page);

  // From the empty desk to the empty list, which explains and offers a beginning; nothing of it is fetched.
  await page.getByRole('link', { name: 'Add a feed' }).click();
  await says(page.locator('main'), 'Greenroom reads nothing yet');
  await eventually(async () => expect(await headline(page).textContent()).toBe('No feed is watched yet'));
  const starters = page.getByRole('region', { name: 'Starter set of UK feeds' });
  await starters.getByRole('checkbox').nth(20).waitFor();
  await starters.getByRole('button', { name: 'Choose all' }).click();
  await starters.getByRole('button', { name: /^Add \d\d$/ }).waitFor();
  await starters.getByRole('button', { name: 'Choose none' }).click();
  await expectAccessible(page);

  // By keys: an address that is none, one that has nothing, then the site, whose feed is found.
  await page.locator('body').press('a');
  const box = page.getByLabel('Address of a site, or of its feed');
  for (const [typed, words] of [
    ['ftp://nowhere.example', /not a web address/],
    [press.address('/nothing'), /404.+Check the spelling/],
  ] as const) {
    await box.fill(typed);
    await page.keyboard.press('Enter');
    await says(page.getByRole('alert'), words);
  }
  await box.fill(press.address('/'));
  await page.keyboard.press('Enter');
  await says(page.getByRole('status'), 'Added The Hexley Courier, with 1 item just now.');
  await says(row(page, 'Hexley Courier'), /Checked (just now|\d+ min ago)/);
  await says(headline(page), 'The one feed is doing well');
  await box.fill(press.address('/feed.xml'));
  await page.keyboard.press('Enter');
  await says(page.getByRole('status'), 'already watched');

  // Its stories are on the desk.
  await page.getByRole('link', { name: 'News desk' }).click();
  await page.getByRole('link', { name: /^All\b/ }).click();
  await says(page.getByRole('list', { name: 'Stories' }), story.title);
  await rail(page).click();

  // Three failures: told, on whatever screen.
  press.publish('/feed.xml', 'gone fishing', { type: 'text/plain' });
  await checkNow(page, 'Hexley');
  await says(row(page, 'Hexley'), 'Trying again');
  await eventually(async () => expect(await rail(page).textContent()).not.toMatch(/look/));
  await checkNow(page, 'Hexley');
  await checkNow(page, 'Hexley');
  await says(row(page, 'Hexley'), 'Failing');
  await says(row(page, 'Hexley'), /The last 3 tries failed\. .+/);
  await says(row(page, 'Hexley'), /Last good check/);
  await says(row(page, 'Hexley'), /Next try in \d+ (min|h)/);
  await says(page.getByRole('heading', { level: 2 }), 'Needs a look');
  await says(headline(page), 'The one feed needs a look');
  await page.getByRole('link', { name: 'News desk' }).click();
  await says(rail(page), '1 needs a look');
  await rail(page).click();
  await says(row(page, 'Hexley'), 'Failing');
  await expectAccessible(page);

  // Nobody does anything: the server's own next check goes well, and the screen says so.
  press.publish('/feed.xml', rssOf('The Hexley Courier', [story]));
  await letChecksComeDue();
  await says(row(page, 'Hexley'), /Checked (just now|\d+ min ago)/);
  await says(headline(page), 'The one feed is doing well');
  await page.getByText('1 needs a look').waitFor({ state: 'detached' });
  expect(trouble.filter((line) => !/4\d\d/.test(line))).toEqual([]);
});

it('pauses, renames and removes a feed, names who was first, and undoes', async () => {
  const address = await start();
  press.publish('/a.xml', rssOf('Alpha', [story]));
  const { page, trouble } = await openPage(browser, address, { viewport: { width: 1280, height: 900 } });
  await enter(page);
  await rail(page).click();
  await page.getByLabel('Address of a site, or of its feed').fill(press.address('/a.xml'));
  await page.keyboard.press('Enter');
  await says(row(page, 'Alpha'), /Checked (just now|\d+ min ago)/);

  await choose(page, 'Alpha', 'Pause');
  await says(page.getByRole('heading', { level: 2 }), 'Paused');
  await says(headline(page), 'The one feed is paused');
  await row(page, 'Alpha').getByRole('button', { name: 'Resume' }).click();
  await says(headline(page), 'The one feed is doing well');
  await says(row(page, 'Alpha'), /Checked (just now|\d+ min ago)/);

  // The keyboard is where the form opens, and comes back.
  await row(page, 'Alpha')
    .getByRole('button', { name: /^More for/ })
    .press('Enter');
  await page
    .locator('button:focus')
    .and(page.getByRole('button', { name: 'Check now' }))
    .waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('input:focus').and(page.getByLabel('Outlet')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The Alpha Post');
  await page.keyboard.press('Tab');
  await page.keyboard.type('every hour');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(row(page, 'The Alpha Post').getByRole('heading'), 'The Alpha Post');
  const answer = await page.request.get(`${address}api/feeds`);
  expect([answer.status(), await answer.text()]).toEqual([200, expect.anything()]);
  const { items } = (await answer.json()) as {
    items: { id: string; version: number; outlet: string; intervalSeconds: number }[];
  };
  expect(items).toMatchObject([{ outlet: 'The Alpha Post', intervalSeconds: 3_600 }]);

  // Somebody else is quicker: nothing is overwritten, and what was typed stays.
  await page.route('**/api/events', (route) => route.abort());
  await page.reload();
  await choose(page, 'Alpha', 'Edit');
  const { id, version } = items[0]!;
  await page.request.patch(`${address}api/feeds/${id}`, { data: { version, outlet: 'Beta' } });
  await page.getByLabel('Outlet').fill('Gamma');
  await page.getByRole('button', { name: 'Save' }).click();
  await says(page.getByRole('alert'), /Ada Fairweather changed this feed at \d\d:\d\d.+now called “Beta”/);
  await eventually(async () => expect(await page.getByLabel('Outlet').inputValue()).toBe('Gamma'));
  await page.getByRole('button', { name: 'Save' }).click();
  await says(row(page, 'Gamma').getByRole('heading'), 'Gamma');

  // Asked once, and undone.
  await choose(page, 'Gamma', 'Remove');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await says(page.getByRole('status'), 'Gamma is no longer watched. Its stories stay on the desk.');
  await eventually(async () => expect(await page.locator('gr-feed-row').count()).toBe(0));
  await page.getByRole('button', { name: 'Watch it again' }).click();
  await says(row(page, 'Gamma'), /Checked (just now|\d+ min ago)/);
  expect(trouble.filter((line) => !/409|ERR_FAILED/.test(line))).toEqual([]);
});

it('takes lists of feeds in and out', async () => {
  const address = await start();
  press.publish('/a.xml', rssOf('Alpha', [story]));
  press.publish('/b.xml', rssOf('Beta', [{ ...story, id: '2' }]));
  const { page, trouble } = await openPage(browser, address, { viewport: { width: 1280, height: 900 } });
  await enter(page);
  await rail(page).click();
  await page.getByLabel('Address of a site, or of its feed').fill(press.address('/a.xml'));
  await page.keyboard.press('Enter');
  await says(row(page, 'Alpha'), /Checked (just now|\d+ min ago)/);

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export OPML' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('greenroom-feeds.opml');
  const ours = await readFile(await saved.path(), 'utf8');
  expect(ours).toContain(press.address('/a.xml'));

  const file = path.join(path.dirname(database.address.file), 'more.opml');
  const more = `<outline text="Beta" xmlUrl="${press.address('/b.xml')}"/><outline text="Bad" xmlUrl="http://10.0.0.1/"/>`;
  await writeFile(file, ours.replace('</body>', `${more}</body>`));
  await page.getByLabel('Import OPML').setInputFiles(file);
  await says(page.getByRole('status'), '1 not added, 1 added, 1 already watched.');
  const results = page.getByRole('list', { name: 'What came of the list' });
  await eventually(async () => expect(await results.getByRole('listitem').count()).toBe(3));
  await says(results.getByRole('listitem').first(), /Bad\s+not added: .+/);
  await says(row(page, 'Beta'), /Checked (just now|\d+ min ago)/);
  await expectAccessible(page);

  await writeFile(file, '<rss/>');
  await page.getByLabel('Import OPML').setInputFiles(file);
  await says(page.getByRole('alert'), 'The file is not OPML.');
  expect(trouble.filter((line) => !/422/.test(line))).toEqual([]);
});
