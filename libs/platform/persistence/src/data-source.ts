import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { BYTES } from './columns';
import { serialiseSqlite } from './serialised-sqlite';

/** Classes that a server lib brings to the database: its tables and the migrations that make them. */
export interface Schema {
  readonly tables: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

export interface DatabaseAddress {
  /** `postgres://…`; wins over `file`. */
  readonly url?: string | undefined;
  /** Path of the SQLite file, made with its folder if absent, or `:memory:`. */
  readonly file: string;
}

/** The database cannot be opened or reached; `message` is a sentence for the operator, without a secret. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/**
 * Opens the database, on SQLite with a write-ahead log that is synced on every commit, so that what was
 * acknowledged survives a power cut. Applies no migration.
 *
 * @throws DatabaseUnavailable when it cannot be opened or reached
 */
export async function openDataSource(address: DatabaseAddress, schemas: readonly Schema[]): Promise<DataSource> {
  const common = {
    entities: schemas.flatMap((schema) => [...schema.tables]),
    migrations: inOrder(schemas),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  } as const;
  return address.url
    ? openPostgres({ ...common, type: 'postgres', url: address.url })
    : openSqlite({ ...common, type: 'sqlite', database: address.file, driver, enableWAL: true, busyTimeout: 5_000 });
}

/** TypeORM asks for sqlite3's verbose mode, which takes a stack trace for every statement; we do without. */
const driver = Object.assign(Object.create(sqlite3) as typeof sqlite3, { verbose: () => sqlite3 });

async function openPostgres(options: DataSourceOptions & { type: 'postgres' }): Promise<DataSource> {
  try {
    return await new DataSource({
      ...options,
      applicationName: 'greenroom',
      connectTimeoutMS: 5_000,
      poolSize: 10,
      // A statement that runs this long is a fault; better an error than a stuck pool.
      extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
    }).initialize();
  } catch (error) {
    const host = safeHost(options.url);
    throw new DatabaseUnavailable(`PostgreSQL at ${host} cannot be reached: ${reason(error)}. Check DATABASE_URL.`, {
      cause: error,
    });
  }
}

async function openSqlite(options: DataSourceOptions & { type: 'sqlite'; database: string }): Promise<DataSource> {
  try {
    if (options.database !== ':memory:') mkdirSync(dirname(options.database), { recursive: true });
    const opening = new DataSource(options);
    opening.driver.supportedDataTypes.push(BYTES);
    const dataSource = await serialiseSqlite(await opening.initialize());
    await dataSource.query('PRAGMA synchronous = FULL');
    return dataSource;
  } catch (error) {
    throw new DatabaseUnavailable(`The database file ${options.database} cannot be opened: ${reason(error)}.`, {
      cause: error,
    });
  }
}

/** Migrations of all contexts in the order of the time stamp that ends their class names, as TypeORM runs them. */
function inOrder(schemas: readonly Schema[]): (new () => MigrationInterface)[] {
  return schemas.flatMap((schema) => [...schema.migrations]).sort((a, b) => stamp(a.name) - stamp(b.name));
}

function stamp(className: string): number {
  return Number(className.slice(-13));
}

function safeHost(url: string | undefined): string {
  try {
    return new URL(url ?? '').host;
  } catch {
    return 'the given address';
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message || error.constructor.name : String(error);
}
