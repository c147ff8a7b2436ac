import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeOutbox1763701600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'notifications_mail',
        columns: [
          column.id('id', { isPrimary: true }),
          column.text('kind'),
          column.text('dedupe_key'),
          column.text('address'),
          column.text('domain'),
          column.text('name', { isNullable: true }),
          column.text('recipient_kind'),
          column.text('recipient_id'),
          column.text('subject'),
          column.text('text'),
          column.text('html', { isNullable: true }),
          column.text('attachments'),
          column.text('secrets', { isNullable: true }),
          column.text('message_id'),
          column.text('state'),
          column.count('attempts', { default: 0 }),
          column.instant('put_at'),
          column.instant('due_at'),
          column.instant('sent_at', { isNullable: true }),
          column.instant('expires_at', { isNullable: true }),
          column.text('reason', { isNullable: true }),
          column.text('answer', { isNullable: true }),
          column.id('leased_by', { isNullable: true }),
          column.instant('leased_until', { isNullable: true }),
        ],
        indices: [
          { name: 'notifications_mail_dedupe', columnNames: ['dedupe_key'], isUnique: true },
          { name: 'notifications_mail_waiting', columnNames: ['domain', 'state', 'due_at'] },
          { name: 'notifications_mail_state', columnNames: ['state', 'put_at', 'id'] },
          { name: 'notifications_mail_put', columnNames: ['put_at', 'id'] },
          { name: 'notifications_mail_expires', columnNames: ['expires_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notifications_mail');
  }
}
