import type { DataSource } from 'typeorm';
import { engineOf } from './engine';

/** Any number that no other lock of ours uses. */
const MIGRATION_LOCK = 4_720_613;

/**
 * Applies what is missing, one transaction a migration, so that a process killed half-way leaves a state that the next
 * start goes on from. On PostgreSQL an advisory lock lets one of several starting processes do it.
 *
 * @returns the names applied, in order; empty when the schema was up to date.
 */
export function migrate(dataSource: DataSource): Promise<string[]> {
  return alone(dataSource, async () => {
    return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  });
}

/** Whether the code knows migrations that the database has not had. */
export function hasPendingMigrations(dataSource: DataSource): Promise<boolean> {
  return dataSource.showMigrations();
}

/** Takes the last applied migration back, one process at a time. Returns false when there was none. */
export function revertLast(dataSource: DataSource): Promise<boolean> {
  return alone(dataSource, async () => {
    if (!(await hasAnyApplied(dataSource))) return false;
    await withoutForeignKeys(dataSource, () => dataSource.undoLastMigration({ transaction: 'each' }));
    return true;
  });
}

/**
 * SQLite takes rows that belong to a table with it when it is made anew. TypeORM puts the keys out of force before it
 * applies a migration, and only within the transaction, where SQLite heeds it not, before it takes one back.
 */
async function withoutForeignKeys(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  if (engineOf(dataSource) === 'postgres') return work();
  await dataSource.query('PRAGMA foreign_keys = OFF');
  try {
    await work();
  } finally {
    await dataSource.query('PRAGMA foreign_keys = ON');
  }
}

async function alone<Result>(dataSource: DataSource, work: () => Promise<Result>): Promise<Result> {
  if (engineOf(dataSource) === 'sqlite') return work();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

async function hasAnyApplied(dataSource: DataSource): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('schema_migration'))) return false;
    const [row] = await runner.query('SELECT count(*) AS n FROM schema_migration');
    return Number(row.n) > 0;
  } finally {
    await runner.release();
  }
}
