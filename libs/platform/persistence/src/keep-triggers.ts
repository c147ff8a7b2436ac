import type { QueryRunner } from 'typeorm';
import { engineOf } from './engine';

/**
 * Does what a migration wants with a table, and leaves its triggers as they were, with those of other tables that look
 * into it. On SQLite TypeORM makes a table anew to change a column, under another name at first: the table's own
 * triggers go with the old one, and one elsewhere that speaks of it stops the change (“no such table”).
 */
export async function keepingTriggers(runner: QueryRunner, table: string, work: () => Promise<void>): Promise<void> {
  if (engineOf(runner) === 'postgres') return work();
  const triggers = (await runner.query("select name, tbl_name, sql from sqlite_master where type = 'trigger'")) as {
    readonly name: string;
    readonly tbl_name: string;
    readonly sql: string;
  }[];
  const touched = triggers.filter(({ tbl_name, sql }) => tbl_name === table || new RegExp(`\\b${table}\\b`).test(sql));
  for (const { name } of touched) await runner.query(`drop trigger ${name}`);
  await work();
  for (const { sql } of touched) await runner.query(sql);
}
