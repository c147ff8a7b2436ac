import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

/** For processes that are told of a PostgreSQL only: the network's key has to be somewhere. */
const KEPT = path.join(tmpdir(), 'greenroom-processes');

/** A demo is furnished in ten seconds on a quiet machine, and in over sixty on a busy one. */
const LONGEST_MS = 150_000;

const running = new Set<ChildProcess>();

/**
 * What a test that failed did not come to stop goes when its file is over: Jest waits for the processes that it has
 * begun, and they for nobody. Benchmarks, which are no tests, stop their own.
 */
if (typeof afterAll === 'function')
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
  });

/** A built program of ours in a process of its own. */
export interface ServerProcess {
  readonly process: ChildProcess;
  /** What it has printed so far, standard output and error together. */
  output(): string;
  /** Waits until the output matches. Rejects when the process ends first, or after 150 s. */
  saw(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. Returns the exit code, or null where a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `dist/apps/api/<entry>.js`; `npx nx build api` makes it. */
export function startProcess(entry: string, args: readonly string[], env: NodeJS.ProcessEnv): ServerProcess {
  const file = path.join(ROOT, 'dist/apps/api', `${entry}.js`);
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build`);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    // Without a second factor, unless a test is about it: its administrators come in by password.
    env: { PATH: process.env['PATH'], TZ: 'UTC', DATA_DIRECTORY: KEPT, TWO_FACTOR: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let printed = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return {
    process: child,
    output: () => printed,
    saw: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${entry} never said ${pattern}:\n${printed}`)), LONGEST_MS);
        const look = () => {
          const match = pattern.exec(printed);
          if (!match) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`${entry} ended before it said ${pattern}:\n${printed}`)));
        look();
      }),
    stop: (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** Runs the built command line to its end. */
export async function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  const run = startProcess('cli', args, env);
  const code = await new Promise<number | null>((resolve) => run.process.on('close', resolve));
  return { code, output: run.output() };
}
