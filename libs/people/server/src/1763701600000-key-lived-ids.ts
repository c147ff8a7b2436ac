import { randomBytes } from 'node:crypto';
import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class KeyLivedIds1763701600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'people_lived_key',
        columns: [column.count('id', { isPrimary: true }), column.text('secret')],
      }),
    );
    const secret = randomBytes(32).toString('hex');
    await runner.query(`INSERT INTO people_lived_key (id, secret) VALUES (1, '${secret}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_lived_key');
  }
}
