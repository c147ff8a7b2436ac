import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { violationsOn } from './accessibility';
import { setTheme } from './console-page';
import { expectAccessible } from './desk-page';
import { eventually } from './eventually';
import { ConsoleUnderTest } from './use-console';

const app = new ConsoleUnderTest();
const PIECES = path.resolve(__dirname, '../../libs/platform/ui/src');

/** How each component of platform/ui is found on a page. */
function selectors(): string[] {
  const files = readdirSync(PIECES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(path.join(PIECES, file), 'utf8').matchAll(/^ {2}selector: '(.+)',$/gm)].map(([, one]) => one!),
  );
}

const sheet = (page: Page, theme: string) => page.getByRole('region', { name: theme, exact: true });

it('shows every piece, light beside dark, and nobody is kept out of any', async () => {
  const { page, trouble } = await app.open(`${await app.start()}console/pieces`);
  await page.getByRole('heading', { name: 'Every piece in every state' }).waitFor();
  expect(selectors().length).toBeGreaterThan(20);
  for (const theme of ['light', 'dark']) {
    const counts = await Promise.all(selectors().map((one) => sheet(page, theme).locator(one).count()));
    expect(selectors().filter((_, at) => counts[at] === 0)).toEqual([]);
  }
  const [light, dark] = [await sheet(page, 'light').boundingBox(), await sheet(page, 'dark').boundingBox()];
  expect([dark!.y, dark!.x]).toEqual([light!.y, light!.x + light!.width]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await eventually(async () =>
    expect([(await sheet(page, 'light').boundingBox())!.width, (await sheet(page, 'dark').boundingBox())!.x]).toEqual([
      390, 0,
    ]),
  );
  expect(trouble.filter((line) => !/404/.test(line))).toEqual([]);
});

it.each([
  ['question', 'Remove Orla Fenwick?'],
  ['finder', 'Stand-in A'],
  ['nothing-found', 'Nothing and nobody is called that.'],
  ['choices', 'Housing'],
])('shows %s opened, in either theme', async (opening, words) => {
  const { page } = await app.open(`${await app.start()}console/pieces?open=${opening}`);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await page.reload();
    await page.getByText(words).filter({ visible: true }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  }
});
