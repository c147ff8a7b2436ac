import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class KeepMailWords1763960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'notifications_mail_words',
        columns: [
          column.id('id', { isPrimary: true }),
          column.text('key'),
          column.count('version'),
          column.text('subject', { isNullable: true }),
          column.text('text', { isNullable: true }),
          column.instant('made_at'),
          column.id('made_by'),
          column.instant('broken_at', { isNullable: true }),
        ],
        indices: [{ name: 'notifications_mail_words_key', columnNames: ['key', 'version'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notifications_mail_words');
  }
}
