import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without the network flags Chromium asks its maker's hosts for updates at every start. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A real Chromium: CHROME_PATH, else one of the system, else the one that npm installed (Linux x64). */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const installed = [process.env['CHROME_PATH'], ...SYSTEM].find((path) => path && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  // Set before the package loads: it then unpacks the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // Not with its own flags: they make one process of it, in which visitors share their cookies and any site is trusted.
  return chromium.launch({ executablePath: await packed.executablePath(), args: FLAGS });
}
