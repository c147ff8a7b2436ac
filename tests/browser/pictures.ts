/** Pictures of each screen of the demo, light and dark, at the three widths that we design for: tmp/pictures. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DAY } from '@greenroom/kernel';
import { MailSink, openBrowser, startProcess } from '@greenroom/testing';
import type { Page } from 'playwright-core';
import { enter, leavePages, openPage, PASSWORD } from './console-page';
import { askForMail, linkIn, SIGN_IN_MAIL } from './portal-page';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
interface Screen {
  readonly name: string;
  readonly address: string;
  /** Pressed once it is there, after the button. */
  readonly keys?: readonly string[];
  /** The button that is pressed once it is there. */
  readonly press?: string | RegExp | undefined;
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
  { name: 'requests', address: 'requests' },
  { name: 'requests-board', address: 'requests?as=board' },
  { name: 'bookings', address: 'bookings' },
  { name: 'bookings-by-outlet', address: 'bookings?by=outlet' },
  { name: 'bookings-one', address: 'bookings?booking=BOOKING' },
  { name: 'bookings-answer', address: 'bookings?booking=BOOKING', press: /answered$/ },
  { name: 'duty', address: 'duty' },
  { name: 'duty-alerts', address: 'duty', press: /^\d+ alerts?$/ },
  { name: 'duty-out-of-hours', address: 'duty', press: 'Change out of hours' },
  { name: 'duty-shift', address: 'duty', keys: ['a'] },
  { name: 'mail-templates', address: 'mail-templates' },
  { name: 'mail-templates-one', address: 'mail-templates/bookings-offer' },
  { name: 'requests-log', address: 'requests/new' },
  { name: 'request', address: 'requests/REQUEST' },
  { name: 'request-facts', address: 'requests/REQUEST?pane=facts' },
  { name: 'request-answer', address: 'requests/REQUEST?pane=offers', press: /^They answered/ },
  { name: 'request-names', address: 'requests/REQUEST?pane=offers', press: /^Names for/ },
  { name: 'request-close', address: 'requests/REQUEST?pane=offers', press: 'Close with an outcome' },
  { name: 'request-speakers', address: 'requests/REQUEST?pane=speakers' },
  { name: 'contacts', address: 'contacts' },
  { name: 'contacts-nobody', address: 'contacts?q=zeppelin' },
  { name: 'contacts-one', address: 'contacts/CONTACT' },
  { name: 'contacts-merge', address: 'contacts/CONTACT/merge/ALIKE' },
  { name: 'contacts-edit', address: 'contacts/CONTACT/edit' },
  { name: 'contacts-add', address: 'contacts/new' },
  { name: 'contacts-import', address: 'contacts/import' },
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
  { name: 'portal-me-profile', address: 'me/profile' },
  { name: 'portal-me-photo', address: 'me/photo' },
  { name: 'portal-me-readiness', address: 'me/readiness' },
  { name: 'portal-me-consents', address: 'me/consents' },
  { name: 'portal-sessions', address: 'sessions' },
];
/** Of whoever opens the link of an offer in a mail, which needs no signing in. */
const OFFER: readonly Pick<Screen, 'name' | 'press'>[] = [
  { name: 'portal-offer' },
  { name: 'portal-offer-hold', press: 'Hold for me' },
  { name: 'portal-offer-decline', press: 'Not this time' },
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
    await page.goto(`${address}console/requests`);
    const request = await page.locator('a[data-request]').first().getAttribute('data-request');
    await page.goto(`${address}console/contacts?q=sandhu`);
    const contact = await page.locator('a[data-contact]').last().getAttribute('data-contact');
    const alike = await page.locator('a[data-contact]').first().getAttribute('data-contact');
    const week = await page.request.get(`${address}api/bookings?${coming()}`);
    const booked = (await week.json()).items as readonly { readonly id: string; readonly state: string }[];
    const booking = booked.find(({ state }) => state === 're-confirm') ?? booked[0];
    for (const { address: screen, ...how } of SCREENS) {
      const place = screen
        .replace('FIRST', first ?? '')
        .replace('SILENT', silent ?? '')
        .replace('TWO', two ?? '')
        .replace('PERSON', person ?? '')
        .replace('REQUEST', request ?? '')
        .replace('BOOKING', booking?.id ?? '')
        .replace('CONTACT', contact ?? '')
        .replace('ALIKE', alike ?? '');
      await picture(page, { ...how, address: `${address}console/${place}` });
    }
    await page.request.delete(`${address}api/session`);
    await page.goto(`${address}console/sign-in`);
    await enter(page, { email: 'admin@greenroom.example' });
    for (const { name, address: screen } of ADMINISTRATION) {
      await picture(page, { name, address: `${address}console/${screen}` });
    }
    const asked = await linkOfAnOffer(page, sink);
    for (const { name, press } of OFFER) await picture(page, { name, address: asked, press });
    await picture(page, { name: 'portal-sign-in', address: `${address}sign-in` });
    const { text } = await sink.causedBy(() => askForMail(page, SPOKESPERSON), SPOKESPERSON, SIGN_IN_MAIL);
    const link = linkIn(text);
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
async function picture(page: Page, { name, address, keys = [], press }: Screen): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // A link that differs in what is behind its # alone would not be read anew.
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForTimeout(900);
    if (press) await page.getByRole('button', { name: press }).first().click();
    for (const key of keys) await page.keyboard.press(key);
    if (keys.length > 0 || press) await page.waitForTimeout(700);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const file = path.join(out, `${name}-${size.width}-${theme}.png`);
      await page.screenshot({ path: file, fullPage: name === 'pieces' });
    }
  }
}

/** From now to a week ahead, as a query. */
function coming(): string {
  const now = Date.now();
  return `from=${new Date(now).toISOString()}&until=${new Date(now + 7 * DAY).toISOString()}`;
}

/** The newest link of a mail that asks somebody who can still answer. */
async function linkOfAnOffer(page: Page, sink: MailSink): Promise<string> {
  const links = sink.received.flatMap(({ text }) => /http\S+\/offer#[\w.-]+/.exec(text)?.[0] ?? []);
  for (const link of links.toReversed()) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForTimeout(600);
    if (await page.getByRole('button', { name: 'Hold for me' }).isVisible()) return link;
  }
  throw new Error(`None of ${links.length} offers can still be answered`);
}
