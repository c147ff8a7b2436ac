import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteWhoChangedPeople1763700800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table people_person add column changed_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table people_person drop column changed_by');
  }
}
