import { MailSink } from '@greenroom/testing';
import { expectAccessible } from './accessibility';
import { eventually } from './eventually';
import { beginPortal, openPortal, PHONE } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

it('takes subjects of the tree and languages by the keyboard, which count at once', async () => {
  const begun = await beginPortal(app, sink);
  const { page, trouble } = await openPortal(app, sink, begun, 'me');
  const profile = async () =>
    (await begun.officer.request.get(`${begun.address}api/people/${begun.personId}`)).json() as Promise<{
      expertise: object[];
      languages: string[];
    }>;
  const mine = page.getByRole('list', { name: 'My subjects' });

  // Found by another name than the tree's own.
  await page.getByRole('combobox', { name: 'Add a subject' }).focus();
  await page.keyboard.type('tenants');
  await page.getByRole('option', { name: /^Renting/ }).waitFor();
  await page.keyboard.press('Enter');
  await mine.getByRole('button', { name: 'Take out Renting' }).waitFor();
  await page.getByRole('button', { name: /^Main subject\W+Renting$/ }).press('Space');
  await page.getByText('Renting is a main subject of yours.').waitFor();
  expect((await profile()).expertise).toEqual([{ topic: 'Renting', weight: 1 }]);

  // Or by looking through all of them, where what is chosen is seen to be.
  await page.getByText('Look through all subjects').click();
  const housing = page.getByRole('group', { name: 'Housing', exact: true });
  await housing.getByRole('button', { name: 'Renting', pressed: true }).waitFor();
  await housing.getByRole('button', { name: 'Homelessness' }).press('Enter');
  await mine.getByRole('button', { name: 'Take out Homelessness' }).waitFor();
  await housing.getByRole('button', { name: 'Renting', pressed: true }).press('Enter');
  await page.getByText('Renting is taken out.').waitFor();
  expect((await profile()).expertise).toEqual([{ topic: 'Homelessness', weight: 0.5 }]);

  // A word of one's own is taken, and said to be one.
  await page.getByRole('combobox', { name: 'Add a subject' }).fill('Houseboats');
  await page.keyboard.press('Enter');
  await mine.getByText(/in your own words/).waitFor();

  await page.getByRole('combobox', { name: 'Add a language' }).fill('wel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take out Welsh' }).waitFor();
  expect((await profile()).languages).toEqual(['cy']);

  await expectAccessible(page);
  expect(trouble.filter((line) => !/40[19]/.test(line))).toEqual([]);
});

it('keeps what is typed while another page is looked at, and asks before it is thrown away', async () => {
  const { page } = await openPortal(app, sink, await beginPortal(app, sink), 'me');
  const bio = page.getByLabel('Bio, two or three sentences');
  await bio.focus();
  await page.keyboard.type('I advise renters.');
  await page.getByText('Not saved yet.').waitFor();
  await page.getByRole('button', { name: /^I agree\W+Keep what I need to take part$/ }).click();
  await page.getByLabel('Step-free access').fill('A ramp');

  await page.getByRole('link', { name: 'My week' }).click();
  await page.getByRole('heading', { name: 'When can you speak?' }).waitFor();
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await eventually(async () => expect(await bio.inputValue()).toBe('I advise renters.'));
  await eventually(async () => expect(await page.getByLabel('Step-free access').inputValue()).toBe('A ramp'));

  let asked = 0;
  page.on('dialog', (dialog) => (asked += dialog.type() === 'beforeunload' ? 1 : 0));
  await page.reload();
  expect(asked).toBe(1);
  expect(await bio.inputValue()).toBe('');

  // What is saved asks nothing, and waits for the office's look.
  await bio.focus();
  await page.keyboard.type('I advise renters.');
  await page.getByRole('button', { name: 'Save my profile' }).press('Enter');
  await page.getByText('Waits for the office’s look.').waitFor();
  await page.reload();
  expect(asked).toBe(1);
  await eventually(async () => expect(await bio.inputValue()).toBe('I advise renters.'));
});

it('shows where somebody is signed in, and ends another session by the keyboard', async () => {
  const begun = await beginPortal(app, sink);
  const { page: other } = await openPortal(app, sink, begun, 'me');
  const { page } = await openPortal(app, sink, begun, 'sessions');
  await page.getByRole('heading', { name: 'Where I am signed in' }).waitFor();
  const ends = page.getByRole('button', { name: /^End it/ });
  await ends.waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  await ends.press('Enter');
  await ends.waitFor({ state: 'detached' });
  await other.getByRole('link', { name: 'My week' }).click();
  await other.getByRole('heading', { name: 'Sign in' }).waitFor();
});
