import { makeTestDatabase, type TestDatabase } from '../testing';
import { type DataSource, type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { openDataSource } from './data-source';
import type { Engine } from './engine';
import { keepingTriggers } from './keep-triggers';
import { migrate, revertLast } from './migrate';

class MakeTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table test_owner (id integer primary key, is_gone integer not null)');
    await runner.query('create table test_word (owner_id integer references test_owner (id) on delete cascade)');
    await runner.query('insert into test_owner values (1, 0)');
    await runner.query('insert into test_word values (1)');
    const refuse = "begin select raise(abort, 'kept'); end";
    await runner.query(`create trigger test_word_kept before delete on test_word
      when exists (select 1 from test_owner where id = old.owner_id and is_gone = 0) ${refuse}`);
    await runner.query(`create trigger test_owner_kept before update on test_owner ${refuse}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['test_word', 'test_owner']) await runner.query(`drop table ${table}`);
  }
}

const note = () => new TableColumn({ name: 'note', type: 'text', isNullable: true });

class AddColumn1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keepingTriggers(runner, 'test_owner', () => runner.addColumn('test_owner', note()));
  }

  async down(runner: QueryRunner): Promise<void> {
    await keepingTriggers(runner, 'test_owner', () => runner.dropColumn('test_owner', 'note'));
  }
}

class AddColumnBluntly1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('test_owner', note());
  }

  async down(): Promise<void> {
    // Never gets that far.
  }
}

describe('a table that triggers look into, on SQLite', () => {
  const engine: Engine = 'sqlite';
  let database: TestDatabase;
  const opened: DataSource[] = [];
  const open = async (...migrations: readonly (new () => MigrationInterface)[]) => {
    opened.push(await openDataSource(database.address, [{ tables: [], migrations }]));
    return opened.at(-1)!;
  };
  beforeEach(async () => {
    database = await makeTestDatabase(engine);
  });
  afterEach(async () => {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
    await database.remove();
  });

  it('is changed with its rows, those that refer to it and every trigger, and back again', async () => {
    const dataSource = await open(MakeTables1700000000001, AddColumn1700000000002);
    await migrate(dataSource);
    const isAsBefore = async () => {
      expect(await dataSource.query('select owner_id from test_word')).toEqual([{ owner_id: 1 }]);
      await expect(dataSource.query('delete from test_word')).rejects.toThrow('kept');
      await expect(dataSource.query('update test_owner set is_gone = 1')).rejects.toThrow('kept');
    };
    expect(await dataSource.query('select * from test_owner')).toEqual([{ id: 1, is_gone: 0, note: null }]);
    await isAsBefore();
    expect(await revertLast(dataSource)).toBe(true);
    expect(await dataSource.query('select * from test_owner')).toEqual([{ id: 1, is_gone: 0 }]);
    await isAsBefore();
  });

  it('cannot be changed without', async () => {
    const dataSource = await open(MakeTables1700000000001, AddColumnBluntly1700000000003);
    await expect(migrate(dataSource)).rejects.toThrow('no such table');
  });
});
