import type { Page } from 'playwright-core';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();

interface Known {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Maya looks at the directory; her colleague changes it, in a browser of their own. */
async function bothInDirectory() {
  const address = await app.startKeptDemo();
  const maya = await app.open(address);
  await enter(maya.page);
  const admin = await app.open(address);
  await enter(admin.page, { email: 'admin@greenroom.example' });
  const api = `${address}api/people`;
  const { request } = admin.page;
  const list = Array.from({ length: 120 }, (_, n) => `p${n},Person ${String(n).padStart(3, '0')},tax`);
  const content = ['id,name,topics', ...list].join('\n');
  expect((await request.post(`${api}/import`, { data: { fileName: 'people.csv', content } })).ok()).toBe(true);
  await maya.page.goto(`${address}console/people`);
  await maya.page.getByRole('heading', { name: /people in the network/ }).waitFor();
  const told = maya.page.waitForResponse((answer) => answer.url().endsWith('/api/events'));
  await maya.page.reload();
  await told;
  return {
    page: maya.page,
    trouble: maya.trouble,
    add: async (data: object) => (await (await request.post(api, { data })).json()) as Known,
    read: async (id: string) => (await (await request.get(`${api}/${id}`)).json()) as Known,
    change: async ({ id, version }: Known, data: object) => {
      const answer = await request.patch(`${api}/${id}`, { data: { version, ...data } });
      return (await answer.json()) as Known;
    },
    remove: async ({ id, version }: Known) => {
      expect((await request.delete(`${api}/${id}?version=${version}`)).ok()).toBe(true);
    },
  };
}

const rows = (page: Page) => page.locator('a[data-person]');
const rowOf = (page: Page, { id }: Known) => page.locator(`a[data-person="${id}"]`);

/** The row under the head of the list, and how far down the window it stands, in px. */
const firstInSight = (page: Page) =>
  page.evaluate(`(() => {
    const body = document.querySelector('.list gr-pane-body');
    const top = body.getBoundingClientRect().top;
    const row = [...body.querySelectorAll('[data-person]')].find((one) => one.getBoundingClientRect().top >= top);
    return { id: row.dataset.person, at: Math.round(row.getBoundingClientRect().top) };
  })()`);

it('follows what a colleague does to the directory, without moving what is read or taking what is typed', async () => {
  const { page, trouble, add, change, remove, read } = await bothInDirectory();
  await rows(page).nth(30).waitFor();
  await page.getByRole('button', { name: 'More people' }).click();
  await rows(page).nth(90).waitFor();
  await page.mouse.move(0, 0);
  await page.locator('.list gr-pane-body').evaluate((body: { scrollTop: number }) => (body.scrollTop = 3_000));
  const before = await firstInSight(page);
  const [count] = (await page.getByRole('heading', { name: /people in the network/ }).textContent())!.match(/\d+/)!;

  // Somebody new at the top of the list: it is counted, and the reader stays where they are, as far down as they read.
  const aaron = await add({ name: 'Aaron Aardvark', role: 'Zookeeper', languages: ['cy'] });
  await page.getByRole('heading', { name: `${Number(count) + 1} people in the network` }).waitFor();
  await rowOf(page, aaron).waitFor({ state: 'attached' });
  await eventually(async () => expect(await firstInSight(page)).toEqual(before));
  expect(await rows(page).count()).toBeGreaterThanOrEqual(100);

  // The keyboard stays on a row that goes elsewhere by its new name, and goes on from one that is gone.
  await page.locator('.list gr-pane-body').evaluate((body: { scrollTop: number }) => (body.scrollTop = 0));
  await page.keyboard.press('j');
  await page.locator(`a[data-person="${aaron.id}"]:focus`).waitFor();
  const second = (await rows(page).nth(1).getAttribute('data-person'))!;
  const renamed = await change(aaron, { name: 'Abacus Aardvark' });
  await rowOf(page, aaron).getByText('Abacus Aardvark').waitFor();
  await page.locator(`a[data-person="${aaron.id}"]:focus`).waitFor();
  await change(await read(second), { name: 'Aaa First' });
  await rows(page).first().getByText('Aaa First').waitFor();
  await page.locator(`a[data-person="${aaron.id}"]:focus`).waitFor();

  // What is typed in the search, and the place in it, stay while the people found change.
  await page.keyboard.press('/');
  await page.keyboard.type('aardvark');
  await page.getByRole('heading', { name: '1 person with “aardvark”' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  const beekeeper = await change(renamed, { role: 'Beekeeper' });
  await rowOf(page, aaron).getByText('Beekeeper').waitFor();
  await page.keyboard.type('k');
  await eventually(async () =>
    expect(await page.getByRole('searchbox', { name: 'Search people' }).inputValue()).toBe('aardvarkk'),
  );
  await page.keyboard.press('Backspace');
  await page.getByRole('heading', { name: '1 person with “aardvark”' }).waitFor();

  // An open profile as well; once they are removed, it says so.
  await rowOf(page, aaron).click();
  await page.getByRole('heading', { name: 'Abacus Aardvark' }).waitFor();
  await eventually(async () => expect(await page.title()).toBe('Abacus Aardvark · Greenroom'));
  const baker = await change(beekeeper, { name: 'Abacus Baker', role: 'Baker' });
  await page.getByRole('heading', { name: 'Abacus Baker' }).waitFor();
  await eventually(async () => expect(await page.title()).toBe('Abacus Baker · Greenroom'));
  await remove(baker);
  await page.getByRole('heading', { name: 'This person is not in the directory' }).waitFor();
  expect(trouble.filter((line) => !/404/.test(line))).toEqual([]);
});

it('counts each facet within the others, and keeps what few have lived to itself', async () => {
  const { page, add } = await bothInDirectory();
  const lived = (issue: string) => [{ issue, wording: 'planted', consentedOn: '2026-01-09' }];
  for (const region of ['Zeal', 'Zeal', 'Zennor'])
    await add({ name: `Person of ${region}`, region, languages: ['gd'], livedExperience: lived('Planted debt') });
  const facets = page.getByRole('region', { name: 'Narrow by' });
  await facets.getByRole('link', { name: /^Scottish Gaelic/ }).click();
  await page.getByRole('heading', { name: /in Scottish Gaelic/ }).waitFor();
  await facets.getByRole('link', { name: 'Zeal 2 people' }).waitFor();
  await facets.getByRole('link', { name: 'Zennor 1 person' }).click();
  await page.getByRole('heading', { name: '1 person in Zennor in Scottish Gaelic' }).waitFor();
  // The other regions are still there to change to; a language counts whom Zennor leaves.
  await facets.getByRole('link', { name: 'Zeal 2 people' }).waitFor();
  await facets.getByRole('link', { name: 'Scottish Gaelic 1 person' }).waitFor();
  await facets.getByRole('button', { name: 'Planted debt fewer than 5 people' }).waitFor();
});
