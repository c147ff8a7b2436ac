import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class NoteKey1763701400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'platform_key',
        columns: [column.count('id', { isPrimary: true }), column.text('fingerprint')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('platform_key');
  }
}
