/**
 * Bundles the server, the command line and the threads that read feeds and calendars into dist/apps/api; packages stay in node_modules.
 * esbuild alone leaves out the decorator metadata that Nest and TypeORM read, so swc compiles each file first.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { build } from 'esbuild';
import { writeKnowledgeJson } from '../../libs/matching/server/tools/write-knowledge-json.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'dist/apps/api');

const decorators = {
  name: 'decorators',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        filename: file,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js', resolveDir: path.dirname(file) };
    });
  },
};

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: {
    main: path.join(root, 'apps/api/src/main.ts'),
    worker: path.join(root, 'apps/api/src/worker.ts'),
    cli: path.join(root, 'apps/api/src/cli.ts'),
    'feed-parser.worker': path.join(root, 'libs/news/server/src/feeds/worker/feed-parser.worker.ts'),
    'calendar-reader.worker': path.join(root, 'libs/people/server/src/calendars/reading/calendar-reader.worker.ts'),
  },
  outdir: out,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  keepNames: true,
  sourcemap: true,
  tsconfig: path.join(root, 'tsconfig.json'),
  plugins: [decorators],
  logLevel: 'warning',
});
cpSync(path.join(root, 'libs/matching/server/data'), path.join(out, 'knowledge'), { recursive: true });
await writeKnowledgeJson(path.join(out, 'knowledge'));
cpSync(path.join(root, 'libs/news/server/data'), out, { recursive: true });
cpSync(path.join(root, 'libs/identity/server/data'), out, { recursive: true });
cpSync(path.join(root, 'apps/api/demo'), path.join(out, 'demo'), { recursive: true });
