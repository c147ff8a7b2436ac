import path from 'node:path';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { openBrowser, type ServerProcess, startProcess } from '@greenroom/testing';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { expectAccessible } from './accessibility';
import { enter, leavePages, openPage } from './console-page';
import { eventually } from './eventually';

let browser: Browser;
let database: TestDatabase;
let server: ServerProcess | undefined;
let address = '';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  database = await makeTestDatabase('sqlite');
  server = startProcess('main', [], {
    DATA_DIRECTORY: path.dirname(database.address.file),
    LOG_LEVEL: 'error',
    PORT: '0',
  });
  [, address = ''] = await server.saw(/Greenroom is at (\S+)/);
});
afterEach(async () => {
  await leavePages();
  await server?.stop();
  await database.remove();
});

const EVIL = '<img src=x onerror=alert(1)>';
const LIST = [
  'id,name,role,bio,region,topics,languages,formats,gender,shoe size',
  `1,Orla Fenwick,Tenants’ adviser,"Eleven years with families facing eviction, in court and out of it, in Leeds and in Hull.",Yorkshire,renting:1; homelessness:0.6,English; Welsh,tv; radio,f,38`,
  '2,,Nurse,No name in this line.,Wales,nhs:1,English,radio,f,40',
  `3,Ada ${EVIL},"=HYPERLINK(""x"")",Speaks on ${EVIL} and beekeeping.,Wales,"nhs:1; beekeeping:0.4",Welsh,radio,f,41`,
  '4,Kwame Pike,Bus driver,Night buses.,Wales,transport:7,Klingonese,radio,m,44',
  '5,Ines Sol,Economist,Tax and who pays it.,London,tax:1,English,print,f,36',
].join('\n');

const people = (page: Page) => page.getByRole('list', { name: 'People' }).getByRole('listitem');
const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true });

async function send(page: Page, place: string, body: object): Promise<void> {
  const status = await page.evaluate(
    `fetch('/api/${place}', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(
      JSON.stringify(body),
    )} }).then(({ status }) => status)`,
  );
  expect(status).toBe(200);
}

/** Signed in, on a network that has its topic tree. */
async function enterNetwork(page: Page): Promise<void> {
  await enter(page);
  await send(page, 'match', { title: 'Anything' });
}

const importList = (page: Page) =>
  send(page, 'people/import?skipFaulty=true', { fileName: 'people.csv', content: LIST });

