/**
 * Whether the time of an answer tells that an address is known: sign-in by password, sign-in links and
 * password links, each asked of the built program for known and unknown addresses in one random order. Prints
 * medians, their ratio, and the Kolmogorov-Smirnov statistic beside what it is by chance; and the same of the call after
 * each, which may have to wait for what is done in the background. Then all of it back to back: blocks of calls without a
 * pause, of known or of unknown addresses, so that what the calls before left to be done shows.
 *   npm run bench:enumeration [-- --calls 400] [-- --postgres]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@greenroom/api';
import { StaffBook } from '@greenroom/identity/server';
import { statement } from '@greenroom/platform/persistence';
import { newId, systemClock } from '@greenroom/platform/server';
import { createDatabase, startPostgres } from '@greenroom/testing';
import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { compared, comparedInBlocks, type Comparison } from './two-samples';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
/** Of each kind; no more than half of what all callers together may ask for in a quarter of an hour. */
const CALLS = Math.min(option('calls', 400), 480);
/** Nobody is asked for more often than the limits let them be. */
const KNOWN = Math.ceil(CALLS / 2);
const PASSWORD = 'correct horse battery';
const WARM_UP = 10;
/** Between two calls, so that none pays for the one before. */
const QUIET = 60;
/** Calls back to back. The first of them pay for the block before, and do not count. */
const IN_A_BLOCK = 20;
const NOT_COUNTED = 4;

interface Question {
  readonly name: string;
  readonly path: string;
  body(email: string): object;
  /** Of somebody who is known here. */
  known(n: number): string;
}

const staff = (n: number) => `staff${n % KNOWN}@charity.example`;
const QUESTIONS: readonly Question[] = [
  {
    name: 'sign-in, wrong password',
    path: 'session',
    body: (email) => ({ email, password: 'not the right one' }),
    known: staff,
  },
  {
    name: 'sign-in link',
    path: 'sign-in-links',
    body: (email) => ({ email }),
    known: (n) => `person${n % KNOWN}@people.example`,
  },
  { name: 'password link', path: 'password-links', body: (email) => ({ email }), known: staff },
];

void run();

type Measure = (address: string, question: Question) => Promise<void>;

async function run(): Promise<void> {
  const postgres = process.argv.includes('--postgres') ? await startPostgres() : undefined;
  try {
    print(`${postgres ? 'PostgreSQL' : 'SQLite'}, ${CALLS} calls of each`);
    print('in one random order          known   unknown   ratio   KS D   by chance (1 in 100)');
    await onAServer(postgres, interleaved);
    print('back to back                 known   unknown   ratio   KS D   by chance (1 in 100)');
    await onAServer(postgres, backToBack);
  } finally {
    await postgres?.stop();
  }
}

/** Each way of asking has a server of its own: limits count what was asked before. */
async function onAServer(postgres: Awaited<ReturnType<typeof startPostgres>> | undefined, measure: Measure) {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-enumeration-'));
  const url = postgres && (await createDatabase(postgres.url)).url;
  const dataSource = await openDatabase({ url, file: path.join(folder, 'greenroom.sqlite') });
  await furnish(dataSource);
  await dataSource.destroy();
  const server = spawn(process.execPath, [path.resolve('dist/apps/api/main.js')], {
    env: {
      ...(url ? { DATABASE_URL: url } : {}),
      ...{ DATA_DIRECTORY: folder, PORT: '0', LOG_LEVEL: 'error', TRUSTED_PROXY: 'loopback' },
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
    for (const question of QUESTIONS) await measure(`${address}api/`, question);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function furnish(dataSource: DataSource): Promise<void> {
  const book = new StaffBook(dataSource, systemClock);
  const passwordHash = await hash(PASSWORD, { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
  for (let n = 0; n < KNOWN; n++) {
    await book.add({ name: `Staff ${n}`, email: staff(n), passwordHash, roles: ['desk'] });
    await statement(
      dataSource,
      `insert into people_person (id, reference, name, role, bio, met_by, region, changed_at, revision, is_removed, email)
       values (:id, :reference, :name, '', '', '', '', :now, 1, false, :email)`,
      {
        id: newId(),
        reference: `person-${n}`,
        name: `Person ${n}`,
        now: Date.now(),
        email: `person${n}@people.example`,
      },
    );
  }
}

let asked = 0;

async function timed(address: string, { path: place, body }: Question, email: string): Promise<number> {
  asked += 1;
  // From everywhere: a network of its own for each call.
  const network = `198.${18 + (asked >> 16)}.${(asked >> 8) & 255}.${asked & 255}`;
  const began = performance.now();
  const response = await fetch(address + place, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': network },
    body: JSON.stringify(body(email)),
  });
  await response.text();
  const took = performance.now() - began;
  if (![200, 401].includes(response.status)) throw new Error(`${place} answered ${response.status}`);
  return took;
}

const unknown = (n: number) => `nobody${n}@${n % 2 ? 'people' : 'charity'}.example`;

async function warmUp(address: string, question: Question): Promise<void> {
  for (let n = 0; n < WARM_UP; n++) await timed(address, question, `warm${n}@charity.example`);
}

async function interleaved(address: string, question: Question): Promise<void> {
  await warmUp(address, question);
  const after = async () => {
    const began = performance.now();
    await (await fetch(`${address}session`)).text();
    return performance.now() - began;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  const next = { known: [] as number[], unknown: [] as number[] };
  // In one random order: what a call leaves to be done in the background must not fall on one kind more often.
  const calls = Array.from({ length: CALLS }, (_, n) => [
    { kind: 'known' as const, email: question.known(n) },
    { kind: 'unknown' as const, email: unknown(n) },
  ]).flat();
  for (const { kind, email } of shuffled(calls)) {
    times[kind].push(await timed(address, question, email));
    next[kind].push(await after());
    await pause(QUIET);
  }
  report(question.name, compared(times.known, times.unknown));
  report('  and the call after it', compared(next.known, next.unknown));
}

async function backToBack(address: string, question: Question): Promise<void> {
  await warmUp(address, question);
  const blocks = { known: [] as number[][], unknown: [] as number[][] };
  const begins = Array.from({ length: Math.floor(CALLS / IN_A_BLOCK) }, (_, n) => n * IN_A_BLOCK);
  const kinds = begins.flatMap((begin) => [
    { kind: 'known' as const, begin },
    { kind: 'unknown' as const, begin },
  ]);
  for (const { kind, begin } of shuffled(kinds)) {
    const times: number[] = [];
    for (let n = begin; n < begin + IN_A_BLOCK; n++)
      times.push(await timed(address, question, kind === 'known' ? question.known(n) : unknown(n)));
    blocks[kind].push(times.slice(NOT_COUNTED));
  }
  report(question.name, comparedInBlocks(blocks.known, blocks.unknown));
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function report(name: string, { medians, ratio, gap, noise }: Comparison): void {
  const [one, other] = medians.map((time) => `${time.toFixed(2)} ms`.padStart(9));
  print(`${name.padEnd(25)} ${one} ${other}   ${ratio.toFixed(3)}  ${gap.toFixed(3)}   ${noise.toFixed(3)}`);
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const places = items.map((item) => ({ item, place: Math.random() }));
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
