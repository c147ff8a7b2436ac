import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Lints a file that stands, for a moment, where it must not; through Nx, whose project graph the rule needs. */
function lint(project: string, place: string, source: string): { refused: boolean; output: string } {
  const folder = mkdtempSync(path.join(root, place, 'known-bad-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'known-bad.ts'), source);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [nxFile(), 'run', `${project}:lint`, '--skip-nx-cache', '--outputStyle=static'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' } },
    );
    return { refused: status !== 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nxFile(): string {
  return require.resolve('nx/bin/nx.js', { paths: [root] });
}

describe('the walls of the house', () => {
  it.each([
    [
      'a domain that reads the clock',
      'news-domain',
      'libs/news/domain/src',
      'export const now = () => Date.now();\n',
      /Take a Clock/,
    ],
    [
      'a domain that imports Node',
      'news-domain',
      'libs/news/domain/src',
      "import { sep } from 'node:path';\nexport const s = sep;\n",
      /imports nothing of the outside/,
    ],
    [
      'a domain that imports a package',
      'people-domain',
      'libs/people/domain/src',
      "import { parse } from 'yaml';\nexport const p = parse;\n",
      /not allowed to import "?\\?"?yaml/,
    ],
    [
      'news that knows matching',
      'news-server',
      'libs/news/server/src',
      "import { Matcher } from '@greenroom/matching/domain';\nexport const m = Matcher;\n",
      /context:news/,
    ],
    [
      'mail that knows who works here',
      'notifications-server',
      'libs/notifications/server/src',
      "import { StaffBook } from '@greenroom/identity/server';\nexport const b = StaffBook;\n",
      // Identity sends mail, so this would also go round in a circle, which is what lint says first.
      /context:notifications|Circular dependency/,
    ],
    [
      'a domain that imports a server',
      'matching-domain',
      'libs/matching/domain/src',
      "import { PeopleDirectory } from '@greenroom/people/server';\nexport const d = PeopleDirectory;\n",
      /layer:domain/,
    ],
    [
      'a lib that reaches past another’s door',
      'matching-server',
      'libs/matching/server/src',
      "import { PersonTable } from '../../../../people/server/src/directory/person.table';\nexport const t = PersonTable;\n",
      /relative/i,
    ],
    [
      'a source that imports what is for specs',
      'news-server',
      'libs/news/server/src',
      "import { FixedClock } from '@greenroom/testing';\nexport const c = FixedClock;\n",
      /For specs only/,
    ],
    [
      'a screen that imports Nest',
      'news-console',
      'libs/news/console/src',
      "import { Injectable } from '@nestjs/common';\nexport const i = Injectable;\n",
      /not allowed to import "?\\?"?@nestjs/,
    ],
    [
      'a screen that imports a server',
      'news-console',
      'libs/news/console/src',
      "import { FeedBook } from '@greenroom/news/server';\nexport const b = FeedBook;\n",
      /layer:console/,
    ],
    [
      'a piece of the user interface that asks the server',
      'platform-ui',
      'libs/platform/ui/src',
      "import { ApiClient } from '@greenroom/platform/web';\nexport const a = ApiClient;\n",
      /layer:ui/,
    ],
    [
      'a server that imports Angular',
      'identity-server',
      'libs/identity/server/src',
      "import { signal } from '@angular/core';\nexport const s = signal;\n",
      /not allowed to import "?\\?"?@angular/,
    ],
  ])('refuse %s', (_, project, place, source, reason) => {
    const { refused, output } = lint(project, place, source);
    expect({ refused, output }).toEqual({ refused: true, output: expect.stringMatching(reason) });
  });
});
