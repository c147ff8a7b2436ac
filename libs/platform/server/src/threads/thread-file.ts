import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The file to start threads from: beside the built server where there is one, else bundled from the source into `tmp/`
 * (tests and scripts run from TypeScript, which a thread cannot).
 * @param source from the root of the workspace: `libs/…/feed-parser.worker.ts`, built as `feed-parser.worker.js`
 * @throws where neither the built file nor the source can be found.
 */
export function threadFile(source: string): string {
  const name = `${path.basename(source, '.ts')}.js`;
  const built = path.join(__dirname, name);
  if (existsSync(built)) return built;
  const made = bundled.get(source) ?? bundle(source, name);
  bundled.set(source, made);
  return made;
}

const bundled = new Map<string, string>();

function bundle(source: string, name: string): string {
  const root = rootOf(__dirname, source);
  // Asked for at run time only, so that the server neither bundles nor needs a development tool.
  const esbuild = createRequire(path.join(root, 'package.json'))('esbuild') as typeof import('esbuild');
  const folder = path.join(root, 'tmp/worker');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${process.pid}-${name}`);
  esbuild.buildSync({
    entryPoints: [path.join(root, source)],
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
  const file = path.join(folder, name);
  renameSync(outfile, file);
  return file;
}

function rootOf(folder: string, source: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, source))) return at;
    if (at === path.dirname(at)) throw new Error(`There is no ${source}, and nothing built of it.`);
  }
}
