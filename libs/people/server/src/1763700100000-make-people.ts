import { column } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakePeople1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'people_person',
        columns: [
          column.id('id', { isPrimary: true }),
          column.text('reference'),
          column.text('name'),
          column.text('bio'),
          column.text('region'),
          column.instant('changed_at'),
          column.count('revision'),
          column.flag('is_removed'),
        ],
        indices: [
          { name: 'people_person_reference', columnNames: ['reference'], isUnique: true },
          { name: 'people_person_revision', columnNames: ['revision'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'people_expertise',
        columns: [
          column.id('person_id', { isPrimary: true }),
          column.count('place', { isPrimary: true }),
          column.text('topic'),
          column.weight('weight'),
        ],
        foreignKeys: [
          {
            name: 'people_expertise_person',
            columnNames: ['person_id'],
            referencedTableName: 'people_person',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'people_revision',
        columns: [column.count('id', { isPrimary: true }), column.count('revision')],
      }),
    );
    await runner.query('INSERT INTO people_revision (id, revision) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['people_revision', 'people_expertise', 'people_person']) await runner.dropTable(table);
  }
}
