import { migrate, revertLast, statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import type { DataSource } from 'typeorm';
import { connect } from '@greenroom/api';

describe.each(['sqlite', 'postgres'] as const)('the schema on %s', (engine) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    dataSource = await connect(database.address);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.remove();
  });

  it('is what the tables say once the migrations have run', async () => {
    await migrate(dataSource);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is gone when every migration has been taken back, and comes again', async () => {
    while (await revertLast(dataSource));
    const tables = await statement<{ name: string }>(
      dataSource,
      engine === 'sqlite'
        ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
        : "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const left = tables.map(({ name }) => name).filter((name) => name !== 'schema_migration');
    expect(left).toEqual([]);
    expect((await migrate(dataSource)).length).toBeGreaterThan(0);
    expect(await migrate(dataSource)).toEqual([]);
  });
});
