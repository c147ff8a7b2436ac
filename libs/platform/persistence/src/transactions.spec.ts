import { setTimeout as pause } from 'node:timers/promises';
import { TableColumn, Table, type EntityManager, type QueryRunner } from 'typeorm';
import { describeOnEveryDatabase } from '../testing';
import { oneAtATime, statement, Transactions } from './index';

const LOCK = 471_100;
/** Some tenths of a second of the database's own work, on either engine. */
const SLOW = 'with recursive c(n) as (select 1 union all select n + 1 from c where n < 1500000) select count(*) from c';

class MakeNotes1700000000001 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'test_note', columns: [new TableColumn({ name: 'id', type: 'text', isPrimary: true })] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('test_note');
  }
}

describeOnEveryDatabase('Transactions', [{ tables: [], migrations: [MakeNotes1700000000001] }], (database) => {
  const run = <Result>(work: (manager: EntityManager) => Promise<Result>, limitMs?: number) =>
    new Transactions(database.dataSource).run(work, limitMs);
  const write = (manager: EntityManager, id: string) => manager.query(`insert into test_note values ('${id}')`);
  const notes = async () => (await statement<{ id: string }>(database.dataSource, 'select id from test_note')).length;

  it('keeps nothing of work that goes on while it is rolled back, because its time was over', async () => {
    let last: Promise<unknown> | undefined;
    const given = run(async (manager) => {
      await write(manager, 'before');
      await manager.query(SLOW);
      last = write(manager, 'after');
      await last;
    }, 20);
    await expect(given).rejects.toThrow('longer than 20 ms');
    await pause(50);
    // Where it comes later still, the connection is not its own any more.
    await expect(last).rejects.toThrow(/over|already released/);
    expect(await notes()).toBe(0);
  });

  it('keeps nothing of what was begun beside something that failed', async () => {
    const given = run(async (manager) => {
      const slow = manager.query(SLOW).then(() => write(manager, 'beside'));
      await Promise.all([slow, Promise.reject(new Error('no'))]);
    });
    await expect(given).rejects.toThrow('no');
    await pause(50);
    expect(await notes()).toBe(0);
  });

  it('does not count how long others are waited for, who have a limit of their own', async () => {
    const inTurn = (id: string) =>
      run(async (manager) => {
        await oneAtATime(manager, LOCK);
        await pause(1_000);
        await write(manager, id);
      }, 4_000);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(inTurn));
    expect(await notes()).toBe(5);
  });
});
