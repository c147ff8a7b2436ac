import {
  Column,
  type ColumnOptions,
  PrimaryColumn,
  type PrimaryColumnOptions,
  type TableColumnOptions,
  type TableForeignKeyOptions,
  type ValueTransformer,
} from 'typeorm';

/**
 * Portable columns: one spelling that means the same on SQLite and on PostgreSQL, for entities (decorators) and for
 * migrations (the functions in `column`). Instants are stored as milliseconds since 1970 in a 64-bit integer: exact,
 * sortable, and the same on both engines and under every time zone of the server.
 */

/** PostgreSQL's driver hands 64-bit integers over as text. */
const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

const asJson: ValueTransformer = {
  // Nothing is null in the database, too, where it is asked for as that.
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : JSON.parse(value)),
};

/** PostgreSQL's name for it; SQLite, which takes any name for a type, is told of it where it is opened. */
export const BYTES = 'bytea';

export const IdPrimaryColumn = (options: PrimaryColumnOptions = {}) =>
  PrimaryColumn({ type: 'varchar', length: 36, ...options });
export const IdColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 36, ...options });
export const TextColumn = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'bigint', transformer: asNumber, ...options });
export const CountColumn = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
export const WeightColumn = (options: ColumnOptions = {}) => Column({ type: 'double precision', ...options });
/** Structured data that is only ever read whole; never searched by its inside. */
export const JsonColumn = (options: ColumnOptions = {}) => Column({ type: 'text', transformer: asJson, ...options });

/** A file's worth of bytes; read by itself, never with a list. */
export const BytesColumn = (options: ColumnOptions = {}) => Column({ type: BYTES, ...options });

/** The same columns for `queryRunner.createTable`. */
export const column = {
  id: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: '36',
    ...options,
  }),
  text: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'text',
    ...options,
  }),
  instant: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'bigint',
    ...options,
  }),
  count: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'integer',
    ...options,
  }),
  weight: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'double precision',
    ...options,
  }),
  bytes: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: BYTES,
    ...options,
  }),
  flag: (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
    name,
    type: 'boolean',
    ...options,
  }),
} as const;

/** For `createTable`: the foreign key of rows that go when the one that they belong to goes. */
export function goesWith(
  name: string,
  columnName: string,
  { table, key = 'id' }: { readonly table: string; readonly key?: string },
): TableForeignKeyOptions {
  return {
    name,
    columnNames: [columnName],
    referencedTableName: table,
    referencedColumnNames: [key],
    onDelete: 'CASCADE',
  };
}
