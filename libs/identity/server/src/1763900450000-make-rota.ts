import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Whose hour it is at the desk, who is asked outside of hours, and what one officer leaves to the next. */
export class MakeRota1763900450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await runner.query("insert into identity_office (id, phone, out_of_hours, changed_at) values (1, '', '[]', 0)");
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

const TABLES = [
  new Table({
    name: 'identity_shift',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('staff_id'),
      column.instant('starts_at'),
      column.instant('ends_at'),
      ...edited(),
    ],
    indices: [
      { name: 'identity_shift_span', columnNames: ['ends_at', 'starts_at'] },
      { name: 'identity_shift_staff', columnNames: ['staff_id'] },
    ],
    foreignKeys: [goesWith('identity_shift_of', 'staff_id', { table: 'identity_staff' })],
  }),
  new Table({
    name: 'identity_office',
    columns: [column.count('id', { isPrimary: true }), column.text('phone'), column.text('out_of_hours'), ...edited()],
  }),
  new Table({
    name: 'identity_hand_over_note',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('written_by'),
      column.instant('written_at'),
      column.text('text'),
      column.id('read_by', { isNullable: true }),
      column.instant('read_at', { isNullable: true }),
    ],
    indices: [{ name: 'identity_hand_over_note_written', columnNames: ['written_at'] }],
  }),
];
