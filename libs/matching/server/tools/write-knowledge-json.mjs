/**
 * Checks a folder of knowledge and writes its `knowledge.json`, which the app then reads in place of the YAML files.
 * The app's build calls it for its copy of `data/`; by hand:
 *   node libs/matching/server/tools/write-knowledge-json.mjs <folder>
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../../../..');

export async function writeKnowledgeJson(directory) {
  const outfile = path.join(root, 'tmp/knowledge/knowledge-json.cjs');
  await build({
    entryPoints: [path.join(root, 'libs/matching/server/src/knowledge/knowledge-json.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  createRequire(import.meta.url)(outfile).writeKnowledgeJson(path.resolve(directory));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [directory] = process.argv.slice(2);
  if (!directory) throw new Error('Usage: node libs/matching/server/tools/write-knowledge-json.mjs <folder>');
  await writeKnowledgeJson(directory);
}
