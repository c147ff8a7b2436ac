import type { Instant } from '@greenroom/kernel';
import { searchWords } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { StoryFacetTable } from './desk.table';

/** What a story is found by. */
export interface StoryTraits {
  readonly latestAt: Instant;
  readonly outlets: readonly string[];
  /** Headline, summary and the titles of its sources. */
  readonly texts: readonly string[];
}

const LONGEST = 20_000;

/** Keeps what stories are found by: topics, outlets and words. */
@Injectable()
export class StoryIndex {
  /** Outlets and words of a story, in place of what was there. */
  async put(manager: EntityManager, storyId: string, { latestAt, outlets, texts }: StoryTraits): Promise<void> {
    await this.putFacets(manager, storyId, 'outlet', outlets, latestAt);
    await manager.update(StoryFacetTable, { storyId, kind: 'topic' }, { latestAt });
    await statement(
      manager,
      `insert into news_story_text (story_id, text) values (:storyId, :text)
       on conflict (story_id) do update set text = excluded.text where news_story_text.text <> excluded.text`,
      { storyId, text: searchWords(texts.join(' ')).join(' ').slice(0, LONGEST) },
    );
  }

  /** Slugs of the topics that a story is about, those above them included. */
  async putTopics(
    manager: EntityManager,
    storyId: string,
    topics: readonly string[],
    latestAt: Instant,
  ): Promise<void> {
    await this.putFacets(manager, storyId, 'topic', topics, latestAt);
  }

  /** A story that was merged away is found no more. */
  async forget(manager: EntityManager, storyId: string): Promise<void> {
    await manager.delete(StoryFacetTable, { storyId });
    await statement(manager, 'delete from news_story_text where story_id = :storyId', { storyId });
  }

  /** After a feed's outlet has been renamed: the outlets of all stories that it tells. */
  async renameOutlet(manager: EntityManager, feedId: string): Promise<void> {
    const told = 'select distinct story_id from news_item where feed_id = :feedId';
    await statement(manager, `delete from news_story_facet where kind = 'outlet' and story_id in (${told})`, {
      feedId,
    });
    await statement(
      manager,
      `insert into news_story_facet (story_id, kind, value, latest_at)
       select distinct story.id, 'outlet', feed.outlet, story.latest_at
       from news_story story
       join news_item item on item.story_id = story.id
       join news_feed feed on feed.id = item.feed_id
       where story.id in (${told})`,
      { feedId },
    );
  }

  private async putFacets(
    manager: EntityManager,
    storyId: string,
    kind: 'topic' | 'outlet',
    given: readonly string[],
    latestAt: Instant,
  ): Promise<void> {
    const values = [...new Set(given)];
    await manager.delete(StoryFacetTable, { storyId, kind, ...(values.length > 0 && { value: Not(In(values)) }) });
    const rows = values.map((value) => ({ storyId, kind, value, latestAt }));
    if (rows.length > 0) await manager.upsert(StoryFacetTable, rows, ['storyId', 'kind', 'value']);
  }
}
