import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WorkerPool } from './worker-pool';

const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-pool-'));
const file = path.join(folder, 'worker.js');
writeFileSync(
  file,
  `const { parentPort } = require('node:worker_threads');
   parentPort.on('message', (job) => {
     if (job === 'hang') for (;;);
     if (job === 'grow') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
     if (job === 'throw') throw new Error('broken');
     if (job === 'environment') return parentPort.postMessage(Object.keys(process.env).length);
     parentPort.postMessage(job + 1);
   });
   parentPort.postMessage('ready');`,
);
afterAll(() => rmSync(folder, { recursive: true }));

const limits = { size: 1, jobTimeout: 300, startTimeout: 10_000, heapMegabytes: 64 };

describe('WorkerPool', () => {
  const pool = new WorkerPool<unknown, unknown>(file, limits);
  afterAll(() => pool.close());

  it('answers every job', async () => {
    const ends = await Promise.all(Array.from({ length: 50 }, (_, n) => pool.run(n)));
    expect(ends).toEqual(Array.from({ length: 50 }, (_, n) => ({ isDone: true, result: n + 1 })));
  });

  it.each([
    ['hang', 'timeout'],
    ['grow', 'crashed'],
    ['throw', 'crashed'],
  ])('loses a job that would %s and goes on with the queue', async (job, loss) => {
    const roomy = new WorkerPool<unknown, unknown>(file, { ...limits, jobTimeout: job === 'hang' ? 300 : 10_000 });
    const [lost, next] = await Promise.all([roomy.run(job), roomy.run(1)]);
    expect(lost).toEqual({ isDone: false, loss });
    expect(next).toEqual({ isDone: true, result: 2 });
    await roomy.close();
  });

  it('starts the clock with the job, not in the queue', async () => {
    const ends = await Promise.all([pool.run('hang'), pool.run('hang'), pool.run('hang'), pool.run(1)]);
    expect(ends.map(({ isDone }) => isDone)).toEqual([false, false, false, true]);
  });

  it('gives its threads nothing of the environment', async () => {
    expect(await pool.run('environment')).toEqual({ isDone: true, result: 0 });
  });

  it('does not start for ever what cannot start', async () => {
    const broken = new WorkerPool<unknown, unknown>(path.join(folder, 'missing.js'), limits);
    expect(await Promise.all([broken.run(1), broken.run(2)])).toEqual([
      { isDone: false, loss: 'crashed' },
      { isDone: false, loss: 'crashed' },
    ]);
  });

  it('settles what is left when it is closed', async () => {
    const closing = new WorkerPool<unknown, unknown>(file, { ...limits, jobTimeout: 60_000 });
    const left = Promise.all([closing.run('hang'), closing.run(1)]);
    await closing.close();
    expect(await left).toEqual([
      { isDone: false, loss: 'crashed' },
      { isDone: false, loss: 'crashed' },
    ]);
    expect(await closing.run(1)).toEqual({ isDone: false, loss: 'crashed' });
  });
});
