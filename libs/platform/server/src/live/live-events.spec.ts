import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '../index';
import { newId } from '../ids';
import { EVENTS_KEPT, LiveEvents } from './live-events';

describeOnEveryDatabase('LiveEvents', [platformSchema], (database) => {
  let live: LiveEvents;
  let transactions: Transactions;
  beforeEach(async () => {
    await statement(database.dataSource, 'delete from platform_live_event');
    transactions = new Transactions(database.dataSource);
    live = new LiveEvents(database.dataSource, transactions);
  });

  const tell = (subject: string) => transactions.run((manager) => live.publish(manager, 'story', subject, 'changed'));
  const subjects = async (after: number) => (await live.since(after))?.map(({ subject }) => subject);

  it('numbers what was told from 1 on, without gaps, and says what came after a number', async () => {
    for (const subject of ['a', 'b', 'c']) await tell(subject);
    expect([await live.settle(), await subjects(0), await subjects(2), await subjects(3)]).toEqual([
      3,
      ['a', 'b', 'c'],
      ['c'],
      [],
    ]);
  });

  it('tells nothing of a transaction that was rolled back', async () => {
    let calls = 0;
    live.onPublish(() => calls++);
    await transactions
      .run(async (manager) => {
        await live.publish(manager, 'story', 'x', 'changed');
        throw new Error('back');
      })
      .catch(() => undefined);
    await tell('a');
    expect([calls, await live.settle(), await subjects(0)]).toEqual([1, 1, ['a']]);
  });

  // SQLite lets one write at a time, and so has nothing to hide.
  if (database.engine === 'postgres') {
    it('hides nothing behind a number that a slower writer commits after a quicker one', async () => {
      const seen: string[] = [];
      let finish = () => {};
      const slow = transactions.run(async (manager) => {
        await live.publish(manager, 'story', 'slow', 'changed');
        await new Promise<void>((resolve) => (finish = resolve));
      });
      await tell('quick');
      const cursor = await live.settle();
      seen.push(...(await subjects(0))!);
      finish();
      await slow;
      await live.settle();
      seen.push(...(await subjects(cursor))!);
      expect(seen).toEqual(['quick', 'slow']);
    });
  }

  it('gives each number once however many processes settle at once', async () => {
    const others = Array.from(
      { length: 4 },
      () => new LiveEvents(database.dataSource, new Transactions(database.dataSource)),
    );
    await Promise.all(Array.from({ length: 40 }, (_, n) => tell(`${n}`).then(() => others[n % 4]!.settle())));
    await live.settle();
    expect((await live.since(0))!.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('keeps the latest few thousand, and says when somebody has missed some', async () => {
    await transactions.run(async (manager) => {
      const rows = Array.from({ length: EVENTS_KEPT + 1_500 }, () => `('${newId()}', 'story', 's', 'changed')`);
      for (let from = 0; from < rows.length; from += 500) {
        await manager.query(
          `insert into platform_live_event (id, kind, subject, change) values ${rows.slice(from, from + 500).join(',')}`,
        );
      }
    });
    expect(await live.settle()).toBe(EVENTS_KEPT + 1_500);
    const [row] = await statement<{ n: string }>(database.dataSource, 'select count(*) as n from platform_live_event');
    expect([Number(row!.n), await live.since(0), (await live.since(1_500))?.[0]?.number]).toEqual([
      EVENTS_KEPT,
      undefined,
      1_501,
    ]);
  });
});
