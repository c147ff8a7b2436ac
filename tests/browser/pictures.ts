/** Pictures of each screen of the demo, light and dark, at the three widths that we design for: tmp/pictures. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MailSink, openBrowser, startProcess } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { enter, leavePages, openPage, PASSWORD, setTheme } from './console-page';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
interface Screen {
  readonly name: string;
  readonly address: string;
  /** Pressed once it is there. */
  readonly keys?: readonly string[];
}
const SCREENS: readonly Screen[] = [
  { name: 'sign-in', address: 'sign-in' },
  { name: 'pieces', address: 'pieces' },
  { name: 'news-desk', address: 'desk' },
  { name: 'news-desk-story', address: 'desk/FIRST' },
  { name: 'news-desk-speakers', address: 'desk/FIRST/speakers' },
  { name: 'feeds', address: 'feeds' },
  { name: 'topics', address: 'topics' },
  { name: 'topics-topic', address: 'topics/renting' },
  { name: 'topics-concept', address: 'topics/renting/no-fault-eviction' },
  { name: 'topics-try', address: 'topics/renting?step=try' },
  { name: 'news-desk-hidden', address: 'desk/SILENT?show=all' },
  { name: 'people', address: 'people' },
  { name: 'people-narrowed', address: 'people?language=cy' },
  { name: 'people-nobody', address: 'people?q=zeppelin' },
  { name: 'people-profile', address: 'people/PERSON' },
  { name: 'people-edit', address: 'people/PERSON/edit' },
  { name: 'people-add', address: 'people/new' },
  { name: 'people-import', address: 'people/import' },
  { name: 'news-desk-narrowed', address: 'desk?show=all&q=hospital&age=day&owner=none', keys: ['f'] },
  { name: 'news-desk-split', address: 'desk/TWO?show=all', keys: ['s', 'Space'] },
  { name: 'news-desk-join', address: 'desk/TWO?show=all', keys: ['m'] },
  { name: 'reviews', address: 'reviews' },
  { name: 'outbox', address: 'outbox' },
  { name: 'search', address: 'desk/FIRST', keys: ['Control+k', 'h', 'o', 'u', 's'] },
];
/** Of an administrator. */
const ADMINISTRATION: readonly Screen[] = [
  { name: 'staff', address: 'staff' },
  { name: 'audit', address: 'audit' },
  { name: 'account', address: 'account' },
];
/** Of a spokesperson, who is signed in from the mail. */
const PORTAL: readonly Screen[] = [
  { name: 'portal-my-week', address: 'my-week' },
  { name: 'portal-me', address: 'me' },
  { name: 'portal-sessions', address: 'sessions' },
];
const SPOKESPERSON = 'callum.drever@people.example';
const out = path.resolve(__dirname, '../../tmp/pictures');

it('takes a picture of each screen', async () => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'greenroom-pictures-'));
  const sink = await MailSink.open();
  const server = startProcess('main', ['--demo'], {
    SMTP_URL: sink.url,
    MAIL_FROM: 'Press office <press@charity.example>',
    DATA_DIRECTORY: folder,
    LOG_LEVEL: 'error',
    PORT: '0',
    DEMO_PASSWORD: PASSWORD,
  });
  const browser = await openBrowser();
  try {
    const [, address] = await server.saw(/The Greenroom demo is at (\S+)/);
    await server.saw(/Invented people/);
    const { page } = await openPage(browser, `${address}console/`, { viewport: SIZES[1]! });
    await enter(page);
    // Once every feed has been read and matched.
    await page.waitForTimeout(8_000);
    await page.goto(`${address}console/desk?show=all`);
    await page.locator('gr-face').first().waitFor();
    const ids = (selector: string) => page.locator(selector).first().getAttribute('data-story');
    const first = await ids('a[data-story]:has(gr-face)');
    const silent = await ids('a[data-story]:not(:has(gr-face))');
    const two = await page.locator('a[data-story]').filter({ hasText: '×2' }).first().getAttribute('data-story');
    await page.goto(`${address}console/people`);
    const person = await page.locator('a[data-person]').first().getAttribute('data-person');
    for (const { name, address: screen, keys = [] } of SCREENS) {
      const place = screen
        .replace('FIRST', first ?? '')
        .replace('SILENT', silent ?? '')
        .replace('TWO', two ?? '')
        .replace('PERSON', person ?? '');
      await picture(page, { name, address: `${address}console/${place}`, keys });
    }
    await page.request.delete(`${address}api/session`);
    await page.goto(`${address}console/sign-in`);
    await enter(page, { email: 'admin@greenroom.example' });
    for (const { name, address: screen } of ADMINISTRATION) {
      await picture(page, { name, address: `${address}console/${screen}` });
    }
    await picture(page, { name: 'portal-sign-in', address: `${address}sign-in` });
    await page.getByLabel('Your e-mail address').fill(SPOKESPERSON);
    await page.keyboard.press('Enter');
    const link = /http\S+#[\w-]+/.exec((await sink.waitFor(SPOKESPERSON)).text)![0];
    await picture(page, { name: 'portal-code', address: `${address}sign-in` });
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/my-week');
    for (const { name, address: screen } of PORTAL) await picture(page, { name, address: `${address}${screen}` });
  } finally {
    await leavePages();
    await browser.close();
    await server.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** One for each size and theme. */
async function picture(page: Page, { name, address, keys = [] }: Screen): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      await page.goto(address);
      await page.waitForTimeout(900);
      for (const key of keys) await page.keyboard.press(key);
      if (keys.length > 0) await page.waitForTimeout(700);
      const file = path.join(out, `${name}-${size.width}-${theme}.png`);
      await page.screenshot({ path: file, fullPage: name === 'pieces' });
    }
  }
}
