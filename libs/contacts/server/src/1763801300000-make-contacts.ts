import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeContacts1763801300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const edited = () => [
  column.count('version', { default: 1 }),
  column.text('changed_by', { isNullable: true }),
  column.instant('changed_at'),
];

/** What is named may not go while it is. */
const names = (name: string, columnName: string, table: string) => ({
  name,
  columnNames: [columnName],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const TABLES = [
  new Table({
    name: 'contacts_outlet',
    columns: [
      column.id('id', { isPrimary: true }),
      column.text('name'),
      column.text('key'),
      column.text('media'),
      column.text('note'),
      column.id('merged_into', { isNullable: true }),
      ...edited(),
    ],
    indices: [{ name: 'contacts_outlet_key', columnNames: ['key'], isUnique: true }],
  }),
  new Table({
    name: 'contacts_programme',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('outlet_id'),
      column.text('name'),
      column.text('key'),
      column.text('medium', { isNullable: true }),
      column.text('note'),
      column.id('merged_into', { isNullable: true }),
      ...edited(),
    ],
    indices: [{ name: 'contacts_programme_key', columnNames: ['outlet_id', 'key'], isUnique: true }],
    foreignKeys: [names('contacts_programme_outlet', 'outlet_id', 'contacts_outlet')],
  }),
  new Table({
    name: 'contacts_contact',
    columns: [
      column.id('id', { isPrimary: true }),
      ...['name', 'key', 'email', 'mobile', 'desk'].map((name) => column.text(name)),
      column.text('channel', { isNullable: true }),
      column.text('note'),
      column.text('do_not_contact', { isNullable: true }),
      column.text('verified', { isNullable: true }),
      column.id('merged_into', { isNullable: true }),
      ...edited(),
    ],
    indices: [
      { name: 'contacts_contact_key', columnNames: ['key'] },
      { name: 'contacts_contact_email', columnNames: ['email'] },
      { name: 'contacts_contact_mobile', columnNames: ['mobile'] },
    ],
  }),
  new Table({
    name: 'contacts_post',
    columns: [
      column.id('contact_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.id('outlet_id'),
      column.id('programme_id', { isNullable: true }),
      column.text('role', { isNullable: true }),
      column.text('from_day', { isNullable: true }),
      column.text('to_day', { isNullable: true }),
    ],
    indices: [{ name: 'contacts_post_outlet', columnNames: ['outlet_id'] }],
    foreignKeys: [
      goesWith('contacts_post_of', 'contact_id', { table: 'contacts_contact' }),
      names('contacts_post_at', 'outlet_id', 'contacts_outlet'),
      names('contacts_post_on', 'programme_id', 'contacts_programme'),
    ],
  }),
  new Table({
    name: 'contacts_silenced',
    columns: [column.text('key', { isPrimary: true }), column.instant('since')],
  }),
];
