import { enter } from './console-page';
import { DeskPage, expectAccessible } from './desk-page';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();

it('offers somebody who may only read none of the desk’s deeds, by button or by key', async () => {
  const address = await app.startKeptDemo();
  const { page: admin } = await app.open(address);
  await enter(admin, { email: 'admin@greenroom.example' });
  const { items } = (await (await admin.request.get(`${address}api/staff`)).json()) as {
    items: { id: string; version: number; email: string }[];
  };
  const { id, version } = items.find(({ email }) => email === 'lead@greenroom.example')!;
  const given = await admin.request.patch(`${address}api/staff/${id}`, { data: { version, roles: ['welfare'] } });
  expect(given.ok()).toBe(true);

  const { page, trouble } = await app.open(address);
  await enter(page, { email: 'lead@greenroom.example' });
  const desk = new DeskPage(page);
  await desk.headline.waitFor();
  await desk.story.getByText('It is new').waitFor();
  for (const deed of ['Watch', 'Pitch', 'Drop', 'Take it', 'Split', 'Join']) {
    expect([deed, await desk.story.getByRole('button', { name: deed, exact: true }).count()]).toEqual([deed, 0]);
  }
  // Not by a key either: the story stays as it was, and nothing is refused.
  const changes: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && changes.push(request.url()));
  for (const key of ['w', 'p', 'x', 'o', 's', 'm']) await page.keyboard.press(key);
  await desk.move('j');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Next story').waitFor();
  expect(await sheet.innerText()).not.toMatch(/Watch|Pitching|Drop|Split|Join|Take it/);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expectAccessible(page);

  // Who is on duty can be read, and not taken.
  await page.getByRole('button', { name: /on duty/i }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^Take it|^End my duty/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  // Topics are read as words, not as a form.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
  await page.getByRole('treeitem', { name: /^Housing/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Housing' }).waitFor();
  await page.locator('gr-topic-editor').getByRole('listitem').first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Words that name it' }).waitFor();
  expect(await page.getByRole('button', { name: /^(Save|Remove|Discard changes)$/ }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /^New (topic|concept)/ }).count()).toBe(0);
  await expectAccessible(page);
  // An address that would begin a new one leads to none.
  await page.goto(`${address}console/topics/_topic`);
  await page.getByRole('heading', { name: 'This topic is no longer in the tree' }).waitFor();

  expect(changes).toEqual([]);
  expect(trouble).toEqual([]);
});
