import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

export class LimitAndForgetMails1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const emptied = new TableColumn(column.instant('emptied_at', { isNullable: true }));
    await runner.addColumn('notifications_mail', emptied);
    const sent = { name: 'notifications_mail_sent', columnNames: ['address', 'sent_at'] };
    await runner.createIndex('notifications_mail', new TableIndex(sent));
    const recipient = { name: 'notifications_mail_recipient', columnNames: ['recipient_id', 'sent_at'] };
    await runner.createIndex('notifications_mail', new TableIndex(recipient));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('notifications_mail', 'notifications_mail_recipient');
    await runner.dropIndex('notifications_mail', 'notifications_mail_sent');
    await runner.dropColumn('notifications_mail', 'emptied_at');
  }
}
