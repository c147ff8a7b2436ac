import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { setTheme } from './console-page';
import { eventually } from './eventually';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands: one line for each element, empty when there is nothing. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Handed over by the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Nobody is kept out: nothing for axe to find, in either theme, at either end of what we design for. */
export async function expectAccessible(page: Page, widths: readonly number[] = [390, 1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      expect(await violationsOn(page)).toEqual([]);
    }
    await eventually(async () => expect(await isWithoutSideways(page)).toBe(true));
    // In the frame the panes scroll; a page that scrolls as well hides the frame.
    await eventually(async () => expect(await page.evaluate(DOES_FRAME_STAY)).toBe(true));
  }
}

const DOES_FRAME_STAY = `!document.querySelector('gr-frame') || document.documentElement.scrollHeight <= innerHeight`;

export function isWithoutSideways(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth === document.documentElement.clientWidth');
}