async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${address}console/${place}`);
}

const picture = (format: 'png' | 'webp', side = 320) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#2c5473' } })
    .toFormat(format)
    .toBuffer();

it('brings a list in after showing what would come of it, and finds people by facets and words', async () => {
  const { page, trouble } = await openPage(browser, address, { viewport: { width: 1280, height: 800 } });
  await enterNetwork(page);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('heading', { name: 'The directory is empty' }).waitFor();
  await expectAccessible(page);

  // By the key for it, to the import.
  await page.keyboard.press('i');
  await headline(page, 'Bring people in from a list').waitFor();
  await expectAccessible(page);
  await page.getByLabel('File of people').setInputFiles({ name: 'notes.json', mimeType: '', buffer: Buffer.from('{') });
  await page.getByRole('alert').getByText('The file is not JSON').waitFor();
  await page
    .getByLabel('File of people')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await headline(page, '3 people can come in, 2 lines cannot').waitFor();
  const faults = page.getByRole('list', { name: 'Lines that are not right' });
  await eventually(async () =>
    expect(await faults.locator('> li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 3\s+Name is missing\.$/),
      expect.stringMatching(/^Line 5\s+The list of languages .+\s+The list of topics gives “transport” a weight/),
    ]),
  );
  await page.getByText('gender: what people are is for them alone to give').waitFor();
  await page.getByText('shoe size: Greenroom has no place').waitFor();
  await eventually(async () => expect(await page.locator('main img').count()).toBe(0));
  await expectAccessible(page);
  expect(((await (await page.request.get(`${address}api/people`)).json()) as { items: unknown[] }).items).toEqual([]);

  await page.getByRole('button', { name: 'Import the 3 good lines, leave out 2' }).click();
  await headline(page, /: 3 added$/).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See people' }).click();
  await headline(page, '3 people in the network').waitFor();
  await eventually(async () => expect(await people(page).count()).toBe(3));
  await eventually(async () => expect(await page.locator('main img, main script').count()).toBe(0));
  await people(page).getByText('=HYPERLINK("x") · Wales').waitFor();
  await expectAccessible(page);

  // A facet, another one, and the one taken away again; all of it in the address.
  await page.getByRole('link', { name: /^Welsh/ }).click();
  await headline(page, '2 people in Welsh').waitFor();
  await page.getByRole('link', { name: /^Yorkshire/ }).click();
  await headline(page, '1 person in Yorkshire in Welsh').waitFor();
  expect(page.url()).toMatch(/language=cy/);
  await page.reload();
  await headline(page, '1 person in Yorkshire in Welsh').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'No longer only Welsh' }).click();
  await headline(page, '1 person in Yorkshire').waitFor();

  // By keys alone: search, nobody, clear, down, open, and back to the row.
  await page.keyboard.press('/');
  await page.keyboard.type('beekeeping');
  await page.getByRole('heading', { name: 'Nobody is like that' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show everybody' }).press('Enter');
  await headline(page, '3 people in the network').waitFor();
  await headline(page, '3 people in the network').click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await headline(page, 'Ines Sol').waitFor();
  await page.keyboard.press('Escape');
  await headline(page, '3 people in the network').waitFor();
  await page.locator('a[data-person]:focus', { hasText: 'Ines Sol' }).waitFor();

  // On a phone the facets wait behind their button.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Narrow by' }).click();
  await expectAccessible(page, [390]);
  await page.getByRole('link', { name: /^Tax/ }).click();
  await expectAccessible(page, [390]);
  await page.getByRole('button', { name: '1 person speaks on Tax' }).click();
  await people(page).first().waitFor();
  await eventually(async () => expect(await people(page).count()).toBe(1));
  expect(trouble.filter((line) => !/422/.test(line))).toEqual([]);
});

it('edits a profile with its preview, puts a photo in, and loses nothing when two edit at once', async () => {
  const { page, trouble, context } = await openPage(browser, address, { viewport: { width: 1280, height: 800 } });
  await enterNetwork(page);
  await importList(page);
  await open(page, 'people?q=orla');
  await people(page)
    .getByRole('link', { name: /Orla Fenwick/ })
    .click();
  await headline(page, 'Orla Fenwick').waitFor();
  await page.getByText('English and Welsh').waitFor();
  await page.getByText('TV and radio').waitFor();
  await eventually(async () =>
    expect(await page.locator('.topics li').first().innerText()).toMatch(/^Renting\s+1\.00$/),
  );
  await expectAccessible(page);

  // The deed beside what is missing leads to its field.
  await page.getByRole('button', { name: 'Say who did' }).click();
  await page.getByRole('textbox', { name: 'Met by' }).waitFor();
  await page.locator('#field-metBy:focus').waitFor();
  await page.keyboard.type('Maya Lindholm');
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText('Met by Maya Lindholm').waitFor();

  // A topic of the tree by another name of it, a word of one's own, and a language: by keys alone.
  await page.getByRole('combobox', { name: 'Add a topic' }).focus();
  await page.keyboard.type('social sec');
  await page.getByRole('option', { name: /Welfare and benefits/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: /Welfare and benefits/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await preview.getByText('0.95').waitFor();
  await page.getByRole('combobox', { name: 'Add a topic' }).focus();
  await page.keyboard.type('Morris dancing');
  await page.keyboard.press('Enter');
  await preview.getByText('(not in the tree: counts as words only)').waitFor();
  await page.getByRole('combobox', { name: 'Add a language' }).focus();
  await page.keyboard.type('urd');
  await page.keyboard.press('Enter');
  await preview.getByText('English, Welsh and Urdu').waitFor();

  // Without the day of consent nothing of it is kept; the form says so at the field.
  await page.getByRole('button', { name: 'Add an experience' }).click();
  await page.getByLabel('What it is of').fill('Eviction');
  await page.getByLabel('In their words').fill('We were given two weeks.');
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').getByText('Not saved yet: look at Lived experience.').waitFor();
  await page.getByText('“Eviction” needs the day on which they agreed.').waitFor();
  await page.locator('input[type=date]:focus').waitFor();
  await expectAccessible(page);

  // Leaving asks once, and staying loses nothing.
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByLabel('They agreed on').fill('2026-03-14');
  await page.keyboard.press('Control+s');
  await headline(page, 'Orla Fenwick').waitFor();
  await page.getByText('“We were given two weeks.”').waitFor();
  await page.getByText('Agreed on 14 March 2026').waitFor();
  await page.getByText(/, by Ada Fairweather/).waitFor();
  await expectAccessible(page);

  // What people have lived narrows the list, and no address holds its words.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: 'People', exact: true }).last().click();
  await page.getByRole('button', { name: /^Eviction/ }).click();
  await headline(page, '1 person with lived experience of eviction with “orla”').waitFor();
  await expectAccessible(page);
  await people(page)
    .getByRole('link', { name: /Orla Fenwick/ })
    .click();
  await headline(page, 'Orla Fenwick').waitFor();
  expect(asked.some((url) => /[?&]lived=[\w-]{12}(&|$)/.test(url))).toBe(true);
  expect([...asked, page.url()].filter((url) => /eviction/i.test(url))).toEqual([]);

  // A file that is no picture is refused in words; one that is stands in the list.
  await page.keyboard.press('e');
  await page.locator('#field-name:focus').waitFor();
  await page
    .getByLabel('Photo file')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no') });
  await page.getByText('This is not a JPEG, PNG or WebP picture.').waitFor();
  await page
    .getByLabel('Photo file')
    .setInputFiles({ name: 'tiny.png', mimeType: 'image/png', buffer: await picture('png', 20) });
  await page.getByText('This picture is smaller than 200 pixels a side.').waitFor();
  await eventually(async () => expect(await page.locator('main img').count()).toBe(0));
  await page
    .getByLabel('Photo file')
    .setInputFiles({ name: 'orla.png', mimeType: 'image/png', buffer: await picture('png') });
  await page.locator('main img[src^="/api/people/"]').first().waitFor();
  await expectAccessible(page);

  // Meanwhile somebody else saves: who it was is said, theirs comes in, and what was typed stays.
  await page.getByLabel('Role').fill('Advice worker');
  await page.getByLabel('Bio').fill('Ours.');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Role').fill('Housing adviser');
  await other.getByLabel('Based in').fill('Leeds');
  await other.keyboard.press('Control+s');
  await headline(other, 'Orla Fenwick').waitFor();
  await other.close();
  await page.keyboard.press('Control+s');
  const clash = page.getByRole('alert').filter({ hasText: /Ada Fairweather changed this profile at \d\d:\d\d/ });
  await clash.getByText('Both of you changed Role').waitFor();
  expect([await page.getByLabel('Role').inputValue(), await page.getByLabel('Based in').inputValue()]).toEqual([
    'Advice worker',
    'Leeds',
  ]);
  await clash.getByRole('button', { name: 'See theirs' }).click();
  await expectAccessible(page);
  await clash.getByRole('button', { name: 'Take theirs for Role' }).click();
  await preview.getByText('Housing adviser, Leeds').first().waitFor();
  await eventually(async () => expect(await page.getByLabel('Role').inputValue()).toBe('Housing adviser'));
  await page.keyboard.press('Control+s');
  await headline(page, 'Orla Fenwick').waitFor();
  await page.getByText('Housing adviser, Leeds').waitFor();
  await page.getByText('Ours.').waitFor();
  await page.getByRole('link', { name: 'People', exact: true }).last().click();
  await people(page).locator('img[src*="/photo"]').first().waitFor();
  expect(trouble.filter((line) => !/409|422/.test(line))).toEqual([]);
});

it('adds somebody with a photo, and removes them once it was asked', async () => {
  const { page, trouble } = await openPage(browser, address, { viewport: { width: 1280, height: 800 } });
  await enterNetwork(page);
  await importList(page);
  await open(page, 'people');
  await headline(page, '3 people in the network').waitFor();
  await page.keyboard.press('a');
  await page.locator('#field-name:focus').waitFor();
  // Nothing has gone wrong yet; what was passed over is missing, and all of it once saving was tried.
  const before = page.getByRole('region', { name: 'Preview' }).locator('gr-missing-fact');
  await page.getByText('6 things are needed').waitFor();
  await eventually(async () => expect(await before.and(page.locator(':not([data-calm])')).count()).toBe(0));
  await page.getByLabel('Role').focus();
  await page.getByLabel('Name').focus();
  await eventually(async () =>
    expect(await before.and(page.locator(':not([data-calm])')).allInnerTexts()).toEqual(['No role']),
  );
  await page.keyboard.press('Control+s');
  await eventually(async () => expect(await before.and(page.locator('[data-calm]')).count()).toBe(0));
  await page.getByText('Name is missing.').waitFor();
  await expectAccessible(page);
  await page.keyboard.type(`Bo ${EVIL}`);
  await page.getByLabel('Role').fill('r'.repeat(130));
  await page.getByLabel('Photo file').setInputFiles({ name: 'bo.webp', mimeType: '', buffer: await picture('webp') });
  await page.locator('main img[src^="blob:"]').first().waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Role is longer than 120 characters.').waitFor();
  await page.locator('#field-role:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Beekeeper');

  // On a phone the preview is the next step.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'Preview' }).getByText('Beekeeper').first().waitFor();
  await expectAccessible(page, [390]);
  await page.getByRole('button', { name: 'Form' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Save' }).click();
  await headline(page, `Bo ${EVIL}`).waitFor();
  await eventually(async () =>
    expect(await page.locator('main img').getAttribute('src')).toMatch(/^\/api\/people\/.+\/photo/),
  );

  await page.getByRole('button', { name: 'Remove' }).click();
  const question = page.getByRole('dialog', { name: `Remove Bo ${EVIL}?` });
  await question.getByText('the profile and the photo').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Remove' }).click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await headline(page, '3 people in the network').waitFor();
  await eventually(async () => expect(await people(page).getByText('Beekeeper').count()).toBe(0));
  expect(trouble.filter((line) => !/400|422/.test(line))).toEqual([]);
});
