import { column, goesWith } from '@greenroom/platform/persistence';
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
      column.text('password_hash', { isNullable: true }),
      column.instant('password_since', { isNullable: true }),
      column.text('roles'),
      column.instant('made_at'),
      column.instant('disabled_at', { isNullable: true }),
      column.text('factor', { isNullable: true }),
      column.instant('factor_since', { isNullable: true }),
      column.count('factor_step', { isNullable: true }),
      column.text('factor_begun', { isNullable: true }),
      column.count('version', { default: 1 }),
      column.id('changed_by', { isNullable: true }),
      column.instant('changed_at', { isNullable: true }),
    ],
    indices: [{ name: 'identity_staff_email', columnNames: ['email'], isUnique: true }],
  }),
  new Table({
    name: 'identity_recovery_code',
    columns: [column.text('code_name', { isPrimary: true }), column.id('staff_id')],
    indices: [{ name: 'identity_recovery_code_staff', columnNames: ['staff_id'] }],
    foreignKeys: [goesWith('identity_recovery_code_of', 'staff_id', { table: 'identity_staff' })],
  }),
  new Table({
    name: 'identity_partner',
    columns: [
      column.id('id', { isPrimary: true }),
      column.text('name'),
      column.instant('made_at'),
      column.instant('ended_at', { isNullable: true }),
      column.count('version', { default: 1 }),
      column.id('changed_by', { isNullable: true }),
      column.instant('changed_at', { isNullable: true }),
    ],
  }),
  new Table({
    name: 'identity_partner_member',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('partner_id'),
      column.text('name'),
      column.text('email'),
      column.instant('made_at'),
      column.instant('disabled_at', { isNullable: true }),
    ],
    indices: [
      { name: 'identity_partner_member_email', columnNames: ['email'], isUnique: true },
      { name: 'identity_partner_member_partner', columnNames: ['partner_id'] },
    ],
    foreignKeys: [goesWith('identity_partner_member_of', 'partner_id', { table: 'identity_partner' })],
  }),
  new Table({
    name: 'identity_session',
    columns: [
      column.text('token_hash', { isPrimary: true }),
      column.id('id'),
      column.text('kind'),
      column.id('holder_id'),
      column.text('browser'),
      column.instant('started_at'),
      column.instant('seen_at'),
    ],
    indices: [
      { name: 'identity_session_id', columnNames: ['id'], isUnique: true },
      { name: 'identity_session_holder', columnNames: ['holder_id', 'kind'] },
    ],
  }),
  new Table({
    name: 'identity_link',
    columns: [
      column.text('token_hash', { isPrimary: true }),
      column.text('kind'),
      column.id('holder_id'),
      column.instant('ends_at'),
      column.text('code_name', { isNullable: true }),
      column.text('browser_hash', { isNullable: true }),
    ],
    indices: [
      { name: 'identity_link_holder', columnNames: ['holder_id', 'kind'] },
      { name: 'identity_link_browser', columnNames: ['browser_hash'] },
      { name: 'identity_link_ends', columnNames: ['ends_at'] },
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
