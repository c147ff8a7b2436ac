import { DAY, HOUR, MINUTE } from '@greenroom/kernel';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { FixedClock } from '@greenroom/testing';
import { createLogger, type ForgetLater, JobQueue, JobRunner, platformSchema, readSettings, Retention } from '../index';

describeOnEveryDatabase('Retention', [platformSchema], (database) => {
  const clock = new FixedClock('2026-11-22T10:00:00Z');
  let runner: JobRunner;
  let forgetLater: ForgetLater;
  /** When each of what is kept was written down. */
  let kept: number[] = [];
  const looks: string[] = [];
  const write = async () => {
    kept.push(clock.now());
    await forgetLater(database.dataSource.manager, clock.now());
  };
  const pass = async (time: number) => {
    clock.advance(time);
    await runner.drain();
  };

  beforeAll(() => {
    const { dataSource } = database;
    const queue = new JobQueue(dataSource, new Transactions(dataSource), clock);
    runner = new JobRunner(queue, clock, readSettings({}), createLogger('silent'));
    forgetLater = new Retention(dataSource, queue, runner, clock).keep({
      ...{ kind: 'test.forget-things', days: 2 },
      forget: (before) => {
        looks.push(new Date(clock.now()).toISOString());
        kept = kept.filter((writtenAt) => writtenAt > before);
        return Promise.resolve(kept.length > 0);
      },
    });
  });

  it('forgets the first in its time, what is left by night, and then looks no more', async () => {
    await write();
    await pass(DAY + HOUR);
    await write();
    await pass(DAY - HOUR - MINUTE);
    expect([kept.length, looks]).toEqual([2, []]);
    await pass(MINUTE);
    expect([kept.length, looks]).toEqual([1, ['2026-11-24T10:00:00.000Z']]);
    await pass(17 * HOUR);
    expect([kept.length, looks.at(-1)]).toEqual([1, '2026-11-25T03:00:00.000Z']);
    await pass(DAY);
    expect([kept, looks.at(-1)]).toEqual([[], '2026-11-26T03:00:00.000Z']);
    expect(await statement(database.dataSource, 'select kind from platform_job')).toEqual([]);
  });
});
