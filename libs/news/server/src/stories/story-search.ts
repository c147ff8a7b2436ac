import type { Instant } from '@greenroom/kernel';
import type { Triage } from '@greenroom/news/domain';
import { type Engine, engineOf, type PageKey, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Verdict } from './story-speakers.port';
import { StoryTable } from './story.table';

/** Which stories are asked for; what is not given does not matter. */
export interface StoryFilter {
  readonly triage?: readonly Triage[] | undefined;
  /** null: those that nobody owns. */
  readonly ownerId?: string | null | undefined;
  /** A topic's slug; the topics below it count. */
  readonly topic?: string | undefined;
  readonly outlet?: string | undefined;
  readonly isAnswered?: boolean | undefined;
  readonly verdicts?: readonly Verdict[] | undefined;
  readonly since?: Instant | undefined;
  /** As `queryWords` gives them; the last may be the beginning of one. None at all: nothing is found. */
  readonly words?: readonly string[] | undefined;
}

const COMMON = 2_000;

/** Finds stories. */
@Injectable()
export class StorySearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first, at most `limit`, those after `after`. */
  async page(filter: StoryFilter, limit: number, after?: PageKey): Promise<StoryTable[]> {
    if (filter.words?.length === 0) return [];
    const { sql, parameters } = pageStatement(filter, after, engineOf(this.dataSource), await this.isCommon(filter));
    const found = await statement<{ id: string }>(this.dataSource, `${sql} limit :limit`, { ...parameters, limit });
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

/** A facet, where one is asked for, leads: its index holds the stories of its value in the order of the list. */
function pageStatement(filter: StoryFilter, after: PageKey | undefined, engine: Engine, areWordsCommon: boolean) {
  const facets = [
    { name: 'topic', value: filter.topic },
    { name: 'outlet', value: filter.outlet },
  ].filter(({ value }) => value !== undefined);
  const [lead] = facets;
  const [at, id] = lead ? [`${lead.name}.latest_at`, `${lead.name}.story_id`] : ['story.latest_at', 'story.id'];
  const joins = facets.map(
    ({ name }) =>
      `join news_story_facet ${name} on ${name}.story_id = story.id and ${name}.kind = '${name}' and ${name}.value = :${name}`,
  );
  const conditions = ['story.merged_into is null'];
  if (filter.triage) conditions.push('story.triage in (:...triage)');
  if (filter.ownerId === null) conditions.push('story.owner_id is null');
  else if (filter.ownerId !== undefined) conditions.push('story.owner_id = :ownerId');
  if (filter.isAnswered !== undefined) conditions.push(`story.is_answered = ${filter.isAnswered}`);
  if (filter.verdicts) conditions.push('story.verdict in (:...verdicts)');
  if (filter.since !== undefined) conditions.push(`${at} >= :since`);
  if (filter.words) {
    // The sign keeps SQLite from starting with the words.
    conditions.push(`${areWordsCommon ? '+' : ''}story.id in (${WORDS[engine]})`);
  }
  if (after) conditions.push(`(${at}, ${id}) < (:at, :id)`);
  return {
    sql: `select story.id from news_story story ${joins.join(' ')}
          where ${conditions.join(' and ')} order by ${at} desc, ${id} desc`,
    parameters: { ...filter, ...after, words: filter.words && WORDS_ASKED[engine](filter.words) },
  };
}

const WORDS: Readonly<Record<Engine, string>> = {
  sqlite:
    'select text.story_id from news_story_words join news_story_text text on text.place = news_story_words.rowid where news_story_words match :words',
  postgres: "select story_id from news_story_text where words @@ to_tsquery('english', :words)",
};

/** Words hold letters and digits only, so that nothing in them is an operator. */
const WORDS_ASKED: Readonly<Record<Engine, (words: readonly string[]) => string>> = {
  sqlite: (words) => `${words.map((word) => `"${word}"`).join(' ')}*`,
  postgres: (words) => `${words.join(' & ')}:*`,
};
