import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

export { expectAccessible, isWithoutSideways } from './accessibility';

/** The news desk as a person finds their way on it. */
export class DeskPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly story: Locator;
  readonly speakers: Locator;
  readonly headline: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Stories' });
    this.rows = page.getByRole('list', { name: 'Stories' }).getByRole('listitem');
    this.story = page.getByRole('region', { name: 'Story', exact: true });
    this.speakers = page.getByRole('region', { name: 'Who can speak' });
    this.headline = this.story.getByRole('heading', { level: 2 });
  }

  /** Waits until the list has just so many. */
  async expectRows(count: number): Promise<void> {
    await eventually(async () => expect(await this.rows.count()).toBe(count));
  }

  headlines(): Promise<string[]> {
    return this.page.locator('.headline-row').allTextContents();
  }

  /** A press of a key that opens another story. */
  async move(key: string): Promise<string> {
    // Keys move along the list, which may come after the story that is open.
    await this.rows.nth(1).waitFor();
    const before = this.page.url();
    await this.page.keyboard.press(key);
    await this.page.waitForURL((url) => url.href !== before);
    await this.headline.waitFor();
    return this.page.url();
  }

  /** How far down the list is scrolled, in px. */
  scrolled(): Promise<number> {
    return this.list.locator('gr-pane-body').evaluate((body: { scrollTop: number }) => body.scrollTop);
  }
}
