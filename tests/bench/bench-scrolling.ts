/**
 * Whether the desk's list scrolls without a stall where there are 100,000 stories: a browser scrolls it at a steady pace
 * through thousands of them, page after page. Prints how long the frames took, and how long the list stood at its end
 * because the next page was not there yet.
 *   npm run bench:scrolling [-- --stories 100000] [-- --rows 3000] [-- --pace 66]
 * A pace is in px for each frame; 100000 is holding the End key.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@greenroom/api';
import { becomeFirstAdministrator, openBrowser } from '@greenroom/testing';
import { seedDesk } from './desk-data';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const STORIES = option('stories', 100_000);
const ROWS = option('rows', 3_000);
/** Some 4,000 px in a second: faster than anybody reads, as one looks for yesterday. */
const PACE = option('pace', 66);

interface Scrolled {
  readonly frames: readonly number[];
  readonly waited: number;
  readonly rows: number;
  /** How many of them the page held at the end. */
  readonly held: number;
}

void run();

async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-scrolling-'));
  const dataSource = await openDatabase({ url: undefined, file: path.join(folder, 'greenroom.sqlite') });
  await seedDesk(dataSource, { stories: STORIES, people: 200 });
  await dataSource.destroy();
  const server = spawn(process.execPath, [path.resolve('dist/apps/api/main.js')], {
    env: { DATA_DIRECTORY: folder, PORT: '0', WORK: 'none', LOG_LEVEL: 'error', TWO_FACTOR: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await openBrowser();
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.on('exit', () => reject(new Error('The server ended: npm run build')));
      server.stdout.on('data', (text: Buffer) => {
        const [, found] = /Greenroom is at (\S+)/.exec(String(text)) ?? [];
        if (found) resolve(found);
      });
    });
    const { Cookie: cookie } = await becomeFirstAdministrator(address);
    const [name, value] = cookie.split(/=(.*)/s);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: name!, value: value!, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}console/desk?show=all`);
    await page.locator('a[data-story]').nth(20).waitFor();
    print(await page.evaluate<Scrolled>(`(${SCROLL})(${ROWS}, ${PACE})`));
  } finally {
    await browser.close();
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page. */
const SCROLL = `(wanted, pace) => new Promise((resolve) => {
  const body = document.querySelector('gr-stories-pane gr-pane-body');
  const rows = () => Number([...body.querySelectorAll('[aria-posinset]')].at(-1)?.getAttribute('aria-posinset') ?? 0);
  const frames = [];
  let last, waited = 0;
  const step = (now) => {
    if (last !== undefined) frames.push(now - last);
    const before = body.scrollTop;
    body.scrollTop += pace;
    if (body.scrollTop === before && last !== undefined) waited += now - last;
    last = now;
    if (rows() >= wanted || frames.length > 20000) resolve({ frames, waited, rows: rows(), held: body.querySelectorAll('[data-story]').length });
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

function print({ frames, waited, rows, held }: Scrolled): void {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1)} ms`;
  const long = frames.filter((frame) => frame > 50).length;
  process.stdout.write(
    `${STORIES} stories, ${rows} of them scrolled in ${(frames.reduce((sum, frame) => sum + frame, 0) / 1_000).toFixed(1)} s\n` +
      `frames: ${frames.length}, median ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)}, over 50 ms: ${long}\n` +
      `rows that the page held at the end: ${held}\n` +
      `at the end of what was loaded, waiting: ${waited.toFixed(0)} ms\n`,
  );
}
