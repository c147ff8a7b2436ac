import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeJobs1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'platform_job',
        columns: [
          column.id('id', { isPrimary: true }),
          column.text('kind'),
          column.text('key'),
          column.text('payload'),
          column.instant('due_at'),
          column.count('revision', { default: 1 }),
          column.count('attempts', { default: 0 }),
          column.id('leased_by', { isNullable: true }),
          column.instant('leased_until', { isNullable: true }),
          column.text('last_failure', { isNullable: true }),
        ],
        indices: [
          { name: 'platform_job_kind_key', columnNames: ['kind', 'key'], isUnique: true },
          { name: 'platform_job_due', columnNames: ['kind', 'due_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('platform_job');
  }
}
