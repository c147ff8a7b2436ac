import type { BrowserContext, BrowserContextOptions, Browser, Page } from 'playwright-core';

export const PASSWORD = 'correct horse battery';

/** A page that notes every script error, dialog and refused resource. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: string[];
}

const opened: Page[] = [];

/** Leaves every page that was opened, so that none goes on asking a server that is gone. */
export async function leavePages(): Promise<void> {
  for (const page of opened.splice(0)) await page.close();
}

/** Opens a page of its own visitor. The address of the server alone opens the console, which lives beside the portal. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  // Without motion a picture, and what axe measures of it, is what stays.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  opened.push(page);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('dialog', (dialog) => {
    // A page with something unsaved asks before it is left, which is right, and a test is over all the same.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(/^https?:\/\/[^/]+\/$/.test(address) ? `${address}console/` : address);
  return { page, context, trouble };
}

export interface Entering {
  readonly email?: string;
  /** Of the first administrator of an empty network. */
  readonly name?: string;
}

/** Through the door by the keyboard alone: as the first administrator of an empty network, else as the demo's officer. */
export async function enter(page: Page, { email, name = 'Ada Fairweather' }: Entering = {}): Promise<void> {
  await page.getByLabel('Password').waitFor();
  if (await page.getByRole('heading', { name: 'Make the first administrator' }).isVisible()) {
    await page.getByLabel('Your name').focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(email ?? 'ada@charity.example');
  } else {
    await page.getByLabel('E-mail address').focus();
    await page.keyboard.type(email ?? 'officer@greenroom.example');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'News desk' }).waitFor();
}

export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    const { localStorage, document } = globalThis as unknown as {
      localStorage: { setItem(key: string, value: string): void };
      document: { documentElement: { dataset: Record<string, string> } };
    };
    localStorage.setItem('greenroom.theme', chosen);
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}
