import { MailSink } from '@greenroom/testing';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD } from './console-page';
import { expectAccessible } from './desk-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
let sink: MailSink;
beforeAll(async () => {
  sink = await MailSink.open();
});
afterAll(() => sink.close());

/** Two browsers: an administrator, and the colleague whom they invite, give roles and take them from. */
it('invites a colleague by mail, who sets up a second factor, loses a role, feels it and is not thrown out', async () => {
  const address = await app.start({ TWO_FACTOR: 'roles', SMTP_URL: sink.url, MAIL_FROM: 'press@charity.example' });
  const { page: admin } = await app.open(address);
  await admin.getByLabel('Your name').fill('Ada Fairweather');
  await admin.getByLabel('E-mail address').fill('ada@charity.example');
  await admin.getByLabel('Password').fill(PASSWORD);
  await admin.keyboard.press('Enter');
  const adminCode = await enrol(admin);
  await admin.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
  // What opened was their own deed.
  expect(await admin.getByText('has changed what you may do').count()).toBe(0);

  await admin.getByRole('link', { name: 'Staff and roles' }).click();
  await admin.getByRole('button', { name: 'Invite a colleague' }).click();
  await admin.getByLabel('Name', { exact: true }).fill('Lea Moss');
  await admin.getByLabel('E-mail address').fill('lea@charity.example');
  await admin.getByLabel('Desk').check();
  await admin.getByLabel('Data lead').check();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Mail the invitation' }).click();
  await admin.getByText('Lea Moss is invited').waitFor();
  const link = /https?:\S+/.exec((await sink.waitFor('lea@charity.example')).text)![0];

  // A scanner's browser runs the page's scripts: the link goes on to count.
  const { page: scanner } = await app.open(link);
  await scanner.getByRole('heading', { name: 'Welcome, Lea Moss' }).waitFor();
  const { page: lea } = await app.open(link);
  await lea.getByLabel('Password').fill('a quite different phrase');
  await expectAccessible(lea);
  await lea.getByRole('button', { name: 'Set it and sign in' }).click();
  await enrol(lea, { password: 'a quite different phrase' });
  await lea.getByRole('link', { name: 'Audit log' }).click();
  await lea.getByRole('button', { name: 'Check that it is whole' }).click();
  await lea.getByText(/All \d+ entries are whole/).waitFor();
  await expectAccessible(lea);

  await admin.reload();
  await admin.getByRole('button', { name: 'Change roles of Lea Moss' }).click();
  await admin.getByLabel('Data lead').uncheck();
  await admin.getByRole('button', { name: 'Save the roles' }).click();
  await admin.getByText('The roles of Lea Moss are changed.').waitFor();
  await lea.getByText('An administrator has changed what you may do here.').waitFor();
  await lea.getByRole('link', { name: 'Audit log' }).waitFor({ state: 'detached' });
  await lea.getByRole('button', { name: 'Check that it is whole' }).click();
  await lea.getByRole('alert').getByText('This is not open to you.').first().waitFor();
  await lea.getByRole('link', { name: 'People' }).click();
  await lea
    .getByRole('heading', { name: 'Nobody in the network yet' })
    .or(lea.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  expect(adminCode).toHaveLength(32);
});

it('takes the second factor off a colleague who has lost it, and tells them; they enrol anew', async () => {
  const address = await app.start({ TWO_FACTOR: 'roles', SMTP_URL: sink.url, MAIL_FROM: 'press@charity.example' });
  const { page: admin } = await app.open(address);
  await admin.getByLabel('Your name').fill('Ada Fairweather');
  await admin.getByLabel('E-mail address').fill('ada@charity.example');
  await admin.getByLabel('Password').fill(PASSWORD);
  await admin.keyboard.press('Enter');
  const secret = await enrol(admin);
  await admin.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
  const data = { name: 'Noor Vale', email: 'noor@charity.example', roles: ['data-lead'] };
  expect((await admin.request.post(`${address}api/staff`, { data })).ok()).toBe(true);
  const { page: noor } = await app.open(/https?:\S+/.exec((await sink.waitFor(data.email)).text)![0]);
  await noor.getByLabel('Password').fill(PASSWORD);
  await noor.getByRole('button', { name: 'Set it and sign in' }).click();
  await enrol(noor);
  await noor.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();

  await admin.goto(`${address}console/staff`);
  expect(await admin.getByRole('button', { name: 'Remove second factor of Ada Fairweather' }).count()).toBe(0);
  await admin.getByRole('button', { name: 'Remove second factor of Noor Vale' }).press('Enter');
  await admin.getByLabel('Your password').fill('not my password');
  await admin.getByLabel('Code of your app').fill('000000');
  await admin.keyboard.press('Enter');
  await admin.getByText('That is not your password, or the code does not count.').waitFor();
  await expectAccessible(admin);
  // A code counts once: the one of enrolling may be of this half minute.
  const codes = [0, 30_000].map((later) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later }),
  );
  await admin.getByLabel('Your password').fill(PASSWORD);
  await admin.getByLabel('Code of your app').fill(codes[1]!);
  await admin.keyboard.press('Enter');
  await admin.getByText('The second factor of Noor Vale is removed, and they are signed out.').waitFor();
  await sink.waitFor(data.email, { like: /^Your second factor has been removed/ });
  const { items } = await (await admin.request.get(`${address}api/audit`)).json();
  expect(items.map(({ deed }: { deed: string }) => deed)).toContain('staff.factor-removed');

  await noor.reload();
  await noor.getByLabel('E-mail address').fill(data.email);
  await noor.getByLabel('Password').fill(PASSWORD);
  await noor.keyboard.press('Enter');
  await enrol(noor, { isReloaded: true });
  await noor.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
});

