import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { engineOf } from './engine';

/**
 * Runs one SQL statement with named parameters (`:name`) and returns its rows, those of `returning` included, alike
 * on both engines. Write the statement in lower case: TypeORM's SQLite driver takes rows only from statements that do
 * not begin with `INSERT `, `UPDATE ` or `DELETE ` in capitals.
 */
export async function statement<Row = Record<string, unknown>>(
  on: EntityManager | DataSource,
  sql: string,
  parameters: ObjectLiteral = {},
): Promise<Row[]> {
  const connection = 'connection' in on ? on.connection : on;
  const [native, values] = connection.driver.escapeQueryWithParameters(sql, parameters, {});
  const result: unknown = await on.query(native, values);
  // TypeORM answers [rows, affected] for PostgreSQL's update and delete.
  const isPair = engineOf(on) === 'postgres' && /^\s*(update|delete)\b/i.test(sql) && Array.isArray(result);
  return (isPair ? (result as [Row[], number])[0] : (result as Row[])) ?? [];
}
