import type { Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { enter } from './console-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const office = new ConsoleUnderTest();

const LIST = [
  'name,outlet,programme,role,email,mobile,shoe',
  'N. Prosser,Skylark News,First Light,producer,nia@skylark.example,07700 900199,40',
  ',Skylark News,,,nobody@skylark.example,,40',
  'Declan Roe,The National Ledger,,reporter,declan@ledger.example,withheld,40',
  'Beatrix Oduya,The National Ledger,,editor,beatrix@ledger.example,,40',
].join('\n');

const contacts = (page: Page) => page.getByRole('list', { name: 'Contacts' }).getByRole('listitem');
const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true });

/** Writes Nia Prosser down by keys alone, her outlet and programme made on the spot. */
async function addNia(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.locator('#field-name:focus').waitFor();
  await page.keyboard.type('Nia Prosser');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Skylark News');
  await page.getByRole('option', { name: /Make “Skylark News”/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input#field-programme:focus').waitFor();
  await page.keyboard.type('First Light');
  await page.keyboard.press('Enter');
  await page.locator('#field-role:focus').waitFor();
  await page.keyboard.press('Space');
  await page.getByLabel('Mobile').focus();
  await page.keyboard.type('07700 900101');
  await page.getByLabel('Mail').focus();
  await page.keyboard.type('nia@skylark.example');
}

it('writes a contact down by keys, finds them, moves them, and leaves them alone as long as they ask for it', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.getByRole('link', { name: 'Contacts', exact: true }).click();
  await page.getByRole('heading', { name: 'The book is empty' }).waitFor();
  await expectAccessible(page);

  await addNia(page);
  await expectAccessible(page);
  // What was typed and not chosen is not lost in silence.
  await page.getByRole('button', { name: /First Light, choose another/ }).press('Enter');
  await page.keyboard.type('First L');
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').getByText('Not saved yet: look at Outlet.').waitFor();
  await page.getByRole('combobox', { name: 'Programme' }).fill('First Light');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await headline(page, 'Nia Prosser').waitFor();
  await page.getByText('Producer, First Light, Skylark News').waitFor();
  expect(await page.getByRole('link', { name: '07700 900101' }).getAttribute('href')).toBe('tel:+447700900101');
  expect(await page.getByLabel('A text, ready to copy').inputValue()).toMatch(/^Hello Nia, this is Ada Fairweather/);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await headline(page, '1 contact').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('first li');
  await headline(page, '1 contact for “first li”').waitFor();
  expect(page.url()).toContain('?q=first%20li');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await headline(page, 'Nia Prosser').waitFor();

  await page.getByRole('button', { name: 'They have moved' }).press('Enter');
  await page.locator('input#field-outlet:focus').waitFor();
  await page.keyboard.type('The Clyde Courant');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'The Clyde Courant, choose another outlet' }).waitFor();
  await page.getByRole('button', { name: 'Save the move' }).press('Enter');
  const posts = page.getByRole('region', { name: 'Contact' }).locator('gr-posts-part li');
  await eventually(async () =>
    expect(await posts.allInnerTexts()).toEqual([
      expect.stringMatching(/^The Clyde Courant\s+since /),
      expect.stringMatching(/^First Light, Skylark News\s+Producer, until /),
    ]),
  );

  await page.getByRole('button', { name: 'I have verified them' }).click();
  await page.getByText(/^Verified by Ada Fairweather on /).waitFor();
  await page.getByRole('button', { name: 'They asked not to be contacted' }).click();
  await page.locator('#field-reason:focus').waitFor();
  await page.keyboard.type('Asked by phone');
  await page.keyboard.press('Enter');
  await page.getByText('They asked not to be contacted, so nothing here rings or writes.').waitFor();
  await eventually(async () => expect(await page.locator('main a[href^="tel:"]').count()).toBe(0));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'They may be contacted again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'They may be contacted again' }).click();
  await page.getByRole('link', { name: '07700 900101' }).waitFor();
  expect(trouble).toEqual([]);
});

it('brings a list in after showing what would come of it, and makes two entries of one person one', async () => {
  const address = await office.start();
  const { page, trouble } = await office.open(address);
  await enter(page);
  await page.getByRole('link', { name: 'Contacts', exact: true }).click();
  await page.getByRole('heading', { name: 'The book is empty' }).waitFor();
  await addNia(page);
  await page.keyboard.press('Control+s');
  await headline(page, 'Nia Prosser').waitFor();
  await page.keyboard.press('Escape');
  await headline(page, '1 contact').waitFor();

  await page.keyboard.press('i');
  await headline(page, 'Bring contacts in from a list').waitFor();
  await expectAccessible(page);
  await page
    .getByLabel('File of contacts')
    .setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await headline(page, '2 contacts can come in, 2 lines cannot').waitFor();
  const faults = page.getByRole('list', { name: 'Lines that are not right' });
  await eventually(async () =>
    expect(await faults.locator('> li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 3\s+Name is missing\.$/),
      expect.stringMatching(/^Line 4\s+Mobile is not a phone number\.$/),
    ]),
  );
  await page.getByText('Known by the same mail address').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import the 2 good lines, leave out 2' }).click();
  await headline(page, 'The list is in the book: 1 added and 1 filled in').waitFor();
  await page.getByRole('link', { name: 'See contacts' }).click();
  await headline(page, '2 contacts').waitFor();
  await eventually(async () => expect(await contacts(page).count()).toBe(2));

  // The same person again, under another name.
  await page.keyboard.press('a');
  await page.locator('#field-name:focus').waitFor();
  await page.keyboard.type('N. Prosser');
  await page.getByLabel('Mobile').fill('07700 900101');
  await page.getByLabel('Notes').fill('Likes clips.');
  await page.keyboard.press('Control+s');
  await headline(page, 'N. Prosser').waitFor();
  await page.getByText('The same mobile').waitFor();
  await page.getByRole('link', { name: /^Compare/ }).click();
  await headline(page, 'Is N. Prosser also Nia Prosser?').waitFor();
  await page.getByText('Let go: Nia Prosser').waitFor();
  await page.getByRole('button', { name: 'Keep the other' }).click();
  await page.getByText('Let go: N. Prosser').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make them one' }).click();
  await headline(page, 'Nia Prosser').waitFor();
  await page.getByText('Likes clips.').waitFor();
  await page.getByRole('link', { name: 'nia@skylark.example' }).waitFor();
  await page.getByRole('link', { name: 'Contacts', exact: true }).first().click();
  await headline(page, '2 contacts').waitFor();
  expect(trouble).toEqual([]);
});
