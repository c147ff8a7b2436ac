import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeIdentity1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await runner.query('insert into identity_duty (id) values (1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const TABLES = [
  new Table({
    name: 'identity_staff',
    columns: [
      column.id('id', { isPrimary: true }),
      column.text('name'),
      column.text('email'),
      column.text('password_hash'),
      column.text('roles'),
      column.instant('made_at'),
    ],
    indices: [{ name: 'identity_staff_email', columnNames: ['email'], isUnique: true }],
  }),
  new Table({
    name: 'identity_session',
    columns: [
      column.text('token_hash', { isPrimary: true }),
      column.id('staff_id'),
      column.instant('started_at'),
      column.instant('seen_at'),
    ],
    indices: [{ name: 'identity_session_staff', columnNames: ['staff_id'] }],
    foreignKeys: [
      {
        name: 'identity_session_of',
        columnNames: ['staff_id'],
        referencedTableName: 'identity_staff',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
  new Table({
    name: 'identity_attempt',
    columns: [column.text('key', { isPrimary: true }), column.instant('window_ends_at'), column.count('attempts')],
  }),
  new Table({
    name: 'identity_duty',
    columns: [
      column.count('id', { isPrimary: true }),
      column.id('staff_id', { isNullable: true }),
      column.instant('since', { isNullable: true }),
    ],
    foreignKeys: [
      {
        name: 'identity_duty_of',
        columnNames: ['staff_id'],
        referencedTableName: 'identity_staff',
        referencedColumnNames: ['id'],
        onDelete: 'SET NULL',
      },
    ],
  }),
];
