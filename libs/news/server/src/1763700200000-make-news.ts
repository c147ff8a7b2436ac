import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeNews1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(FEED);
    await runner.createTable(STORY);
    await runner.createTable(ITEM);
    await runner.createTable(CLUE);
    await runner.createTable(HOST_HOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [HOST_HOLD, CLUE, ITEM, STORY, FEED]) await runner.dropTable(name);
  }
}

const FEED = new Table({
  name: 'news_feed',
  columns: [
    column.id('id', { isPrimary: true }),
    column.text('address'),
    column.text('outlet'),
    column.text('status'),
    column.instant('interval_ms'),
    column.text('memory'),
    column.text('identity_scheme', { isNullable: true }),
    column.text('etag', { isNullable: true }),
    column.text('last_modified', { isNullable: true }),
    column.text('validated_address', { isNullable: true }),
    column.text('body_hash', { isNullable: true }),
    column.instant('last_good_at', { isNullable: true }),
    column.text('last_failure', { isNullable: true }),
    column.instant('due_at', { isNullable: true }),
  ],
  indices: [{ name: 'news_feed_address', columnNames: ['address'], isUnique: true }],
});

const STORY = new Table({
  name: 'news_story',
  columns: [
    column.id('id', { isPrimary: true }),
    column.text('headline'),
    column.text('summary'),
    column.instant('first_at'),
    column.instant('latest_at'),
    column.count('source_count'),
    column.id('merged_into', { isNullable: true }),
  ],
  indices: [{ name: 'news_story_latest', columnNames: ['latest_at', 'id'] }],
});

const ITEM = new Table({
  name: 'news_item',
  columns: [
    column.id('id', { isPrimary: true }),
    column.id('feed_id'),
    column.text('key'),
    column.text('link', { isNullable: true }),
    column.text('title'),
    column.text('summary'),
    column.instant('published_at'),
    column.instant('seen_at'),
    column.id('story_id'),
  ],
  indices: [
    { name: 'news_item_key', columnNames: ['feed_id', 'key'], isUnique: true },
    { name: 'news_item_story', columnNames: ['story_id'] },
  ],
  foreignKeys: [
    {
      name: 'news_item_feed',
      columnNames: ['feed_id'],
      referencedTableName: 'news_feed',
      referencedColumnNames: ['id'],
    },
    {
      name: 'news_item_story_of',
      columnNames: ['story_id'],
      referencedTableName: 'news_story',
      referencedColumnNames: ['id'],
    },
  ],
});

const CLUE = new Table({
  name: 'news_item_clue',
  columns: [
    column.id('item_id', { isPrimary: true }),
    column.text('clue', { isPrimary: true }),
    column.instant('published_at'),
  ],
  indices: [{ name: 'news_item_clue_clue', columnNames: ['clue', 'published_at'] }],
  foreignKeys: [goesWith('news_item_clue_item', 'item_id', { table: 'news_item' })],
});

const HOST_HOLD = new Table({
  name: 'news_host_hold',
  columns: [column.text('host', { isPrimary: true }), column.instant('held_until')],
});
