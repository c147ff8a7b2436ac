import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const BUILT = 'feed-parser.worker.js';
const SOURCE = 'libs/news/server/src/feeds/worker/feed-parser.worker.ts';

/**
 * The file to start parser threads from: beside the built server where there is one, else bundled from the source into
 * `tmp/` (tests and scripts run from TypeScript, which a thread cannot).
 * @throws where neither the built file nor the source can be found.
 */
export function workerFile(): string {
  const built = path.join(__dirname, BUILT);
  return existsSync(built) ? built : (bundled ??= bundle());
}

let bundled: string | undefined;

function bundle(): string {
  const root = rootOf(__dirname);
  // Asked for at run time only, so that the server neither bundles nor needs a development tool.
  const esbuild = createRequire(path.join(root, 'package.json'))('esbuild') as typeof import('esbuild');
  const folder = path.join(root, 'tmp/worker');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${process.pid}-${BUILT}`);
  esbuild.buildSync({
    entryPoints: [path.join(root, SOURCE)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  // Several test processes do this at once: each puts its own in place whole.
  const file = path.join(folder, BUILT);
  renameSync(outfile, file);
  return file;
}

function rootOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, SOURCE))) return at;
    if (at === path.dirname(at)) throw new Error(`${BUILT} is missing beside the server, and so is its source.`);
  }
}
