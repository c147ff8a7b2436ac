import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeLiveEvents1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'platform_live_event',
        columns: [
          column.id('id', { isPrimary: true }),
          column.count('number', { isNullable: true }),
          column.text('kind'),
          column.text('subject'),
          column.text('change'),
        ],
        indices: [{ name: 'platform_live_event_number', columnNames: ['number'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('platform_live_event');
  }
}
