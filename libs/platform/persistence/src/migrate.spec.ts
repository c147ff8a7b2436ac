import { makeTestDatabase, type TestDatabase } from '../testing';
import { type DataSource, type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { openDataSource } from './data-source';
import type { Engine } from './engine';
import { migrate, revertLast } from './migrate';

abstract class MakeTable implements MigrationInterface {
  protected abstract readonly table: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: this.table, columns: [{ name: 'id', type: 'integer', isPrimary: true }] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(this.table);
  }
}

class MakeFirst1700000000001 extends MakeTable {
  protected readonly table = 'test_first';
}

class MakeSecond1700000000002 extends MakeTable {
  protected readonly table = 'test_second';
}

const schemas = [{ tables: [], migrations: [MakeSecond1700000000002, MakeFirst1700000000001] }];

describe.each<Engine>(['sqlite', 'postgres'])('migrations on %s', (engine) => {
  let database: TestDatabase;
  const opened: DataSource[] = [];
  const open = async () => {
    opened.push(await openDataSource(database.address, schemas));
    return opened.at(-1)!;
  };
  beforeEach(async () => {
    database = await makeTestDatabase(engine);
  });
  afterEach(async () => {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
    await database.remove();
  });

  it('are applied in the order of their time stamps and taken back from the newest on', async () => {
    const dataSource = await open();
    expect(await migrate(dataSource)).toEqual(['MakeFirst1700000000001', 'MakeSecond1700000000002']);
    expect(await revertLast(dataSource)).toBe(true);
    expect(await migrate(dataSource)).toEqual(['MakeSecond1700000000002']);
  });

  it('cannot be taken back from a database that has had none', async () => {
    expect(await revertLast(await open())).toBe(false);
  });

  if (engine === 'postgres') {
    it('are taken back by one process at a time', async () => {
      const [one, other] = [await open(), await open()];
      await migrate(one);
      expect(await Promise.all([revertLast(one), revertLast(other)])).toEqual([true, true]);
      expect(await revertLast(one)).toBe(false);
    });
  }
});
