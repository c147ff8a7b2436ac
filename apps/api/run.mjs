/**
 * node apps/api/run.mjs main|worker|cli [ARGUMENT…]: builds the server if a source is newer than the bundle, then runs it in this
 * process, so that signals and exit codes are its own.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const [entry = 'main', ...rest] = process.argv.slice(2);
const bundle = path.join(root, 'dist/apps/api', `${entry}.js`);

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, item) => {
    const place = path.join(folder, item.name);
    return Math.max(latest, item.isDirectory() ? newest(place) : statSync(place).mtimeMs);
  }, 0);
}

const sources = ['apps/api', 'libs'].map((folder) => newest(path.join(root, folder)));
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(...sources)) {
  process.stderr.write('Building Greenroom …\n');
  await import('./build.mjs');
}
process.argv = [process.argv[0], bundle, ...rest];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);
