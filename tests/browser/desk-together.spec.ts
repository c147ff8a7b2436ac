import type { Page } from 'playwright-core';
import { enter } from './console-page';
import { DeskPage, expectAccessible } from './desk-page';
import { ConsoleUnderTest } from './use-console';
import { eventually } from './eventually';

const app = new ConsoleUnderTest();
const withoutExpected = (trouble: readonly string[]) => trouble.filter((line) => !/409|ERR_FAILED/.test(line));

/** The same story, open before two colleagues. */
async function bothAt(address: string, holdBack: (page: Page) => Promise<unknown>) {
  const maya = await app.open(address);
  await enter(maya.page);
  const first = new DeskPage(maya.page);
  await first.headline.waitFor();
  const lead = await app.open(address);
  await holdBack(lead.page);
  await enter(lead.page, { email: 'lead@greenroom.example' });
  await lead.page.goto(maya.page.url());
  const second = new DeskPage(lead.page);
  await second.headline.waitFor();
  await eventually(async () => expect(await second.headline.textContent()).toBe(await first.headline.textContent()));
  return { maya: first, lead: second, trouble: [maya.trouble, lead.trouble].flat() };
}

it('names who was first, and when, where two act on one story, and overwrites nothing', async () => {
  // The second is told of nothing, and so acts on what they saw.
  const { maya, lead, trouble } = await bothAt(await app.demo(), (page) =>
    page.route('**/api/events', (route) => route.abort()),
  );
  await maya.page.keyboard.press('p');
  await maya.story.getByRole('button', { name: 'Pitch', pressed: true }).waitFor();
  // Between two looks: the next one would be ten seconds from the last.
  await lead.page.keyboard.press('x');
  await lead.story
    .getByRole('alert')
    .getByText(
      /^Maya Lindholm changed this story at \d\d:\d\d, before you did\. It is now being pitched; nothing of yours was saved\.$/,
    )
    .waitFor();
  await lead.story.getByRole('button', { name: 'Pitch', pressed: true }).waitFor();
  await eventually(async () =>
    expect(await maya.story.getByRole('button', { name: 'Drop', pressed: true }).count()).toBe(0),
  );
  await expectAccessible(lead.page);

  // Having seen it, the second decides again, and that holds.
  await lead.page.keyboard.press('x');
  await lead.story.getByRole('button', { name: 'Drop', pressed: true }).waitFor();
  await lead.story.getByRole('alert').waitFor({ state: 'detached' });
  await maya.story.getByRole('button', { name: 'Drop', pressed: true }).waitFor();
  expect(withoutExpected(trouble)).toEqual([]);
});

it('shows each what the other does, by itself: triage, owner, duty', async () => {
  const { maya, lead, trouble } = await bothAt(await app.demo(), () => Promise.resolve());
  await maya.page.keyboard.press('w');
  await lead.story.getByRole('button', { name: 'Watch', pressed: true }).waitFor();
  await lead.page.keyboard.press('o');
  await maya.story.getByRole('button', { name: 'Take it over' }).waitFor();
  await eventually(async () =>
    expect(await maya.story.locator('.facts').textContent()).toContain(await nameOf(lead.page)),
  );

  await lead.page
    .getByRole('button', { name: /on duty/i })
    .first()
    .click();
  await lead.page
    .locator('#duty')
    .getByRole('button', { name: /^Take it/ })
    .click();
  const bar = maya.page.getByRole('banner').getByRole('button', { name: /on duty until / });
  await bar.getByText(await nameOf(lead.page)).waitFor();
  await bar.click();
  await expectAccessible(maya.page);
  await maya.page.locator('#duty').getByRole('button', { name: 'Take it over' }).click();
  await lead.page.getByRole('banner').getByText('Maya Lindholm').first().waitFor();
  await maya.page
    .getByRole('banner')
    .getByRole('button', { name: /^You are on duty/ })
    .click();
  await maya.page.locator('#duty').getByRole('button', { name: 'End my duty' }).click();
  // The rota, or the way out of hours, has the lead for whatever hour it is.
  await lead.page
    .getByRole('banner')
    .getByRole('button', { name: /^You are on duty/ })
    .waitFor();
  expect(trouble).toEqual([]);
});

it('follows a story that has become part of another, and lets it go from the list', async () => {
  const address = await app.demo();
  const { maya, lead, trouble } = await bothAt(address, () => Promise.resolve());
  const gone = (await maya.headline.textContent())!;
  await lead.move('j');
  // The address is there before the story is.
  await eventually(async () => expect(await lead.headline.textContent()).not.toBe(gone));
  const kept = (await lead.headline.textContent())!;
  const id = /desk\/([0-9a-f-]{36})/.exec(maya.page.url())![1]!;
  const keptId = /desk\/([0-9a-f-]{36})/.exec(lead.page.url())![1]!;
  const { version } = (await (await lead.page.request.get(`${address}api/stories/${keptId}`)).json()) as {
    version: number;
  };
  const data = { version, otherId: id };
  expect((await lead.page.request.post(`${address}api/stories/${keptId}/join`, { data })).status()).toBe(200);
  await maya.page.waitForURL((url) => url.pathname.includes(keptId));
  await maya.story.getByText('The story that was open here has become part of this one.').waitFor();
  await eventually(async () => expect(await maya.headline.textContent()).not.toBe(''));
  for (const desk of [maya, lead]) {
    await desk.page.locator(`a[data-story="${id}"]`).waitFor({ state: 'detached' });
  }
  expect([gone, kept].includes((await maya.headline.textContent())!)).toBe(true);
  expect(trouble).toEqual([]);
});

async function nameOf(page: Page): Promise<string> {
  const label = await page.getByRole('button', { name: /^Signed in: / }).getAttribute('aria-label');
  return label!.replace('Signed in: ', '');
}
