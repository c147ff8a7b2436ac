import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeMatching1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await runner.query(
      "INSERT INTO matching_thesaurus (id, revision, shipped_digest, is_edited) VALUES (1, 0, '', false)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const TABLES = [
  new Table({
    name: 'matching_topic',
    columns: [
      column.text('slug', { isPrimary: true }),
      column.text('parent_slug', { isNullable: true }),
      column.text('label'),
      column.text('short', { isNullable: true }),
      column.text('aliases'),
      column.count('place'),
    ],
  }),
  new Table({
    name: 'matching_concept',
    columns: [
      column.text('slug', { isPrimary: true }),
      column.text('kind'),
      column.text('label'),
      column.text('short', { isNullable: true }),
      ...['topics', 'terms', 'exact', 'weak', 'names', 'yes', 'no'].map((name) => column.text(name)),
      column.count('place'),
    ],
  }),
  new Table({
    name: 'matching_thesaurus',
    columns: [
      column.count('id', { isPrimary: true }),
      column.count('revision'),
      column.text('shipped_digest'),
      column.flag('is_edited'),
    ],
  }),
  new Table({
    name: 'matching_story',
    columns: [
      column.id('story_id', { isPrimary: true }),
      column.flag('is_answered'),
      column.text('reason'),
      column.instant('matched_at'),
    ],
  }),
  new Table({
    name: 'matching_match',
    columns: [
      column.id('story_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.id('person_id'),
      column.count('score'),
      column.text('parts'),
    ],
    indices: [{ name: 'matching_match_person', columnNames: ['person_id'] }],
    foreignKeys: [goesWith('matching_match_story', 'story_id', { table: 'matching_story', key: 'story_id' })],
  }),
];
