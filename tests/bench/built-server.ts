import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@greenroom/api';
import { becomeFirstAdministrator, createDatabase, startPostgres } from '@greenroom/testing';
import type { DataSource } from 'typeorm';

interface Body {
  readonly items?: readonly { readonly id: string }[];
  readonly candidates?: readonly unknown[];
  readonly ruledOut?: readonly unknown[];
  readonly next?: string;
}

/** Asks a page of the API, signed in; an error answer ends the run. */
export type Ask = ((page: string) => Promise<Body>) & {
  /** Milliseconds of processor time that the server has used; undefined where the system does not tell. */
  readonly processorTime: () => number | undefined;
};

/** Seeds a database, starts the built program on it, and measures there; whatever was made is taken away again. */
export async function onBuiltServer({
  isPostgres,
  seed,
  measure,
}: {
  readonly isPostgres: boolean;
  readonly seed: (dataSource: DataSource) => Promise<string>;
  readonly measure: (ask: Ask) => Promise<void>;
}): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-'));
  const postgres = isPostgres ? await startPostgres() : undefined;
  const url = postgres && (await createDatabase(postgres.url)).url;
  const dataSource = await openDatabase({ url, file: path.join(folder, 'greenroom.sqlite') });
  const began = performance.now();
  const size = await seed(dataSource);
  // As its own housekeeping would have by the time that so much is there.
  if (dataSource.options.type === 'postgres') await dataSource.query('vacuum analyze');
  const seconds = Math.round((performance.now() - began) / 1_000);
  print(`${postgres ? 'PostgreSQL' : 'SQLite'}, ${size}; seeded in ${seconds} s`);
  await dataSource.destroy();
  const server = spawn(process.execPath, [path.resolve('dist/apps/api/main.js')], {
    env: {
      ...(url ? { DATABASE_URL: url } : { DATA_DIRECTORY: folder }),
      ...{ PORT: '0', WORK: 'none', LOG_LEVEL: 'error', TWO_FACTOR: 'none' },
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
    const headers = await becomeFirstAdministrator(address);
    const ask = async (page: string) => {
      const response = await fetch(`${address}api/${page}`, { headers });
      const body = (await response.json()) as Body;
      if (!response.ok) throw new Error(`${page}: ${JSON.stringify(body)}`);
      return body;
    };
    await measure(Object.assign(ask, { processorTime: () => processorTimeOf(server.pid!) }));
  } finally {
    server.kill();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Asks each page so many times, one call at a time, after one that is not counted; prints median and slowest, and the
 * server's processor time a call, which says the same on a busy machine as on a quiet one.
 */
export async function printTimes(
  ask: Ask,
  pages: readonly (readonly [name: string, page: string])[],
  calls: number,
): Promise<void> {
  print('page                                   rows   median    slowest  processor');
  for (const [name, page] of pages) {
    const { items, candidates, ruledOut } = await ask(page);
    const times: number[] = [];
    const before = ask.processorTime();
    for (let call = 0; call < calls; call++) {
      const began = performance.now();
      await ask(page);
      times.push(performance.now() - began);
    }
    const after = ask.processorTime();
    const each = before === undefined || after === undefined ? '' : `${((after - before) / calls).toFixed(1)} ms`;
    times.sort((a, b) => a - b);
    const [median, slowest] = [times[Math.floor(calls / 2)]!, times.at(-1)!];
    const rows = String((items ?? (candidates && [...candidates, ...ruledOut!]))?.length ?? 1).padStart(4);
    print(
      `${name.padEnd(38)} ${rows} ${median.toFixed(1).padStart(7)} ms ${slowest.toFixed(1).padStart(7)} ms ${each.padStart(10)}`,
    );
  }
}

/** Linux counts it in hundredths of a second: exact enough over many calls. */
function processorTimeOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
