import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a story is about is kept with its verdict, and who edited the thesaurus. */
export class KeepTopics1763700700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table matching_story add column topics text not null default '[]'");
    await runner.query('alter table matching_thesaurus add column changed_by text');
    await runner.query('alter table matching_thesaurus add column changed_at bigint');
    // Stories of an older Greenroom: shown as they were at once, with their topics once they are matched again.
    await runner.query(
      `update news_story set is_answered =
         (select is_answered from matching_story where matching_story.story_id = news_story.id)`,
    );
    await runner.query(
      `insert into platform_job (id, kind, key, payload, due_at, revision, attempts)
       select '019a0000-0000-7000-8000-000000000001', 'matching.match-fresh', 'directory', 'null', 0, 1, 0
       where exists (select 1 from matching_story)
       on conflict (kind, key) do nothing`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching_thesaurus drop column changed_at');
    await runner.query('alter table matching_thesaurus drop column changed_by');
    await runner.query('alter table matching_story drop column topics');
  }
}
