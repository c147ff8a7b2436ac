import { SECOND } from '@greenroom/kernel';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { FixedClock } from '@greenroom/testing';
import {
  type ClaimedJob,
  createLogger,
  JobQueue,
  JobRunner,
  platformSchema,
  readSettings,
  systemClock,
} from '../index';

const LEASE = 60 * SECOND;

describeOnEveryDatabase('JobQueue', [platformSchema], (database) => {
  const clock = new FixedClock();
  let queue: JobQueue;
  const request = (key: string, dueIn = 0) =>
    queue.request(database.dataSource.manager, {
      kind: 'test.work',
      key,
      payload: { key },
      dueAt: clock.now() + dueIn,
    });
  const claim = (worker = 'w1', most = 10) => queue.claim('test.work', worker, most, LEASE);
  const keys = (jobs: ClaimedJob[]) => jobs.map(({ key }) => key).sort();

  beforeEach(async () => {
    queue = new JobQueue(database.dataSource, new Transactions(database.dataSource), clock);
    await statement(database.dataSource, 'delete from platform_job');
  });

  it('hands out what is due, not what is not', async () => {
    await request('now');
    await request('later', 1_000);
    expect(keys(await claim())).toEqual(['now']);
    clock.advance(1_000);
    expect(keys(await claim())).toEqual(['later']);
  });

  it('gives a job to one worker only, until the lease has run out', async () => {
    await request('one');
    expect(keys(await claim('w1'))).toEqual(['one']);
    expect(await claim('w2')).toEqual([]);
    clock.advance(LEASE + 1);
    const [again] = await claim('w2');
    expect(again).toMatchObject({ key: 'one', attempts: 2, payload: { key: 'one' } });
  });

  it('hands each of many jobs to exactly one of many workers', async () => {
    for (let index = 0; index < 60; index++) await request(`job-${index}`);
    const claims = await Promise.all(Array.from({ length: 12 }, (_, index) => claim(`w${index}`, 9)));
    const all = claims.flat().map(({ key }) => key);
    expect(new Set(all).size).toBe(all.length);
    const rest = await claim('late', 100);
    expect(all.length + rest.length).toBe(60);
  });

  it('does a job once when it is asked for twice before it is begun', async () => {
    await request('same');
    await request('same');
    expect(await claim()).toHaveLength(1);
  });

  it('does it again when it is asked for while it is being done', async () => {
    await request('busy');
    const [job] = await claim();
    await request('busy');
    await queue.settle([job!], 'w1', {});
    expect(keys(await claim())).toEqual(['busy']);
  });

  it('forgets a job that is done, and keeps one that has a next time', async () => {
    await request('done');
    await request('recurring');
    for (const job of await claim()) {
      await queue.settle([job], 'w1', job.key === 'recurring' ? { again: clock.now() + 500 } : {});
    }
    clock.advance(500);
    expect((await claim()).map(({ key, attempts }) => [key, attempts])).toEqual([['recurring', 1]]);
  });

  it('lets a worker whose lease has passed to another change nothing', async () => {
    await request('contested');
    const [job] = await claim('slow');
    clock.advance(LEASE + 1);
    await claim('quick');
    await queue.settle([job!], 'slow', {});
    expect(await statement(database.dataSource, 'select key from platform_job')).toEqual([{ key: 'contested' }]);
  });

  it('asks for nothing when the transaction that asked is rolled back', async () => {
    await expect(
      new Transactions(database.dataSource).run(async (manager) => {
        await queue.request(manager, { kind: 'test.work', key: 'phantom' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await claim()).toEqual([]);
  });

  it('tries a job that failed again, ever later, and drains what is due', async () => {
    const runner = new JobRunner(queue, clock, readSettings({}), createLogger('silent'));
    let tries = 0;
    runner.register({
      kind: 'test.work',
      atOnce: 1,
      handle: async () => {
        if (++tries < 3) throw new Error('not yet');
      },
    });
    await request('stubborn');
    expect(await runner.drain()).toBe(1);
    expect(await runner.drain()).toBe(0);
    clock.advance(2.6 * SECOND);
    expect(await runner.drain()).toBe(1);
    clock.advance(2.6 * SECOND);
    expect(await runner.drain()).toBe(0);
    clock.advance(3 * SECOND);
    expect(await runner.drain()).toBe(1);
    expect([tries, await statement(database.dataSource, 'select id from platform_job')]).toEqual([3, []]);
  });

  it('does small work together, and lets one bad job hold up only itself', async () => {
    const runner = new JobRunner(queue, clock, readSettings({}), createLogger('silent'));
    const handfuls: string[][] = [];
    runner.register({
      kind: 'test.work',
      atOnce: 1,
      together: 10,
      handle: async (jobs) => {
        handfuls.push(jobs.map(({ key }) => key));
        if (jobs.some(({ key }) => key === 'bad')) throw new Error('bad one');
      },
    });
    for (const key of ['a', 'bad', 'c']) await request(key);
    await runner.drain();
    expect(handfuls.map((keys) => keys.length)).toEqual([3, 1, 1, 1]);
    expect(await statement(database.dataSource, 'select key, last_failure from platform_job')).toEqual([
      { key: 'bad', last_failure: 'Error' },
    ]);
    expect([await queue.failed('test.work'), await queue.failed('test.other')]).toEqual([['bad'], []]);
  });

  it('begins by itself what a transaction asked for, soon after it has committed', async () => {
    const began: string[] = [];
    const warnings: string[] = [];
    const logger = Object.assign(createLogger('silent'), { warn: (_: unknown, text: string) => warnings.push(text) });
    const runner = new JobRunner(queue, systemClock, readSettings({}), logger);
    runner.register({ kind: 'test.work', atOnce: 2, handle: async ([job]) => void began.push(job!.key) });
    runner.onApplicationBootstrap();
    await new Transactions(database.dataSource).run(async (manager) => {
      for (const key of ['x', 'y', 'z']) await queue.request(manager, { kind: 'test.work', key });
      await new Promise((resolve) => setTimeout(resolve, 60));
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await runner.beforeApplicationShutdown();
    expect([began.sort(), warnings]).toEqual([['x', 'y', 'z'], []]);
  });
});
