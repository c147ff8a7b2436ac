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
export async function migrate(dataSource: DataSource): Promise<string[]> {
  if (engineOf(dataSource) === 'sqlite') return apply(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await apply(dataSource);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

/** Whether the code knows migrations that the database has not had. */
export function hasPendingMigrations(dataSource: DataSource): Promise<boolean> {
  return dataSource.showMigrations();
}

/** Takes the last applied migration back. Returns false when there was none. */
export async function revertLast(dataSource: DataSource): Promise<boolean> {
  const before = await countApplied(dataSource);
  if (before === 0) return false;
  await dataSource.undoLastMigration({ transaction: 'each' });
  return true;
}

async function apply(dataSource: DataSource): Promise<string[]> {
  return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
}

async function countApplied(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query('SELECT count(*) AS n FROM schema_migration');
  return Number(row.n);
}
