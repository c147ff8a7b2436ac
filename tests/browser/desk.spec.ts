import { networkInterfaces } from 'node:os';
import type { Page } from 'playwright-core';
import { violationsOn } from './accessibility';
import { enter } from './console-page';
import { DeskPage, expectAccessible, isWithoutSideways } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();

it('shows a newcomer to the demo who can speak on what, and why', async () => {
  const { page, trouble } = await app.open(await app.demo());
  await enter(page);
  const { rows, speakers, story, ...desk } = new DeskPage(page);

  // The first story is open, with its people, and the reason in words.
  await speakers
    .getByRole('img', { name: /^Score/ })
    .first()
    .waitFor({ timeout: 30_000 });
  await eventually(async () =>
    expect(await speakers.locator('.reason').first().textContent()).toMatch(
      /^(Speaks on|Profile says|Shares|Similar) .+\.$/,
    ),
  );
  // What is drawn adds up to the figure at its end.
  for (const card of (await speakers.locator('gr-person-card').all()).slice(0, 5)) {
    const parts = await card.locator('.sum b').allTextContents();
    const sum = parts.reduce((all, part) => all + Math.round(Number(part.replace('−', '-')) * 100), 0);
    expect(sum).toBe(Math.round(Number(await card.locator('output').textContent()) * 100));
  }
  await eventually(async () =>
    expect(await speakers.locator('h3 a').first().getAttribute('href')).toMatch(/\/console\/people\/[0-9a-f-]{36}$/),
  );
  await eventually(async () => expect(await story.getByText('Why shown').count()).toBe(1));
  await eventually(async () => expect(await story.locator('dd mark').count()).toBeGreaterThan(0));
  await eventually(async () =>
    expect(await page.title()).toBe(`${await desk.headline.textContent()} · News desk · Greenroom`),
  );

  // All of them: among these, what nobody can speak on, with the reason.
  await page.getByRole('link', { name: /^All \d/ }).click();
  await page.waitForURL(/show=all/);
  await rows.nth(20).waitFor();
  await page.locator('a[data-story]:not(:has(gr-face))').first().click();
  await story.getByText('Why hidden').waitFor();
  await speakers.getByRole('heading', { name: 'Nobody of ours fits this story' }).waitFor();
  await expectAccessible(page);
  expect(trouble).toEqual([]);
});

it('calls nobody back who is on their way to another page when the list comes', async () => {
  const address = await app.demo();
  const { page } = await app.open(address);
  await enter(page);
  await page.goto(`${address}console/people`);
  await page.getByRole('list', { name: 'People' }).waitFor();
  const go = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  const list = await holdBack(page, '**/api/stories?*');
  await go('News desk');
  await page.waitForURL('**/console/desk');
  const topics = await holdBack(page, '**/console/*.js');
  await go('Topics');
  list.release();
  await page.getByRole('list', { name: 'Stories' }).getByRole('listitem').first().waitFor();
  topics.release();
  await page.waitForURL('**/console/topics');
  await page.getByRole('treeitem').first().waitFor();
});

