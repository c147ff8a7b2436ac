import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();

const LIST = [
  'name,outlet,programme,role,mobile',
  'Nia Prosser,Skylark News,First Light,producer,07700900101',
  'Gareth Imlach,Sky Lark News,First Light,booker,07700900102',
  'Soraya Haddad,Sky Lark News,The Evening Tabel,editor,07700900103',
].join('\n');

const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true });
const rows = (page: Page) => page.getByRole('list', { name: 'Outlets' }).getByRole('listitem');

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Contacts', exact: true }).click();
  await page.getByRole('heading', { name: 'The book is empty' }).waitFor();
  await page.keyboard.press('i');
  await page
    .getByLabel('File of contacts')
    .setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: 'Import 3 contacts' }).click();
  await page.getByRole('link', { name: 'See contacts' }).click();
  await headline(page, '3 contacts').waitFor();
}

it('makes one of two outlets by giving one the name of the other, and lets somebody leave one of two places', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await bringIn(page);
  await page.getByRole('link', { name: 'Outlets and programmes' }).click();
  await headline(page, '2 outlets').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit Sky Lark News' }).press('Enter');
  await page.locator('input:focus').waitFor();
  await page.getByLabel('Name of The Evening Tabel').fill('The Evening Table');
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('skylark news');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText('Sky Lark News goes: its people and programmes move over to Skylark News.')
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).press('Enter');
  await headline(page, '1 outlet').waitFor();
  await eventually(async () =>
    expect(await rows(page).first().innerText()).toMatch(
      /^Skylark News\s+First Light · The Evening Table\s+3 contacts\s*Edit/,
    ),
  );

  await page.keyboard.press('Control+k');
  await page.keyboard.type('soraya');
  await page.getByRole('option', { name: /Soraya Haddad/ }).waitFor();
  await page.getByText('The Evening Table, Skylark News').waitFor();
  await page.keyboard.press('Enter');
  await headline(page, 'Soraya Haddad').waitFor();
  await page.getByRole('button', { name: 'They have moved or left' }).press('Enter');
  await page.getByRole('checkbox', { name: 'The Evening Table, Skylark News' }).uncheck();
  await page.getByRole('button', { name: 'Save the move' }).click();
  await page.getByText('Say what they leave, or where they are now as well.').waitFor();
  await page.getByRole('combobox', { name: 'Outlet' }).fill('The Clyde Courant');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save the move' }).click();
  const posts = page.locator('gr-posts-part ol li');
  await eventually(async () => expect(await posts.count()).toBe(2));
  await page.getByRole('button', { name: 'They have moved or left' }).press('Enter');
  await page.getByRole('checkbox', { name: 'The Clyde Courant' }).uncheck();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the move' }).click();
  await eventually(async () =>
    expect(await posts.allInnerTexts()).toEqual([
      expect.stringMatching(/^The Clyde Courant\s+since /),
      expect.stringMatching(/^The Evening Table, Skylark News\s+Editor, until /),
    ]),
  );
  expect(trouble).toEqual([]);
});

it('leaves what somebody else has renamed meanwhile, and says theirs of what both have', async () => {
  const address = await office.start();
  const { page } = await office.open(address);
  await enter(page);
  await bringIn(page);
  await page.getByRole('link', { name: 'Outlets and programmes' }).click();
  await page.getByRole('button', { name: 'Edit Sky Lark News' }).press('Enter');
  const named = async () => {
    const { items } = (await (await page.request.get(`${address}api/outlets`)).json()) as {
      items: {
        id: string;
        name: string;
        version: number;
        programmes: { id: string; name: string; version: number }[];
      }[];
    };
    return items.find(({ name }) => name.startsWith('Sky Lark'))!;
  };
  const { id, version, programmes } = await named();
  const table = programmes.find(({ name }) => name === 'The Evening Tabel')!;
  const change = (path: string, data: object) => page.request.patch(`${address}api/${path}`, { data });
  await change(`programmes/${table.id}`, { version: table.version, name: 'The Evening Table' });
  await page.getByLabel('Name of First Light').fill('Dawn');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('First Light · The Evening Table').waitFor({ state: 'detached' });
  await page.getByText('Dawn · The Evening Table').waitFor();

  await page.getByRole('button', { name: 'Edit Sky Lark News' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Sky Lark Radio');
  await change(`outlets/${id}`, { version, name: 'Sky Lark Television' });
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('before you did. What you typed is still in the form: save it again if it holds.').waitFor();
  await page.getByText('Theirs: “Sky Lark Television”.').waitFor();
  expect((await named()).name).toBe('Sky Lark Television');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByRole('button', { name: 'Edit Sky Lark Radio' }).waitFor();
});

it('has five tabs on a phone, the further places under the last', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole('navigation', { name: 'Main' }).getByRole('listitem');
  await eventually(async () =>
    expect((await tabs.filter({ visible: true }).allInnerTexts()).map((words) => words.split('\n')[0])).toEqual([
      'News desk',
      'Requests',
      'Bookings',
      'People',
      'More',
    ]),
  );
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('list', { name: 'Further places' }).getByRole('link', { name: 'Feeds' }).click();
  await page.waitForURL(/\/feeds/);
  expect(trouble).toEqual([]);
});
