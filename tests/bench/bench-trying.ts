/**
 * How long the server stands still for others while one officer tries a change of a concept, and after one is saved:
 * the longest delay of the built program's main loop during each call, in milliseconds.
 *   npm run bench:trying [-- --people 60] [-- --calls 15]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@greenroom/api';
import { becomeFirstAdministrator } from '@greenroom/testing';
import { seedDesk } from './desk-data';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const PEOPLE = option('people', 60);
const CALLS = option('calls', 15);
const HEADLINE = 'Tenants face eviction as landlords sell up';

type Call = (call: number) => Promise<unknown>;

void run();

async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-trying-'));
  const dataSource = await openDatabase({ file: path.join(folder, 'greenroom.sqlite') });
  await seedDesk(dataSource, { stories: 100, people: PEOPLE });
  await dataSource.destroy();
  const watch = path.resolve('tests/bench/watch-loop.cjs');
  const server = spawn(process.execPath, ['--require', watch, path.resolve('dist/apps/api/main.js')], {
    env: { DATA_DIRECTORY: folder, PORT: '0', WORK: 'none', LOG_LEVEL: 'error', TWO_FACTOR: 'none' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const address = await addressOf(server);
    await measure(server, `${address}api/`, await becomeFirstAdministrator(address));
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('The server ended: npm run build')));
    server.stdout!.on('data', (text: Buffer) => {
      const [, found] = /Greenroom is at (\S+)/.exec(String(text)) ?? [];
      if (found) resolve(found);
    });
  });
}

async function measure(server: ChildProcess, address: string, session: Record<string, string>): Promise<void> {
  const ask = async <Answer>(method: string, place: string, body?: object): Promise<Answer> => {
    const headers = { ...session, 'content-type': 'application/json' };
    const response = await fetch(address + place, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${place}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const { concepts, ...topics } = await ask<{ revision: number; concepts: { id: string; terms: string[] }[] }>(
    'GET',
    'topics',
  );
  const [concept] = concepts;
  let { revision } = topics;
  const changed = (call: number) => ({ ...concept!, terms: [...concept!.terms, `quibblewort ${call}`] });
  const calls: readonly (readonly [string, Call])[] = [
    ['a headline alone', () => ask('POST', 'match', { title: HEADLINE, summary: '', top: 5 })],
    [
      'a change tried',
      (call) => ask('POST', 'topics/try', { concept: changed(call), headline: HEADLINE, summary: '' }),
    ],
    [
      'a change saved, and the next headline',
      async (call) => {
        const body = { revision, concept: changed(call) };
        ({ revision } = await ask<{ revision: number }>('PUT', `topics/concepts/${concept!.id}`, body));
        await ask('POST', 'match', { title: HEADLINE, summary: '', top: 5 });
      },
    ],
    ['the topics read', () => ask('GET', 'topics')],
  ];
  print(`SQLite, ${concepts.length} concepts, ${PEOPLE} people; ${CALLS} calls`);
  print('call                                    stands still: median    longest    takes: median');
  for (const [name, call] of calls) {
    // The first is slower for being the first.
    await call(0);
    const stalls: number[] = [];
    const times: number[] = [];
    for (let at = 1; at <= CALLS; at++) {
      await stallOf(server);
      const began = performance.now();
      await call(at);
      times.push(performance.now() - began);
      stalls.push(await stallOf(server));
    }
    const figures = [middle(stalls), Math.max(...stalls), middle(times)].map((ms) => `${ms.toFixed(0)} ms`);
    print(`${name.padEnd(40)}${figures[0]!.padStart(21)}${figures[1]!.padStart(11)}${figures[2]!.padStart(17)}`);
  }
}

function stallOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.once('message', (delay) => resolve(Number(delay)));
    server.send('delay');
  });
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
