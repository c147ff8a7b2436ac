import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What must not stand where, and what lint says of it. */
const KNOWN_BAD: readonly [what: string, place: string, source: string, reason: RegExp][] = [
  ['a domain that reads the clock', 'libs/news/domain/src', 'export const now = () => Date.now();\n', /Take a Clock/],
  [
    'a domain that imports Node',
    'libs/news/domain/src',
    "import { sep } from 'node:path';\nexport const s = sep;\n",
    /imports nothing of the outside/,
  ],
  [
    'a domain that imports a package',
    'libs/people/domain/src',
    "import { parse } from 'yaml';\nexport const p = parse;\n",
    /not allowed to import "?\\?"?yaml/,
  ],
  [
    'news that knows matching',
    'libs/news/server/src',
    "import { Matcher } from '@greenroom/matching/domain';\nexport const m = Matcher;\n",
    /context:news/,
  ],
  [
    'mail that knows who works here',
    'libs/notifications/server/src',
    "import { StaffBook } from '@greenroom/identity/server';\nexport const b = StaffBook;\n",
    // Identity sends mail, so this would also go round in a circle, which is what lint says first.
    /context:notifications|Circular dependency/,
  ],
  [
    'a domain that imports a server',
    'libs/matching/domain/src',
    "import { PeopleDirectory } from '@greenroom/people/server';\nexport const d = PeopleDirectory;\n",
    /layer:domain/,
  ],
  [
    'a lib that reaches past another’s door',
    'libs/matching/server/src',
    "import { PersonTable } from '../../../../people/server/src/directory/person.table';\nexport const t = PersonTable;\n",
    /relative/i,
  ],
  [
    'a source that imports what is for specs',
    'libs/news/server/src',
    "import { FixedClock } from '@greenroom/testing';\nexport const c = FixedClock;\n",
    /For specs only/,
  ],
  [
    'a screen that imports Nest',
    'libs/news/console/src',
    "import { Injectable } from '@nestjs/common';\nexport const i = Injectable;\n",
    /not allowed to import "?\\?"?@nestjs/,
  ],
  [
    'a screen that imports a server',
    'libs/news/console/src',
    "import { FeedBook } from '@greenroom/news/server';\nexport const b = FeedBook;\n",
    /layer:console/,
  ],
  [
    'a piece of the user interface that asks the server',
    'libs/platform/ui/src',
    "import { ApiClient } from '@greenroom/platform/web';\nexport const a = ApiClient;\n",
    /layer:ui/,
  ],
  [
    'a server that imports Angular',
    'libs/identity/server/src',
    "import { signal } from '@angular/core';\nexport const s = signal;\n",
    /not allowed to import "?\\?"?@angular/,
  ],
];

/** Each file that stands, for a moment, where it must not, with what lint says of it. */
function lintAll(): Map<string, string> {
  // The rule of walls reads the graph of projects that Nx has made last, and passes everything where there is none.
  run('nx', ['show', 'projects']);
  const folders = KNOWN_BAD.map(([, place]) => mkdtempSync(path.join(root, place, 'known-bad-')));
  try {
    const files = folders.map((folder) => path.join(folder, 'known-bad.ts'));
    KNOWN_BAD.forEach(([, , source], at) => writeFileSync(files[at]!, source));
    const config = ['-c', 'tests/config/eslint.config.mjs', '--format', 'json'];
    const found = JSON.parse(run('eslint', [...config, ...files])) as Linted[];
    return new Map(
      KNOWN_BAD.map(([what], at) => {
        const { messages = [] } = found.find(({ filePath }) => filePath === files[at]) ?? {};
        return [what, messages.map(({ message }) => message).join('\n')];
      }),
    );
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string }[];
}

/** Runs the program of a package. */
function run(name: string, words: readonly string[]): string {
  const manifest = require.resolve(`${name}/package.json`, { paths: [root] });
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  const options = {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
  } as const;
  return spawnSync(process.execPath, [path.join(path.dirname(manifest), bin[name]!), ...words], options).stdout;
}

describe('the walls of the house', () => {
  let said: Map<string, string>;
  beforeAll(() => {
    said = lintAll();
  }, 120_000);

  it.each(KNOWN_BAD)('refuse %s', (what, _place, _source, reason) => {
    expect(said.get(what)).toMatch(reason);
  });
});
