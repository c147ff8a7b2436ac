import { MailSink } from '@greenroom/testing';
import { expectAccessible } from './accessibility';
import { PASSWORD } from './console-page';
import { askForMail, beginPortal, codeIn, linkIn, PHONE } from './portal-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const IRIS = 'iris@open-homes.example';

let sink: MailSink;
beforeEach(async () => {
  sink = await MailSink.open();
});
afterEach(() => sink.close());

it('takes in a press team, whose people sign in by a mail, see whom they reach, and are shut out again', async () => {
  const { address, officer } = await beginPortal(app, sink);
  await officer.request.put(`${address}api/duty`, { data: { isMine: true } });
  await officer.goto(`${address}console/partners`);
  await officer.getByRole('heading', { level: 1, name: 'No press team of others signs in yet' }).waitFor();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Take in a press team' }).click();
  await officer.getByLabel('Name of the organisation').press('Enter');
  await officer.getByText('Type the name of the organisation.').waitFor();
  await officer.getByLabel('Name of the organisation').fill('Open Homes');
  await officer.keyboard.press('Enter');
  await officer.getByLabel('Name', { exact: true }).fill('Iris Vane');
  await officer.getByLabel('E-mail address').fill('iris');
  await officer.keyboard.press('Enter');
  await expectAccessible(officer);
  await officer.getByLabel('E-mail address').fill(IRIS);
  await officer.keyboard.press('Enter');
  await officer.getByText('Iris Vane may sign in for Open Homes. They are told how by mail.').waitFor();
  const invitation = await sink.waitFor(IRIS);
  expect([invitation.text.includes('#'), invitation.text.includes(`${address}sign-in`)]).toEqual([false, true]);

  const { page, trouble } = await app.open(/http\S+sign-in/.exec(invitation.text)![0], PHONE);
  await askForMail(page, IRIS);
  const mail = await sink.waitFor(IRIS, { nth: 2 });
  await page.goto(linkIn(mail.text));
  await page.getByText('i…@open-homes.example').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/partner');
  await page.getByRole('heading', { level: 1, name: 'Open Homes and The Wider Table' }).waitFor();
  await page.getByText('Ada Fairweather is on duty').waitFor();
  await page.getByRole('link', { name: 'press@charity.example' }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  // What is a spokesperson's is not theirs, nor is the office's.
  for (const path of ['me', 'people', 'partners', 'duty'])
    expect((await page.request.get(`${address}api/${path}`)).status()).toBe(401);
  await page.goto(`${address}my-week`);
  await page.waitForURL('**/partner');

  // Shut out in the middle of it: what they may do is said, and the way back is the code of another mail.
  await officer.getByRole('button', { name: 'Disable Iris Vane' }).click();
  await officer.getByRole('button', { name: 'Disable it' }).click();
  await officer.getByText('Iris Vane cannot sign in any more.').waitFor();
  await page.getByRole('button', { name: 'Sign out everywhere, here too' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await officer.getByRole('button', { name: 'Enable Iris Vane' }).click();
  await officer.getByText('Iris Vane can sign in again.').waitFor();
  await askForMail(page, IRIS);
  await page.getByLabel('Code from the mail').fill(codeIn((await sink.waitFor(IRIS, { nth: 3 })).text));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/partner');

  // The work with them ends, is taken up again, and goes on where it was.
  await officer.getByRole('button', { name: 'End the work with Open Homes' }).click();
  await officer.getByText('All its people are signed out at once').waitFor();
  await officer.getByRole('button', { name: 'End it', exact: true }).click();
  await officer.getByRole('heading', { name: 'No longer worked with' }).waitFor();
  await expectAccessible(officer);
  expect((await page.request.get(`${address}api/partner`)).status()).toBe(401);
  await officer.getByRole('button', { name: 'Take up again with Open Homes' }).click();
  await officer.getByText('Open Homes is taken up again').waitFor();
  await page.reload();
  await askForMail(page, IRIS);
  await page.getByLabel('Code from the mail').fill(codeIn((await sink.waitFor(IRIS, { nth: 4 })).text));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/partner');
  await page.getByRole('button', { name: /^Signed in: Iris Vane/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(trouble.filter((line) => !/401/.test(line))).toEqual([]);
});

it('says what is true where no mail is sent: on the screens that count on one, and at the door', async () => {
  const address = await app.startKeptDemo();
  const { page } = await app.open(address);
  await page.getByLabel('E-mail address').fill('admin@greenroom.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
  for (const place of ['staff', 'partners', 'reviews']) {
    await page.goto(`${address}console/${place}`);
    await page.getByText('No mail is being sent: ').waitFor();
    await expectAccessible(page);
  }
  await page.goto(`${address}console/staff`);
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lea Moss');
  await page.getByLabel('E-mail address').fill('lea@greenroom.example');
  await page.getByLabel('Desk').check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page
    .getByText('Lea Moss is invited: a link waits in the outbox to be handed on and counts for three days.')
    .waitFor();
  await page.getByRole('link', { name: 'Look in the outbox' }).click();
  await page.getByRole('heading', { name: 'Nothing is being sent' }).waitFor();

  // The same for an address that is known and for one that is not.
  const said = [];
  for (const email of ['iris.vane@harbour-tenants.example', 'nobody@harbour-tenants.example']) {
    const { page: door } = await app.open(`${address}sign-in`, PHONE);
    await door.getByText('No mail leaves this network just now').waitFor();
    await door.getByLabel('Your e-mail address').fill(email);
    await door.getByRole('button', { name: 'Ask for a link' }).click();
    await door.getByRole('heading', { name: 'Ask your media office' }).waitFor();
    await expectAccessible(door);
    said.push((await door.getByRole('main').innerText()).replace(email, '…').replace(/\d\d:\d\d/, ''));
  }
  expect(said[0]).toBe(said[1]);
});
