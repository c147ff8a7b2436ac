import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { setTheme } from './console-page';
import { eventually } from './eventually';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Rules that a theme can break. Which names and roles there are does not hang on colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands: one line for each element, empty when there is nothing. */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Handed over by the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate("'axe' in globalThis")))
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

type Look = readonly [width: number, theme: 'light' | 'dark', rules?: readonly string[]];

const seen = new Set<string>();

/**
 * Nobody is kept out: nothing for axe to find, in either theme, at either end of what we design for. Axe costs more than
 * anything else that these tests do, so a further state of a screen that the same file has looked at, as with a dialog
 * open, is looked at in the light on the phone and in the dark on the desk, and not all four ways.
 */
export async function expectAccessible(page: Page, widths: readonly number[] = [390, 1280]): Promise<void> {
  const screen = `${new URL(page.url()).pathname.replace(/[\w-]{20,}/g, ':id')} ${widths.join()}`;
  const looks = seen.has(screen) && widths.length > 1 ? oneThemeEach(widths) : widths.flatMap(bothThemes);
  seen.add(screen);
  for (const [width, theme, rules] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await setTheme(page, theme);
    expect(await violationsOn(page, rules)).toEqual([]);
    await eventually(async () => expect(await isWithoutSideways(page)).toBe(true));
    // In the frame the panes scroll; a page that scrolls as well hides the frame.
    await eventually(async () => expect(await page.evaluate(DOES_FRAME_STAY)).toBe(true));
  }
}

function bothThemes(width: number): Look[] {
  return [
    [width, 'light'],
    [width, 'dark', OF_COLOUR],
  ];
}

function oneThemeEach(widths: readonly number[]): Look[] {
  return widths.map((width, place) => [width, place % 2 === 0 ? 'light' : 'dark']);
}

const DOES_FRAME_STAY = `!document.querySelector('gr-frame') || document.documentElement.scrollHeight <= innerHeight`;

export function isWithoutSideways(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth === document.documentElement.clientWidth');
}
