/**
 * node apps/api/run.mjs main|worker|cli [ARGUMENT…]: builds what is older than its sources, then runs the server in this
 * process, so that signals and exit codes are its own. The console and the portal are built for the server alone: the others show no page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
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

function isStale(built, folders) {
  if (!existsSync(built)) return true;
  const sources = folders.map((folder) => newest(path.join(root, folder)));
  return statSync(built).mtimeMs < Math.max(...sources);
}

if (isStale(bundle, ['apps/api', 'libs'])) {
  process.stderr.write('Building Greenroom …\n');
  await import('./build.mjs');
}
// The folders of rooms whose code runs in a browser; a change on the server side alone builds none of them.
const rooms = ['libs/contract', 'libs/kernel', 'libs/platform/ui', 'libs/platform/web'];
for (const app of entry === 'main' ? ['console', 'portal'] : []) buildWebApp(app);

function buildWebApp(app) {
  const screens = readdirSync(path.join(root, 'libs'))
    .map((context) => `libs/${context}/${app}`)
    .filter((folder) => existsSync(path.join(root, folder)));
  const page = path.join(root, `dist/apps/${app}/browser/index.html`);
  if (!isStale(page, [`apps/${app}`, ...rooms, ...screens])) return;
  process.stderr.write(`Building the ${app} …\n`);
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  // Its own report is for those who build; what it has to say when it fails is for everybody.
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'run', `${app}:build`, '--outputStyle=static'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nThe ${app} could not be built.\n`);
    process.exit(1);
  }
  // Taken from the cache it is as old as when it was first made.
  utimesSync(page, new Date(), new Date());
}

process.argv = [process.argv[0], bundle, ...rest];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);
