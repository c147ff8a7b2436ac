import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clash names what somebody else changed, not only who. */
export class NoteWhatChanged1763701300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching_thesaurus add column changed_what text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching_thesaurus drop column changed_what');
  }
}