/** Holds back what a page asks for. */
async function holdBack(page: Page, pattern: string): Promise<{ release(): void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

it('is triaged by the keyboard alone, and says what the desk did', async () => {
  const { page, trouble } = await app.open(await app.demo());
  await enter(page);
  const desk = new DeskPage(page);
  await desk.headline.waitFor();

  // Down, up, watch, take; what is open is in the address.
  const first = page.url();
  expect(first).toMatch(/\/console\/desk\/[0-9a-f-]{36}$/);
  const second = await desk.move('j');
  expect(await desk.move('k')).toBe(first);
  expect(await desk.move('ArrowDown')).toBe(second);
  await desk.story.getByRole('button', { name: 'Watch' }).waitFor();
  // One after the other without waiting: nobody clashes with themselves.
  await page.keyboard.press('w');
  await page.keyboard.press('o');
  await page.keyboard.press('p');
  await desk.story.getByRole('button', { name: 'Pitch', pressed: true }).waitFor();
  await desk.story.getByRole('button', { name: 'Give it back' }).waitFor();
  await eventually(async () => expect(await desk.story.getByRole('alert').count()).toBe(0));
  await eventually(async () =>
    expect(await desk.story.locator('.history li > span').allTextContents()).toEqual([
      'Maya Lindholm began to pitch it',
      'Maya Lindholm took it',
      'Maya Lindholm began to watch it',
    ]),
  );
  // The tab counts it already.
  await desk.list.getByRole('link', { name: 'Watching 1', exact: true }).click();
  await page.waitForURL(/show=watching/);
  await desk.expectRows(1);
  await desk.story.getByText('1 of 1', { exact: true }).waitFor();

  // Search from anywhere over stories and people, to places; the sheet of keys.
  const [word] = /\p{L}{6,}/u.exec((await desk.headline.textContent())!)!;
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Feeds' }).waitFor();
  await page.keyboard.type(word!);
  const best = page.getByRole('group', { name: 'Stories, the best first' }).getByRole('option').first();
  await best.locator('mark').getByText(word!, { exact: true }).first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'hidden' });
  await page.waitForURL(/show=all/);
  await desk.story.locator('article').getByText(word!).first().waitFor();
  const name = await desk.speakers.locator('h3 .name').first().textContent();
  await page.keyboard.press('/');
  await page.keyboard.type(name!);
  // Who is called so comes before what merely holds the words.
  const person = page.getByRole('group', { name: 'People', exact: true }).getByRole('option', { name: name! }).first();
  await person.waitFor();
  await eventually(async () => expect(await person.getAttribute('aria-selected')).toBe('true'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(trouble).toEqual([]);
});

it('is narrowed by what the address says, by keyboard as by hand', async () => {
  const { page, trouble } = await app.open(await app.demo());
  await enter(page);
  const desk = new DeskPage(page);
  await desk.headline.waitFor();
  const filter = (name: string) => desk.list.getByLabel(name, { exact: true });

  await page.keyboard.press('f');
  await page.keyboard.type('hospital');
  await page.waitForURL(/q=hospital/);
  await filter('With').selectOption('none');
  await filter('Age').selectOption('week');
  await filter('State').selectOption('new');
  await page.waitForURL(/q=hospital&owner=none&age=week&triage=new/);
  await desk.rows.first().waitFor();
  const count = await desk.rows.count();
  await eventually(async () => expect(await desk.rows.locator('mark').count()).toBeGreaterThanOrEqual(count));
  await desk.list.getByRole('link', { name: new RegExp(`^Fits us ${count}$`) }).waitFor();
  await eventually(async () =>
    expect(await desk.list.locator('.narrowing').allTextContents()).toEqual([
      '“hospital”',
      'new',
      'with nobody',
      'of the last seven days',
    ]),
  );
  await expectAccessible(page);

  // The address alone gives the same.
  await page.reload();
  await desk.rows.first().waitFor();
  await desk.expectRows(count);
  await desk.list.getByRole('link', { name: 'Not only “hospital”' }).click();
  await page.waitForURL((url) => !url.search.includes('hospital'));
  await desk.list.getByRole('link', { name: 'Clear' }).click();
  await page.waitForURL((url) => url.search === '');

  // By topic and outlet; what nothing answers to says so and leads back.
  await page.keyboard.press('f');
  await filter('Outlet').selectOption({ index: 1 });
  await page.waitForURL(/outlet=/);
  await filter('Topic').selectOption({ label: 'Housing' });
  await page.waitForURL(/topic=housing/);
  await desk.list.locator('.narrowing').getByText('Housing', { exact: true }).waitFor();
  await filter('State').selectOption('dropped');
  await desk.list.getByRole('heading', { name: 'No story is like that' }).waitFor();
  await expectAccessible(page);
  await desk.list.getByRole('link', { name: 'Clear the filter' }).click();
  await desk.rows.first().waitFor();
  await page.keyboard.press('Escape');
  expect(trouble).toEqual([]);
});

it('says what to do next where an address leads to no story', async () => {
  const address = await app.demo();
  const { page } = await app.open(`${address}console/desk/nonsense`);
  await enter(page);
  for (const place of ['00000000-0000-7000-8000-000000000000', 'nonsense', 'nonsense/speakers']) {
    await page.goto(`${address}console/desk/${place}`);
    const desk = new DeskPage(page);
    await desk.story.getByRole('heading', { name: 'There is no story at this address' }).waitFor();
    await desk.rows.first().waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(await page.title()).toBe('No such story · News desk · Greenroom');
    await expectAccessible(page, [1280]);
    await desk.story.getByRole('link', { name: 'Back to the stories' }).click();
    await desk.story.getByText('Why shown').waitFor();
  }
});

it('splits a story and joins two, each with the way back', async () => {
  const { page, trouble } = await app.open(`${await app.demo()}console/desk?show=all`);
  await enter(page);
  const desk = new DeskPage(page);
  const two = page.locator('a[data-story]').filter({ hasText: '×2' }).first();
  await two.click();
  const whole = await two.locator('.headline-row').textContent();
  await desk.story.getByRole('heading', { name: 'Two sources' }).waitFor();

  await page.keyboard.press('s');
  await eventually(async () =>
    expect(await desk.story.getByRole('button', { name: 'Make it a story of its own' }).isDisabled()).toBe(true),
  );
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press('Enter');
  await desk.story.getByText('Split off, and a story now').waitFor();
  await desk.story.getByRole('heading', { name: 'One source' }).waitFor();
  await eventually(async () =>
    expect(await desk.story.locator('.history').textContent()).toContain('Maya Lindholm split sources off it'),
  );
  await expectAccessible(page);
  await desk.story.getByRole('button', { name: 'Put it back' }).press('Enter');
  await desk.story.getByRole('heading', { name: 'Two sources' }).waitFor();
  await desk.story.getByText('is part of this story now').waitFor();

  // Another one, found by typing, comes in and goes out again.
  const other = (await desk.headlines()).find((headline) => headline !== whole)!;
  await page.keyboard.press('m');
  await page.getByRole('option').nth(3).waitFor();
  await expectAccessible(page);
  await page.keyboard.type(other);
  await page.getByText('Its sources go into the story that is open.').waitFor();
  await page.getByRole('option', { name: other }).waitFor();
  await page.keyboard.press('Enter');
  await desk.story.getByText(`“${other}” is part of this story now.`).waitFor();
  // The one story of both goes by the headline of whichever was told first.
  const isOfEither = (headline: string) => headline === whole || headline === other;
  await eventually(async () => expect((await desk.headlines()).filter(isOfEither)).toHaveLength(1));
  await desk.story.getByRole('button', { name: 'Take it out again' }).click();
  await desk.story.getByText('Split off, and a story now').waitFor();
  await desk.story.getByRole('heading', { name: 'Two sources' }).waitFor();
  // Who can speak is not known yet of what has just come about.
  expect(trouble.filter((line) => !line.includes('404'))).toEqual([]);
});

it('is steps on a phone, each with a way back to where one was', async () => {
  const { page, trouble } = await app.open(await app.demo(), { viewport: { width: 390, height: 800 } });
  await enter(page);
  const desk = new DeskPage(page);
  await desk.rows.nth(25).waitFor();
  await eventually(async () => expect(await isWithoutSideways(page)).toBe(true));
  const row = desk.rows.nth(20).getByRole('link');
  await row.scrollIntoViewIfNeeded();
  const place = await desk.scrolled();
  expect(place).toBeGreaterThan(200);
  await row.click();
  await desk.headline.waitFor();
  await eventually(async () => expect(await desk.rows.first().isVisible()).toBe(false));
  await desk.story.getByRole('link', { name: 'Who can speak' }).click();
  await page.waitForURL(/\/speakers/);
  await eventually(async () => expect(await isWithoutSideways(page)).toBe(true));
  await expectAccessible(page, [390, 640]);
  await page.setViewportSize({ width: 390, height: 800 });
  await desk.speakers.getByRole('link', { name: 'Story' }).first().click();
  await desk.story.getByRole('link', { name: 'Stories', exact: true }).click();
  await desk.rows.nth(20).waitFor();
  await eventually(async () => expect(await desk.scrolled()).toBe(place));

  // Five tabs, the last for what is needed seldom.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Search/ }).click();
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(trouble).toEqual([]);
});

it('is served as files that a browser may keep, and a page that it may not', async () => {
  const address = await app.start();
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

const hasIPv6 = Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => address === '::1'));
(hasIPv6 ? it : it.skip)('furnishes the demo on an IPv6 address as well', async () => {
  const address = await app.startDemo({ HOST: '::1' });
  expect(address).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
  const { page } = await app.open(address);
  await enter(page);
  await new DeskPage(page).rows.first().waitFor({ timeout: 30_000 });
});
