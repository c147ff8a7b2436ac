import { AsyncResource } from 'node:async_hooks';
import { describeOnEveryDatabase } from '../testing';
import { type DataSource, Entity, type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, IdPrimaryColumn, TextColumn } from './columns';
import { engineOf } from './engine';
import { Transactions } from './transactions';

@Entity('note')
class NoteTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() text!: string;
}

class MakeNotes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'note', columns: [column.id('id', { isPrimary: true }), column.text('text')] }),
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('note');
  }
}

const schema = { tables: [NoteTable], migrations: [MakeNotes1700000000000] };
/** Runs something as if another request had asked for it. */
const outside = AsyncResource.bind(<Result>(work: () => Promise<Result>) => work());
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each case is a way in which TypeORM 0.3.31's own SQLite driver loses or leaks a write; PostgreSQL shows the wanted. */
describeOnEveryDatabase('two callers at once', [schema], (database) => {
  const ds = (): DataSource => database.dataSource;
  const notes = () => ds().getRepository(NoteTable);
  const ids = async () => (await notes().find({ order: { id: 'ASC' } })).map(({ id }) => id);
  beforeEach(() => notes().clear());

  const failing = async (write: string[], delay: number) => {
    await expect(
      ds().transaction(async (manager) => {
        for (const id of write) {
          await manager.insert(NoteTable, { id, text: 'A' });
          await pause(delay);
        }
        throw new Error('A changes its mind');
      }),
    ).rejects.toThrow('A changes its mind');
  };
  const succeeding = (write: string[], delay: number) =>
    ds().transaction(async (manager) => {
      for (const id of write) {
        await manager.insert(NoteTable, { id, text: 'B' });
        await pause(delay);
      }
    });

  it('keeps all of B and nothing of A when A throws and B succeeds', async () => {
    await Promise.all([failing(['A1', 'A2'], 15), pause(5).then(() => succeeding(['B1', 'B2'], 15))]);
    expect(await ids()).toEqual(['B1', 'B2']);
  });

  it('keeps A when A commits first and B throws later', async () => {
    await Promise.all([succeeding(['A1'], 10), pause(3).then(() => failing(['B1'], 30))]);
    expect(await ids()).toEqual(['A1']);
  });

  it('keeps a plain insert made while a transaction that will fail is open', async () => {
    await Promise.all([failing(['A1'], 30), pause(10).then(() => notes().insert({ id: 'P', text: 'plain' }))]);
    expect(await ids()).toEqual(['P']);
  });

  it('keeps a save made while a transaction that will fail is open', async () => {
    await Promise.all([failing(['A1'], 30), pause(10).then(() => notes().save({ id: 'S', text: 'saved' }))]);
    expect(await ids()).toEqual(['S']);
  });

  it('shows no uncommitted row to anybody else', async () => {
    const [, seen] = await Promise.all([failing(['A1'], 30), pause(10).then(() => notes().count())]);
    expect(seen).toBe(0);
  });

  it('lets two transactions begun in the same tick both succeed', async () => {
    await Promise.all([succeeding(['A1'], 5), succeeding(['B1'], 5)]);
    expect(await ids()).toEqual(['A1', 'B1']);
  });

  it('loses none of 200 read-modify-write transactions', async () => {
    await notes().insert({ id: 'counter', text: '0' });
    const addOne = () =>
      ds().transaction(async (manager) => {
        const lock = engineOf(ds()) === 'postgres' ? { mode: 'pessimistic_write' as const } : undefined;
        const row = await manager.findOneOrFail(NoteTable, { where: { id: 'counter' }, ...(lock && { lock }) });
        await manager.update(NoteTable, 'counter', { text: String(Number(row.text) + 1) });
      });
    await Promise.all(Array.from({ length: 200 }, addOne));
    expect((await notes().findOneByOrFail({ id: 'counter' })).text).toBe('200');
  });

  it('lets a reader through while a transaction is open', async () => {
    await notes().insert({ id: 'there', text: '' });
    const seen = await ds().transaction(async (manager) => {
      await manager.insert(NoteTable, { id: 'unseen', text: '' });
      // Begun outside of the transaction, as another request is; the transaction goes on only when it has its answer.
      return outside(() => notes().count());
    });
    expect(seen).toBe(1);
  });

  it('lets single statements through between transactions', async () => {
    const order: string[] = [];
    const writers = Array.from({ length: 12 }, (_, n) => succeeding([`W${n}`], 5).then(() => order.push('write')));
    const plain = pause(12).then(() =>
      notes()
        .insert({ id: 'P', text: '' })
        .then(() => order.push('plain')),
    );
    await Promise.all([...writers, plain]);
    expect(order.indexOf('plain')).toBeLessThan(database.engine === 'sqlite' ? 6 : 13);
  });

  it('undoes a nested transaction alone', async () => {
    await ds().transaction(async (outer) => {
      await outer.insert(NoteTable, { id: 'outer', text: '' });
      await outer
        .transaction(async (inner) => {
          await inner.insert(NoteTable, { id: 'inner', text: '' });
          throw new Error('inner only');
        })
        .catch(() => undefined);
    });
    expect(await ids()).toEqual(['outer']);
  });

  it('rolls back and frees the others when a transaction hangs', async () => {
    const hanging = new Transactions(ds()).run(async (manager) => {
      await manager.insert(NoteTable, { id: 'stuck', text: '' });
      await new Promise(() => undefined);
    }, 50);
    await expect(hanging).rejects.toThrow('longer than 50 ms');
  });

  it('writes nothing of a transaction that goes on after it was rolled back', async () => {
    let afterwards: Promise<unknown> | undefined;
    const late = new Transactions(ds()).run(async (manager) => {
      await manager.insert(NoteTable, { id: 'first', text: '' });
      await pause(100);
      afterwards = manager.insert(NoteTable, { id: 'late', text: '' });
      await afterwards;
    }, 30);
    await expect(late).rejects.toThrow('longer than 30 ms');
    await pause(120);
    await expect(afterwards).rejects.toThrow(/over/);
    expect(await ids()).toEqual([]);
  });
});

describeOnEveryDatabase('on SQLite', [schema], (database) => {
  if (database.engine !== 'sqlite') {
    it('PostgreSQL has its own durability settings', () => expect(engineOf(database.dataSource)).toBe('postgres'));
    return;
  }

  it('refuses, rather than waits for itself, when the data source is used inside a transaction', async () => {
    await expect(
      database.dataSource.transaction(() => database.dataSource.getRepository(NoteTable).count()),
    ).rejects.toThrow('Inside a transaction use its EntityManager');
    expect(await database.dataSource.getRepository(NoteTable).count()).toBe(0);
  });

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])('sets %s to %s', async (pragma, expected) => {
    const [row] = await database.dataSource.query(`PRAGMA ${pragma}`);
    expect(Object.values(row)[0]).toBe(expected);
  });
});
