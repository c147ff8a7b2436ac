import { column, goesWith } from '@greenroom/platform/persistence';
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
          column.text('role'),
          column.text('bio'),
          column.text('region'),
          column.text('trained_on', { isNullable: true }),
          column.text('met_by'),
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
    for (const table of OF_A_PERSON) await runner.createTable(table);
    await runner.createTable(
      new Table({
        name: 'people_revision',
        columns: [column.count('id', { isPrimary: true }), column.count('revision')],
      }),
    );
    await runner.query('INSERT INTO people_revision (id, revision) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_revision');
    for (const { name } of [...OF_A_PERSON].reverse()) await runner.dropTable(name);
    await runner.dropTable('people_person');
  }
}

const PERSON = { table: 'people_person' };

const OF_A_PERSON = [
  new Table({
    name: 'people_expertise',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.text('topic'),
      column.weight('weight'),
    ],
    foreignKeys: [goesWith('people_expertise_person', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_facet',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.text('kind', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.text('value'),
    ],
    indices: [{ name: 'people_facet_value', columnNames: ['kind', 'value'] }],
    foreignKeys: [goesWith('people_facet_person', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_lived_experience',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.text('issue'),
      column.text('wording'),
      column.text('consented_on'),
    ],
    foreignKeys: [goesWith('people_lived_experience_person', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_photo',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.bytes('bytes'),
      column.text('digest'),
      column.instant('changed_at'),
    ],
    foreignKeys: [goesWith('people_photo_person', 'person_id', PERSON)],
  }),
];
