/**
 * Runs a TypeScript script: bundles it to tmp/bench with the path aliases of tsconfig.json, then imports it.
 *   node tests/bench/run.mjs tests/bench/eval-matching.ts [-- its arguments]
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('Usage: node tests/bench/run.mjs <script.ts> [arguments]');
const outfile = path.join(root, 'tmp/bench', path.basename(script).replace(/\.ts$/, '.cjs'));
await build({
  entryPoints: [path.resolve(script)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  tsconfig: path.join(root, 'tsconfig.json'),
  logLevel: 'warning',
});
process.argv = [process.argv[0], script, ...rest.filter((argument) => argument !== '--')];
await import(pathToFileURL(outfile).href);
