import { column, engineOf } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

/** What the desk does with stories, and what it finds them by. */
export class MakeDesk1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By hand: TypeORM makes a SQLite table anew to add a column, which the tables that point at it do not allow.
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const added of columns) await runner.query(`alter table ${table} add column ${added}`);
    }
    for (const index of INDICES) await runner.createIndex('news_story', new TableIndex(index));
    for (const table of TABLES) await runner.createTable(table);
    await runner.query(FACETS_OF_OLD_STORIES);
    for (const sql of engineOf(runner) === 'sqlite' ? SQLITE_WORDS : POSTGRES_WORDS) await runner.query(sql);
    const join = engineOf(runner) === 'sqlite' ? 'group_concat' : 'string_agg';
    await runner.query(
      `insert into news_story_text (story_id, text)
       select id, lower(headline || ' ' || summary || ' ' ||
         (select coalesce(${join}(title, ' '), '') from news_item where story_id = news_story.id))
       from news_story where merged_into is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (engineOf(runner) === 'sqlite') await runner.query('drop table news_story_words');
    await runner.query('drop table news_story_text');
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    for (const { name } of INDICES) await runner.dropIndex('news_story', name);
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const added of columns) await runner.query(`alter table ${table} drop column ${added.split(' ')[0]}`);
    }
  }
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  news_story: [
    "triage text not null default 'new'",
    'owner_id text',
    'version integer not null default 1',
    'is_answered boolean',
    'verdict text',
  ],
  news_feed: ['version integer not null default 1', 'changed_by text', 'changed_at bigint'],
};

const INDICES = ['triage', 'owner_id', 'is_answered'].map((name) => ({
  name: `news_story_${name}`,
  columnNames: [name, 'latest_at', 'id'],
}));

const ofStory = (table: string) => ({
  name: `${table}_of`,
  columnNames: ['story_id'],
  referencedTableName: 'news_story',
  referencedColumnNames: ['id'],
});

const TABLES = [
  new Table({
    name: 'news_story_facet',
    columns: [
      column.id('story_id', { isPrimary: true }),
      column.text('kind', { isPrimary: true }),
      column.text('value', { isPrimary: true }),
      column.instant('latest_at'),
    ],
    indices: [{ name: 'news_story_facet_value', columnNames: ['kind', 'value', 'latest_at', 'story_id'] }],
    foreignKeys: [ofStory('news_story_facet')],
  }),
  new Table({
    name: 'news_story_change',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('story_id'),
      column.count('version'),
      column.text('deed'),
      column.instant('at'),
      column.text('by', { isNullable: true }),
      column.text('before'),
      column.text('after'),
    ],
    indices: [{ name: 'news_story_change_story', columnNames: ['story_id', 'id'] }],
    foreignKeys: [ofStory('news_story_change')],
  }),
  new Table({
    name: 'news_story_apart',
    columns: [column.id('story_id', { isPrimary: true }), column.id('other_id', { isPrimary: true })],
    indices: [{ name: 'news_story_apart_other', columnNames: ['other_id'] }],
    foreignKeys: [ofStory('news_story_apart')],
  }),
];

const FACETS_OF_OLD_STORIES = `
  insert into news_story_facet (story_id, kind, value, latest_at)
  select distinct story.id, 'outlet', feed.outlet, story.latest_at
  from news_story story
  join news_item item on item.story_id = story.id
  join news_feed feed on feed.id = item.feed_id
  where story.merged_into is null`;

/** The words of each story; `news_story_words` is the index over them and is kept in step by the triggers. */
const SQLITE_WORDS = [
  `create table news_story_text (
     place integer primary key, story_id varchar(36) not null unique references news_story (id), text text not null)`,
  `create virtual table news_story_words using fts5(
     text, content = 'news_story_text', content_rowid = 'place', tokenize = 'porter unicode61 remove_diacritics 2')`,
  `create trigger news_story_text_in after insert on news_story_text begin
     insert into news_story_words (rowid, text) values (new.place, new.text);
   end`,
  `create trigger news_story_text_out after delete on news_story_text begin
     insert into news_story_words (news_story_words, rowid, text) values ('delete', old.place, old.text);
   end`,
  `create trigger news_story_text_new after update on news_story_text begin
     insert into news_story_words (news_story_words, rowid, text) values ('delete', old.place, old.text);
     insert into news_story_words (rowid, text) values (new.place, new.text);
   end`,
];

const POSTGRES_WORDS = [
  `create table news_story_text (
     story_id varchar(36) primary key references news_story (id), text text not null,
     words tsvector generated always as (to_tsvector('english', text)) stored)`,
  'create index news_story_text_words on news_story_text using gin (words)',
];
