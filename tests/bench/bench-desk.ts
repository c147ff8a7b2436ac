/**
 * What the desk's pages cost the server with 100,000 stories and 500 people: each address is asked over HTTP of the
 * built program, signed in, one call at a time. Prints the median and the slowest of the calls in milliseconds.
 *   npm run bench:desk [-- --stories 100000] [-- --postgres] [-- --calls 25]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@greenroom/api';
import { becomeFirstAdministrator, createDatabase, startPostgres } from '@greenroom/testing';
import { seedDesk } from './desk-data';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const STORIES = option('stories', 100_000);
const PEOPLE = option('people', 500);
const CALLS = option('calls', 25);

const PAGES: readonly (readonly [string, string])[] = [
  ['first view', 'stories'],
  ['answered only', 'stories?fits=true'],
  ['state: new', 'stories?triage=new'],
  ['state: watching or pitching', 'stories?triage=watching,pitching'],
  ['owner: one of five', 'stories?owner=staff-1'],
  ['owner: nobody', 'stories?owner=none'],
  ['topic: common', 'stories?topic=housing'],
  ['topic: rare', 'stories?topic=lgbt'],
  ['outlet: common', 'stories?outlet=Outlet%200'],
  ['outlet: rare', 'stories?outlet=Outlet%2019'],
  ['the last day', `stories?since=${new Date(Date.now() - 86_400_000).toISOString()}`],
  ['words: common', 'stories?q=council'],
  ['words: two', 'stories?q=council%20libraries'],
  ['words: rare', 'stories?q=marker99999'],
  ['words: begun', 'stories?q=cou'],
  ['words, topic, outlet, state, fits', 'stories?q=council&topic=housing&outlet=Outlet%200&triage=new&fits=true'],
  ['topic and outlet that seldom meet', 'stories?topic=lgbt&outlet=Outlet%2019'],
  ['words: common, best first', 'stories?q=council&by=fit'],
  ['counts: all', 'stories/counts'],
  ['counts: topic common', 'stories/counts?topic=housing'],
  ['counts: topic rare', 'stories/counts?topic=lgbt'],
  ['counts: outlet rare', 'stories/counts?outlet=Outlet%2019'],
  ['counts: owner nobody', 'stories/counts?owner=none'],
  ['counts: the last day', `stories/counts?since=${new Date(Date.now() - 86_400_000).toISOString()}`],
  ['counts: words common', 'stories/counts?q=council'],
  ['counts: words rare', 'stories/counts?q=marker99999'],
  ['counts: words, topic, outlet', 'stories/counts?q=council&topic=housing&outlet=Outlet%200'],
  ['a page in the middle', ''],
  ['unanswered', 'stories/unanswered'],
  ['one story', ''],
  ['who can speak on a story', ''],
  ['feeds', 'feeds'],
  ['topics', 'topics'],
  ['people', 'people'],
  ['people: language, format', 'people?language=cy&format=tv'],
  ['people: topic, words', 'people?topic=housing&q=rent'],
];

void run();

async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-desk-'));
  const postgres = process.argv.includes('--postgres') ? await startPostgres() : undefined;
  const url = postgres && (await createDatabase(postgres.url)).url;
  const dataSource = await openDatabase({ url, file: path.join(folder, 'greenroom.sqlite') });
  const began = performance.now();
  await seedDesk(dataSource, { stories: STORIES, people: PEOPLE });
  const size = `${STORIES} stories, ${PEOPLE} people`;
  print(
    `${postgres ? 'PostgreSQL' : 'SQLite'}, ${size}; seeded in ${Math.round((performance.now() - began) / 1_000)} s`,
  );
  await dataSource.destroy();
  const server = spawn(process.execPath, [path.resolve('dist/apps/api/main.js')], {
    env: {
      ...(url ? { DATABASE_URL: url } : { DATA_DIRECTORY: folder }),
      PORT: '0',
      WORK: 'none',
      LOG_LEVEL: 'error',
      TWO_FACTOR: 'none',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.on('exit', () => reject(new Error('The server ended: npm run build')));
      server.stdout.on('data', (text: Buffer) => {
        const [, found] = /Greenroom is at (\S+)/.exec(String(text)) ?? [];
        if (found) resolve(found);
      });
    });
    await measure(`${address}api/`, await becomeFirstAdministrator(address));
  } finally {
    server.kill();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(address: string, headers: Record<string, string>): Promise<void> {
  const ask = async (page: string) => {
    const response = await fetch(address + page, { headers });
    const body = (await response.json()) as { items?: { id: string }[]; next?: string };
    if (!response.ok) throw new Error(`${page}: ${JSON.stringify(body)}`);
    return body;
  };
  const first = await ask('stories');
  const answered = await ask('stories?fits=true');
  const found: Record<string, string> = {
    'a page in the middle': `stories?after=${first.next}`,
    'one story': `stories/${first.items![0]!.id}`,
    'who can speak on a story': `stories/${answered.items![0]!.id}/matches`,
  };
  print('page                                   rows   median    slowest');
  for (const [name, given] of PAGES) {
    const page = found[name] ?? given;
    const { items } = await ask(page);
    const times: number[] = [];
    for (let call = 0; call < CALLS; call++) {
      const began = performance.now();
      await ask(page);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const [median, slowest] = [times[Math.floor(CALLS / 2)]!, times.at(-1)!];
    const rows = String(items?.length ?? 1).padStart(4);
    print(`${name.padEnd(38)} ${rows} ${median.toFixed(1).padStart(7)} ms ${slowest.toFixed(1).padStart(7)} ms`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
