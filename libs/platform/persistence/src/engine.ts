import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** The two database engines that Greenroom runs on. */
export type Engine = 'sqlite' | 'postgres';

/** Which engine is behind a data source, a manager or a runner; for the few statements that differ. */
export function engineOf(from: DataSource | EntityManager | QueryRunner): Engine {
  const { type } = ('connection' in from ? from.connection : from).options;
  if (type === 'sqlite' || type === 'postgres') return type;
  throw new Error(`Greenroom runs on SQLite and PostgreSQL, not on ${type}`);
}
