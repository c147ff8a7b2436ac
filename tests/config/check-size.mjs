/**
 * node tests/config/check-size.mjs APP ADDRESS KILOBYTES: fails the build when what a browser has to load before the
 * first screen of an app can be drawn is too large. The builder's own budgets count bytes before compression; the
 * promise is made in what goes over the wire.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [app, address, limit] = process.argv.slice(2);
const folder = path.resolve(import.meta.dirname, '../../dist/apps', app, 'browser');

const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
const waiting = [...page.matchAll(new RegExp(`(?:src|href)="${address}([^"/]+\\.js)"`, 'g'))].map(([, name]) => name);
const sizes = new Map();
while (waiting.length > 0) {
  const name = waiting.pop();
  if (sizes.has(name)) continue;
  const source = readFileSync(path.join(folder, name), 'utf8');
  sizes.set(name, gzipSync(source, { level: 6 }).length);
  for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) waiting.push(imported);
}
// A page whose scripts are not found would weigh nothing.
if (sizes.size < 2) throw new Error(`No scripts of ${app} are named on its page under ${address}`);
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
process.stdout.write(
  `Initial script: ${kilobytes(total)} gzip in ${sizes.size} files, of ${kilobytes(limit * 1000)} allowed\n`,
);
if (total > limit * 1000) {
  for (const [name, size] of [...sizes].sort((a, b) => b[1] - a[1]))
    process.stderr.write(`${kilobytes(size)}  ${name}\n`);
  process.stderr.write('The initial script is over its budget. Load what the first screen does not need lazily.\n');
  process.exitCode = 1;
}
