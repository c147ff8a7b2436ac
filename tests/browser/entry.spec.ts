import { enter, PASSWORD } from './console-page';
import { DeskPage, expectAccessible } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();

it('leads the first person of an empty network to an account, and tells them what to do next', async () => {
  const { page, trouble } = await app.open(await app.start());
  await page.getByRole('heading', { name: 'Make the first administrator' }).waitFor();
  // What a password must be is said beforehand; what is missing, beside its field.
  await page.getByText('At least 8 characters; 15 are better').waitFor();
  await page.getByRole('button', { name: 'Make it and sign in' }).click();
  await page.getByText('Type your name, as colleagues are to see it.').waitFor();
  await page.getByText('Type your e-mail address.').waitFor();
  await page.getByText('Type your password.').waitFor();
  await page.locator('#name:focus').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Ada Fairweather');
  await page.getByLabel('E-mail address').fill('ada@charity.example');
  await page.getByLabel('Password').fill('greenroom');
  await page.keyboard.press('Enter');
  await page.getByText('The password is too easy to guess.').waitFor();
  await page.getByLabel('Your name').fill('');
  await page.getByLabel('E-mail address').fill('');
  await page.getByLabel('Password').fill('');
  await enter(page);
  await page.getByText('Stories appear here once a feed has been read.').waitFor();
  await expectAccessible(page);
  expect(trouble.filter((line) => !line.includes('400'))).toEqual([]);
});

it('offers the first administrator to nobody who comes too late, and to who was overtaken the way in', async () => {
  const address = await app.start();
  const [{ page }, overtaken] = [await app.open(address), await app.open(address)];
  await overtaken.page.getByRole('heading', { name: 'Make the first administrator' }).waitFor();
  await enter(page);
  await overtaken.page.getByLabel('Your name').fill('Bo Late');
  await overtaken.page.getByLabel('E-mail address').fill('bo@charity.example');
  await overtaken.page.getByLabel('Password').fill(PASSWORD);
  await overtaken.page.keyboard.press('Enter');
  await overtaken.page.getByRole('link', { name: 'Sign in' }).click();
  await overtaken.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await overtaken.page.goto(`${address}console/first-administrator`);
  await overtaken.page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it('lets staff in, says what is wrong when it does not, and brings them back to where they were', async () => {
  const address = await app.demo();
  const { page, trouble } = await app.open(`${address}console/desk?show=all&q=hospital`);
  const [email, password] = [page.getByLabel('E-mail address'), page.getByLabel('Password')];
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Type your e-mail address.').waitFor();
  await expectAccessible(page);
  expect([await email.getAttribute('autocomplete'), await password.getAttribute('autocomplete')]).toEqual([
    'username',
    'current-password',
  ]);
  await email.fill('officer@greenroom.example');
  await password.fill('not it');
  await page.getByRole('button', { name: 'Show password' }).click();
  await eventually(async () => expect(await password.getAttribute('type')).toBe('text'));
  await page.getByRole('button', { name: 'Hide password' }).click();
  await password.press('Enter');
  await page.getByRole('alert').getByText('That address and password do not belong together.').waitFor();
  await eventually(async () => expect(await email.inputValue()).toBe('officer@greenroom.example'));
  await expectAccessible(page);
  await password.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/console\/desk\/[^?]+\?show=all&q=hospital$/);

  // A session that ended elsewhere is signed in to again over the very story.
  const place = page.url();
  const elsewhere = await app.open(address);
  await enter(elsewhere.page);
  await elsewhere.page.getByRole('button', { name: /^Signed in/ }).click();
  await expectAccessible(elsewhere.page);
  await elsewhere.page.setViewportSize({ width: 1280, height: 900 });
  await elsewhere.page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await elsewhere.page.getByText('This ends every session of yours').waitFor();
  await elsewhere.page.getByRole('button', { name: 'End them all' }).click();
  await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  // By itself: nobody has touched the page.
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await sheet.waitFor({ timeout: 15_000 });
  // Told of changes again at once, and not only at the next of its tries.
  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/events') && answer.ok());
  await sheet.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await heard;
  await sheet.waitFor({ state: 'hidden' });
  expect(page.url()).toBe(place);
  await new DeskPage(page).headline.waitFor();
  expect([...trouble, ...elsewhere.trouble].filter((line) => !/40[01]/.test(line))).toEqual([]);
});

it.each(['//evil.example', '/\\\\evil.example', 'https://evil.example/console', 'javascript:alert(1)'])(
  'leads from the door to no address but its own: %s',
  async (next) => {
    const address = await app.demo();
    const { page } = await app.open(`${address}console/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('E-mail address').fill('officer@greenroom.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/desk/);
    expect(new URL(page.url()).origin).toBe(new URL(address).origin);
  },
);

it('says when there were too many attempts', async () => {
  const address = await app.demo();
  const { page } = await app.open(address);
  await page.getByLabel('E-mail address').fill('officer@greenroom.example');
  const data = { email: 'officer@greenroom.example', password: 'not it' };
  for (let attempts = 0; attempts < 10; attempts++) await page.request.post(`${address}api/session`, { data });
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Too many attempts. Wait a quarter of an hour, then try again.').waitFor();
});
