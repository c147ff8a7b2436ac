import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeTimesAndReadiness1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const PERSON = { table: 'people_person' };

const TABLES = [
  new Table({
    name: 'people_availability',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.count('version'),
      column.text('week', { isNullable: true }),
      column.text('exceptions'),
      column.text('time_off'),
      column.text('limits'),
      column.instant('paused_at', { isNullable: true }),
      column.text('returns_on', { isNullable: true }),
      column.instant('changed_at'),
      column.text('changed_by', { isNullable: true }),
      column.text('changes'),
    ],
    foreignKeys: [goesWith('people_availability_person', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_calendar',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('person_id'),
      column.text('name'),
      column.text('sealed_address'),
      column.text('host'),
      column.instant('last_good_at', { isNullable: true }),
      column.instant('failing_since', { isNullable: true }),
      column.count('failures', { default: 0 }),
      column.text('problem', { isNullable: true }),
      column.instant('next_at'),
      column.instant('read_until', { isNullable: true }),
      column.text('etag', { isNullable: true }),
      column.text('last_modified', { isNullable: true }),
    ],
    indices: [{ name: 'people_calendar_person', columnNames: ['person_id'] }],
    foreignKeys: [goesWith('people_calendar_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_calendar_busy',
    columns: [
      column.id('calendar_id', { isPrimary: true }),
      column.count('place', { isPrimary: true }),
      column.instant('starts_at'),
      column.instant('ends_at'),
    ],
    foreignKeys: [goesWith('people_calendar_busy_of', 'calendar_id', { table: 'people_calendar' })],
  }),
  new Table({
    name: 'people_calendar_feed',
    columns: [column.id('person_id', { isPrimary: true }), column.text('digest'), column.instant('made_at')],
    indices: [{ name: 'people_calendar_feed_digest', columnNames: ['digest'], isUnique: true }],
    foreignKeys: [goesWith('people_calendar_feed_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_evidence',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('person_id'),
      column.text('kind'),
      column.text('format', { isNullable: true }),
      column.text('on_day'),
      column.instant('noted_at'),
      column.text('noted_by', { isNullable: true }),
    ],
    indices: [{ name: 'people_evidence_person', columnNames: ['person_id'] }],
    foreignKeys: [goesWith('people_evidence_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_readiness_cap',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.text('format', { isPrimary: true }),
      column.count('cap'),
    ],
    foreignKeys: [goesWith('people_readiness_cap_of', 'person_id', PERSON)],
  }),
  new Table({
    name: 'people_mentor',
    columns: [
      column.id('person_id', { isPrimary: true }),
      column.text('format', { isPrimary: true }),
      column.id('mentor_id'),
      column.instant('named_at'),
      column.text('named_by'),
    ],
    indices: [{ name: 'people_mentor_mentor', columnNames: ['mentor_id'] }],
    foreignKeys: [goesWith('people_mentor_of', 'person_id', PERSON), goesWith('people_mentor_is', 'mentor_id', PERSON)],
  }),
];