it('has somebody whose new role asks for a second factor set it up over the page, and then saves what they typed', async () => {
  const address = await app.start({ TWO_FACTOR: 'roles', SMTP_URL: sink.url, MAIL_FROM: 'press@charity.example' });
  const { page: admin } = await app.open(address);
  await admin.getByLabel('Your name').fill('Ada Fairweather');
  await admin.getByLabel('E-mail address').fill('ada@charity.example');
  await admin.getByLabel('Password').fill(PASSWORD);
  await admin.keyboard.press('Enter');
  await enrol(admin);
  await admin.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
  const data = { name: 'Bo Marsh', email: 'bo@charity.example', roles: ['desk'] };
  const bo = await (await admin.request.post(`${address}api/staff`, { data })).json();
  const { page } = await app.open(/https?:\S+/.exec((await sink.waitFor(data.email)).text)![0]);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set it and sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
  await page.goto(`${address}console/people/new`);
  await page.getByLabel('Name', { exact: true }).pressSequentially('Danielle Ach');

  const { version } = await (await admin.request.get(`${address}api/staff/${bo.id}`)).json();
  const roles = { version, roles: ['desk', 'welfare'] };
  expect((await admin.request.patch(`${address}api/staff/${bo.id}`, { data: roles })).ok()).toBe(true);
  await page.getByRole('banner').getByText('A role of yours asks for a second factor.').waitFor();
  await page.getByLabel('Name', { exact: true }).pressSequentially('ebe');
  await page.keyboard.press('Control+s');
  const sheet = page.getByRole('dialog', { name: 'Set up your second factor' });
  await sheet.waitFor();
  // Not now: nothing is saved, nothing is lost, and it goes on to be offered.
  await sheet.getByRole('button', { name: 'Not now' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.getByText('Your roles need a second factor. Set it up first.').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await enrol(page);
  await page.waitForURL(/\/console\/people\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { name: 'Danielle Achebe' }).first().waitFor();
  await sheet.waitFor({ state: 'hidden' });
});

type Opened = Awaited<ReturnType<typeof app.open>>['page'];

/** Through the page that is the only one open. Returns the secret. */
async function enrol(page: Opened, { password = PASSWORD, isReloaded = false } = {}): Promise<string> {
  await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('img', { name: 'QR code for your app' }).waitFor();
  await expectAccessible(page);
  const secret = (await page.locator('.key').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code that the app shows').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.keyboard.press('Enter');
  await page.getByText('I have kept them').waitFor();
  if (isReloaded) {
    // Codes that were not kept are gone, and the way on is not.
    await page.reload();
    await page.getByRole('heading', { name: 'Your second factor is set up' }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
  } else await page.getByRole('button', { name: 'I have kept them' }).click();
  return secret;
}
