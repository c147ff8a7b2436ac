import { MailSink } from '@greenroom/testing';
import sharp from 'sharp';
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

const face = () =>
  sharp({ create: { width: 640, height: 640, channels: 3, background: '#7aa' } })
    .png()
    .toBuffer();

it('takes subjects of the tree and languages by the keyboard, which count at once', async () => {
  const begun = await beginPortal(app, sink);
  const { page, trouble } = await openPortal(app, sink, begun, 'me/topics');
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

  await page.getByRole('link', { name: 'Me', exact: true }).first().click();
  await page.getByRole('link', { name: /^What I speak on\s*2 subjects/ }).waitFor();
  await page.getByRole('link', { name: /^My languages/ }).press('Enter');
  await page.getByRole('combobox', { name: 'Add a language' }).fill('wel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take out Welsh' }).waitFor();
  expect((await profile()).languages).toEqual(['cy']);

  await expectAccessible(page);
  expect(trouble.filter((line) => !/40[19]/.test(line))).toEqual([]);
});

it('is an overview of short rows, each with a page of its own and a way back', async () => {
  const { page, trouble } = await openPortal(app, sink, await beginPortal(app, sink), 'me');
  const row = (name: RegExp) => page.getByRole('link', { name });
  await row(/^My profile\s*Renters’ adviser$/).waitFor();
  await row(/^My photo\s*None yet$/).waitFor();
  await row(/^How ready I am\s*Not trained yet$/).waitFor();
  await row(/^Where I am signed in\s*In 2 places$|^Where I am signed in\s*Only here$/).waitFor();
  await row(/^Download my data/).waitFor();
  const height = await page.evaluate('document.documentElement.scrollHeight');
  expect(height).toBeLessThan(1_300);
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);

  const places = ['profile', 'photo', 'topics', 'languages', 'lived', 'readiness', 'needs', 'public', 'consents'];
  for (const place of places) {
    await page.locator(`a[href="/me/${place}"]`).press('Enter');
    await page.waitForURL(`**/me/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize(PHONE.viewport);
    await page.goBack();
    await row(/^Download my data/).waitFor();
  }
  expect(trouble).toEqual([]);
});

it('keeps what is typed while another page is looked at, and asks before it is thrown away', async () => {
  const { page } = await openPortal(app, sink, await beginPortal(app, sink), 'me/consents');
  const open = async (name: RegExp) => {
    await page.getByRole('link', { name: 'Me', exact: true }).first().click();
    await page.getByRole('link', { name }).click();
  };
  await page.getByRole('button', { name: /^I agree\W+Keep what I need to take part$/ }).click();
  await page.getByRole('button', { name: /^Take it back\W+Keep what I need to take part$/ }).waitFor();
  await open(/^What I need to take part/);
  await page.getByLabel('Step-free access').fill('A ramp');
  await open(/^My profile/);
  const bio = page.getByLabel('Bio, two or three sentences');
  await bio.focus();
  await page.keyboard.type('I advise renters.');
  await page.getByText('Not saved yet.').waitFor();

  await page.getByRole('link', { name: 'My week' }).click();
  await page.getByRole('heading', { name: 'When can you speak?' }).waitFor();
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('link', { name: /^What I need to take part\s*Not saved yet$/ }).click();
  await eventually(async () => expect(await page.getByLabel('Step-free access').inputValue()).toBe('A ramp'));
  await open(/^My profile\s*Not saved yet$/);
  await eventually(async () => expect(await bio.inputValue()).toBe('I advise renters.'));

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

it('asks once before words or a photo are deleted, and says which', async () => {
  const { page } = await openPortal(app, sink, await beginPortal(app, sink), 'me/lived');
  const agree = page.getByRole('button', { name: /^I agree\W+Keep what I have lived through$/ });
  const takeBack = page.getByRole('button', { name: /^Take it back\W+Keep what I have lived through$/ });
  // Agreed to where it is asked for, by its exact words.
  await page.getByText('may keep what I have written here about what I have lived through').waitFor();
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByLabel('What it is about').fill('Eviction');
  await page.getByLabel('In my words').fill('We were given two months.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Take out Eviction' }).waitFor();

  // A no leaves it all.
  await page.getByRole('button', { name: 'Take out Eviction' }).click();
  await page.getByRole('dialog').getByText('cannot be brought back').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('We were given two months.').waitFor();
  await page.goto(new URL('/me/consents', page.url()).href);
  await takeBack.click();
  await page.getByRole('dialog').getByText('What you told of “Eviction” is deleted at once.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  await page.getByRole('button', { name: 'Leave it as it is' }).press('Enter');
  await takeBack.click();
  await page.getByRole('button', { name: 'Take it back, and delete' }).press('Enter');
  await agree.waitFor();
  await page.goto(new URL('/me/lived', page.url()).href);
  await page.getByText('only once you agree').waitFor();
  expect(await page.getByText('Eviction').count()).toBe(0);

  // A file that is no picture is refused at its field; a photo goes only after a yes.
  await page.goto(new URL('/me/photo', page.url()).href);
  const field = page.getByLabel('Photo', { exact: true });
  await field.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await page.locator('#photo-error').getByText('cannot be used as a photo').waitFor();
  expect(await field.getAttribute('aria-describedby')).toContain('photo-error');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: await face() });
  await page.getByText('Waits for the office’s look.').waitFor();
  await page.getByRole('button', { name: 'Take my photo out' }).click();
  await page.getByRole('dialog').getByText('deleted, not only hidden').waitFor();
  await page.getByRole('button', { name: 'Take it out' }).press('Enter');
  await page.getByText('Your photo is gone.').waitFor();
});

it('says at the days themselves that they lie too far ahead, before they are saved', async () => {
  const { page } = await openPortal(app, sink, await beginPortal(app, sink), 'my-week');
  const off = page.locator('gr-time-off');
  const year = new Date().getFullYear() + 9;
  await off.getByLabel('First day').fill(`${year}-01-05`);
  await off.getByLabel('Last day').fill(`${year}-01-06`);
  await off
    .getByRole('alert')
    .getByText(/The first day is too far ahead: .* is the furthest/)
    .waitFor();
  await off.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await off.getByRole('button', { name: 'Save time off' }).count()).toBe(0);
  // What is chosen stays while another page is looked at.
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('link', { name: 'My week' }).click();
  await eventually(async () => expect(await off.getByLabel('First day').inputValue()).toBe(`${year}-01-05`));
});

it('shows who mentors me, and what I may be offered with them', async () => {
  const begun = await beginPortal(app, sink);
  const { officer, address, personId } = begun;
  const trainedOn = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  const trained = async (id: string) => {
    const { version } = await (await officer.request.get(`${address}api/people/${id}`)).json();
    await officer.request.patch(`${address}api/people/${id}`, { data: { version, trainedOn } });
  };
  const { id: ama } = await (
    await officer.request.post(`${address}api/people`, { data: { name: 'Ama Boateng', email: 'ama@people.example' } })
  ).json();
  await trained(personId);
  await trained(ama);
  for (const kind of ['airing', 'mentor-yes']) {
    const data = { kind, format: 'radio', on: trainedOn };
    await officer.request.post(`${address}api/people/${ama}/readiness`, { data });
  }
  const mentor = `${address}api/people/${personId}/readiness/radio/mentor`;
  expect((await officer.request.put(mentor, { data: { mentorId: ama } })).ok()).toBe(true);

  const { page } = await openPortal(app, sink, begun, 'me/readiness');
  const radio = page.getByRole('listitem').filter({ hasText: /^\s*Radio/ });
  await radio.getByText('Mentor: Ama Boateng').waitFor();
  await radio.getByText(/^With them at your side you can be offered: local and regional live radio/).waitFor();
  await radio.getByText('Level by level').click();
  await radio.getByText('a stretch, with Ama Boateng as mentor').waitFor();

  // A mentor on time off is no help, and when they are back is theirs.
  const timeOff = [
    { from: new Date().toISOString().slice(0, 10), to: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
  ];
  await officer.request.patch(`${address}api/people/${ama}/availability`, { data: { version: 0, timeOff } });
  await page.reload();
  await radio.getByText('Not yet: the mentor, Ama Boateng, is away just now.').waitFor();
  // Whom we mentor leaves with us.
  const { version } = await (await officer.request.get(`${address}api/people/${ama}`)).json();
  expect((await officer.request.delete(`${address}api/people/${ama}?version=${version}`)).ok()).toBe(true);
  await page.reload();
  await radio.getByText('Course done, level 1 of 5').waitFor();
  expect(await page.getByText('Ama Boateng').count()).toBe(0);
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
