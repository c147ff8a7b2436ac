import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

export class KeepAddressesOfPeople1763801050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('people_person', new TableColumn(column.text('email', { isNullable: true })));
    await runner.createIndex(
      'people_person',
      new TableIndex({ name: 'people_person_email', columnNames: ['email'], isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('people_person', 'people_person_email');
    await runner.dropColumn('people_person', 'email');
  }
}
