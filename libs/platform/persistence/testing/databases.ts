import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress, Schema } from '../src/data-source';
import type { Engine } from '../src/engine';
import type { DataSource } from 'typeorm';
import { createDatabase } from '@greenroom/testing';

/** An empty database of one engine, for one suite. */
export interface TestDatabase {
  readonly engine: Engine;
  readonly address: DatabaseAddress;
  remove(): Promise<void>;
}

/** Makes an empty database: a SQLite file in a temporary folder, or a database on the run's PostgreSQL. */
export async function makeTestDatabase(engine: Engine): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'greenroom-sqlite-'));
    return {
      engine,
      address: { file: join(folder, 'test.sqlite') },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server)
    throw new Error('This suite needs PostgreSQL: use tests/config/jest.database.cjs in its jest.config.cjs');
  const { url, drop } = await createDatabase(server);
  return { engine, address: { url, file: '' }, remove: drop };
}

/** What a suite sees of its database; `dataSource` may be read once the suite's `beforeAll` has run. */
export interface OpenDatabase {
  readonly engine: Engine;
  readonly dataSource: DataSource;
  readonly address: DatabaseAddress;
}

/**
 * The same suite on SQLite and on PostgreSQL, each on a database of its own that has had every migration of `schemas`.
 */
export function describeOnEveryDatabase(
  title: string,
  schemas: readonly Schema[],
  suite: (database: OpenDatabase) => void,
): void {
  describe.each<Engine>(['sqlite', 'postgres'])(`${title} (%s)`, (engine) => {
    let made: TestDatabase;
    let dataSource: DataSource;
    beforeAll(async () => {
      // Here, so that suites that only want an empty database for a process of its own do not load TypeORM.
      const [{ openDataSource }, { migrate }] = [await import('../src/data-source'), await import('../src/migrate')];
      made = await makeTestDatabase(engine);
      dataSource = await openDataSource(made.address, schemas);
      await migrate(dataSource);
    });
    afterAll(async () => {
      await dataSource?.destroy();
      await made?.remove();
    });
    suite({
      engine,
      get dataSource() {
        return dataSource;
      },
      get address() {
        return made.address;
      },
    });
  });
}
