import type { Instant } from '@greenroom/kernel';
import { engineOf, type PageKey, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type StoryFilter, storyQuery, WORDS_ASKED } from './story-query';
import { StoryTable } from './story.table';

const COMMON = 2_000;

/** Finds stories. */
@Injectable()
export class StorySearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first, at most `limit`, those after `after`. */
  async page(filter: StoryFilter, limit: number, after?: PageKey): Promise<StoryTable[]> {
    if (filter.words?.length === 0) return [];
    const { at, id, from, conditions, parameters } = storyQuery(filter, {
      engine: engineOf(this.dataSource),
      areWordsCommon: await this.isCommon(filter),
    });
    if (after) conditions.push(`(${at}, ${id}) < (:at, :id)`);
    const found = await statement<{ id: string }>(
      this.dataSource,
      `select story.id from ${from} where ${conditions.join(' and ')} order by ${at} desc, ${id} desc limit :limit`,
      { ...parameters, ...after, limit },
    );
    const ids = found.map(({ id }) => id);
    const rows = await this.dataSource.manager.findBy(StoryTable, { id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /**
   * Whether so many stories hold the words that it is quicker to go through the newest and look which of them do than
   * to fetch all that do and sort them. PostgreSQL's planner knows by itself.
   */
  private async isCommon({ words }: StoryFilter): Promise<boolean> {
    if (!words || engineOf(this.dataSource) !== 'sqlite') return false;
    const [row] = await statement<{ n: number }>(
      this.dataSource,
      `select count(*) as n from (select 1 from news_story_words where news_story_words match :words limit :common)`,
      { words: WORDS_ASKED.sqlite(words), common: COMMON },
    );
    return row!.n === COMMON;
  }

  /** How many stories with a source of `since` or later are about each topic, by its slug. */
  async countByTopic(since: Instant): Promise<ReadonlyMap<string, number>> {
    const rows = await statement<{ value: string; n: string | number }>(
      this.dataSource,
      `select value, count(*) as n from news_story_facet
       where kind = 'topic' and latest_at >= :since group by value`,
      { since },
    );
    return new Map(rows.map(({ value, n }) => [value, Number(n)]));
  }
}
