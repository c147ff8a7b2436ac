import { column, engineOf } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeAudit1763701500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(TABLE);
    for (const sql of engineOf(runner) === 'sqlite' ? REFUSE_ON_SQLITE : REFUSE_ON_POSTGRES) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('platform_audit');
    if (engineOf(runner) === 'postgres') await runner.query('drop function platform_audit_refuse()');
  }
}

const TABLE = new Table({
  name: 'platform_audit',
  columns: [
    column.count('sequence', { isPrimary: true }),
    column.instant('at'),
    column.text('actor_kind'),
    column.text('actor_id'),
    column.text('deed'),
    column.text('subject_kind'),
    column.text('subject_id'),
    column.text('previous_hash'),
    column.text('hash'),
  ],
  indices: [
    { name: 'platform_audit_actor', columnNames: ['actor_id', 'sequence'] },
    { name: 'platform_audit_subject', columnNames: ['subject_id', 'sequence'] },
    { name: 'platform_audit_deed', columnNames: ['deed', 'sequence'] },
  ],
});

const refuse = (name: string, when: string) =>
  `create trigger platform_audit_${name} before ${when} begin select raise(abort, 'the audit trail only grows'); end`;

const REFUSE_ON_SQLITE = [
  refuse('no_update', 'update on platform_audit'),
  refuse('no_delete', 'delete on platform_audit'),
  // `insert or replace` deletes without calling the trigger above.
  refuse(
    'no_replace',
    'insert on platform_audit when exists (select 1 from platform_audit where sequence = new.sequence)',
  ),
];

const REFUSE_ON_POSTGRES = [
  `create function platform_audit_refuse() returns trigger language plpgsql as
   $$ begin raise exception 'the audit trail only grows'; end $$`,
  `create trigger platform_audit_no_change before update or delete on platform_audit
   for each row execute function platform_audit_refuse()`,
  `create trigger platform_audit_no_truncate before truncate on platform_audit
   for each statement execute function platform_audit_refuse()`,
];
