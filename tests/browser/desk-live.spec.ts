import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PressItem, rssOf } from '@greenroom/testing';
import { enter } from './console-page';
import { DeskPage, expectAccessible } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();
const now = () => new Date().toISOString();
const SUBJECTS = 'eviction rent nurses schools buses libraries carers farmers pensions prisons housing energy'.split(
  ' ',
);
const story = (n: number): PressItem => ({
  id: `s${n}`,
  title: `${SUBJECTS[n % SUBJECTS.length]} in ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}${n}ford: ${n} ${SUBJECTS[(n * 5 + 3) % SUBJECTS.length]} plans`,
  summary: `Plan number ${n}.`,
  published: new Date(Date.now() - 3_600_000 + n * 1_000).toISOString(),
});

it('lets new stories wait, so that neither the list nor what is being read ever moves', async () => {
  const press = await app.openPress();
  const old = Array.from({ length: 30 }, (_, n) => story(n));
  press.publish('/feed.xml', rssOf('Courier', old));
  await app.command('feeds', 'add', press.address('/feed.xml'));
  await app.command('feeds', 'poll');
  const address = await app.start();
  const { page, trouble } = await app.open(address, { viewport: { width: 1280, height: 600 } });
  await enter(page);
  await page.goto(`${address}console/desk?show=all`);
  const desk = new DeskPage(page);
  await desk.rows.nth(20).waitFor({ timeout: 60_000 });
  await desk.rows.nth(15).getByRole('link').click();
  await desk.rows.nth(15).scrollIntoViewIfNeeded();
  const [open, read, place] = [page.url(), await desk.headline.textContent(), await desk.scrolled()];
  const shown = await desk.headlines();
  expect(place).toBeGreaterThan(100);

  for (const [count, items] of [
    [1, [story(40)]],
    [3, [story(40), story(41), story(42)]],
  ] as const) {
    press.publish('/feed.xml', rssOf('Courier', [...items, ...old]));
    await app.command('feeds', 'poll');
    await page.getByRole('button', { name: new RegExp(`^${count} new`) }).waitFor({ timeout: 30_000 });
    expect([page.url(), await desk.headline.textContent(), await desk.scrolled()]).toEqual([open, read, place]);
    expect(await desk.headlines()).toEqual(shown);
  }
  await page.keyboard.press('n');
  await desk.expectRows(shown.length + 3);
  expect([page.url(), await desk.scrolled()]).toEqual([open, 0]);
  expect(trouble).toEqual([]);
});

it('says that the connection is lost, and catches up with what came in meanwhile', async () => {
  const press = await app.openPress();
  press.publish('/feed.xml', rssOf('Courier', [story(1)]));
  await app.command('feeds', 'add', press.address('/feed.xml'));
  const address = await app.start();
  const { page, trouble } = await app.open(address);
  await enter(page);
  await page.goto(`${address}console/desk?show=all`);
  const desk = new DeskPage(page);
  await desk.expectRows(1);
  const bar = page.getByRole('banner').getByRole('status').first();
  await eventually(async () => expect(await bar.textContent()).toBe(''));
  await eventually(async () => expect(await desk.headline.textContent()).toBe(story(1).title));

  await app.stop();
  await bar.getByText(/^Connection lost at \d\d:\d\d\. Trying again\.$/).waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  // What is there can still be read, also once it was asked for again in vain.
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await desk.story
    .getByRole('alert')
    .getByText(/cannot be reached/)
    .waitFor();
  await eventually(async () => expect(await desk.headline.textContent()).toBe(story(1).title));
  press.publish('/feed.xml', rssOf('Courier', [story(2), story(1)]));
  await app.command('feeds', 'poll');
  await app.start({ PORT: new URL(address).port });
  await bar.getByText('Connected again, up to date.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^1 new/ }).waitFor({ timeout: 30_000 });
  expect(trouble.filter((line) => !/ERR_|Failed to load/.test(line))).toEqual([]);
});

it('shows whatever a feed, a profile or a colleague’s name holds as text, wherever it stands', async () => {
  const press = await app.openPress();
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  // A feed's markup is taken out; what it says of markup stays, as text.
  const told = evil.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const eviction = {
    id: '1',
    title: `Tenants face eviction in Hexley ${told}`,
    summary: `Landlords sell up ${told}`,
    published: now(),
  };
  const hostile = {
    ...eviction,
    id: '2',
    link: 'javascript:alert(3)',
    title: `Nurses strike over NHS pay at Penmore hospital ${told}`,
    summary: `Wards close as staff walk out ${told}`,
  };
  press.publish('/feed.xml', rssOf(`Courier ${told}`, [eviction]));
  press.publish('/other.xml', rssOf(`Other ${told}`, [hostile]));
  await app.command('feeds', 'add', press.address('/feed.xml'));
  await app.command('feeds', 'add', press.address('/other.xml'));
  const people = path.join(app.folder, 'people.csv');
  await writeFile(
    people,
    `id,name,bio,topics,trained\n1,"Ada ${evil}",Speaks on eviction.,"renting:1; nhs:1",${now().slice(0, 10)}\n`,
  );
  await app.command('people', 'import', people);
  await app.command('feeds', 'poll');

  const { page, trouble } = await app.open(await app.start());
  await enter(page, { name: `Lee ${evil}` });
  const desk = new DeskPage(page);
  await desk.rows.getByText('Tenants face eviction in Hexley').waitFor({ timeout: 30_000 });
  await desk.rows.getByText('Tenants face eviction in Hexley').click();
  await desk.speakers.getByText('Ada <img src=x onerror=alert(1)>').first().waitFor();
  await page.keyboard.press('o');
  await page.keyboard.press('w');
  // The history, the list of what may be joined, what came of joining, and the way back.
  await desk.story.locator('.history').getByText('Lee <img src=x').first().waitFor();
  await page.keyboard.press('m');
  await page.getByRole('option', { name: /Nurses strike.*<script>/ }).waitFor();
  await page.keyboard.press('Enter');
  await desk.story.getByText(/“Nurses strike.*<script>.*” is part of this story now/).waitFor();
  await page.keyboard.press('s');
  await desk.story.getByRole('checkbox', { name: /Other <img/ }).check();
  await eventually(async () => expect(await page.title()).toContain('<script>'));
  await eventually(async () => expect(await page.locator('a[href^="javascript"]').count()).toBe(0));
  // The filter, the search box, who is on duty.
  await page.keyboard.press('Escape');
  await desk.list.getByRole('button', { name: 'Filter' }).click();
  await desk.list.getByLabel('Outlet').selectOption({ index: 1 });
  await desk.list.locator('.narrowing').getByText('<img').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ada');
  await page
    .getByRole('group', { name: 'People' })
    .getByRole('option', { name: /Ada <img/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Nobody on duty/ }).click();
  await page.locator('#duty').getByRole('button', { name: 'Take it' }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^You are on duty since/ })
    .waitFor();
  await eventually(async () =>
    expect(await page.locator('main img:not([src^="/api/"]), main script, header img').count()).toBe(0),
  );
  expect(trouble).toEqual([]);
});
