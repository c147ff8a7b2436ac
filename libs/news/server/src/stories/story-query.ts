import type { Instant } from '@greenroom/kernel';
import type { Triage } from '@greenroom/news/domain';
import type { Engine } from '@greenroom/platform/persistence';
import type { Verdict } from './story-speakers.port';

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

export interface StoryQuery {
  /** Columns with the time and the id that the list is sorted by. */
  readonly at: string;
  readonly id: string;
  /** What comes after `from`. */
  readonly from: string;
  readonly conditions: string[];
  readonly parameters: Record<string, unknown>;
}

/**
 * The stories of a filter in SQL. A facet, where one is asked for, leads: its index holds the stories of its value in
 * the order of the list.
 */
export function storyQuery(
  filter: StoryFilter,
  { engine, areWordsCommon }: { readonly engine: Engine; readonly areWordsCommon: boolean },
): StoryQuery {
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
  return {
    at,
    id,
    from: `news_story story ${joins.join(' ')}`,
    conditions,
    parameters: { ...filter, words: filter.words && WORDS_ASKED[engine](filter.words) },
  };
}

const WORDS: Readonly<Record<Engine, string>> = {
  sqlite:
    'select text.story_id from news_story_words join news_story_text text on text.place = news_story_words.rowid where news_story_words match :words',
  postgres: "select story_id from news_story_text where words @@ to_tsquery('english', :words)",
};

/** Words hold letters and digits only, so that nothing in them is an operator. */
export const WORDS_ASKED: Readonly<Record<Engine, (words: readonly string[]) => string>> = {
  sqlite: (words) => `${words.map((word) => `"${word}"`).join(' ')}*`,
  postgres: (words) => `${words.join(' & ')}:*`,
};

/** Stories that hold the words, those that came in last first as far as the index tells. */
export const WORDS_NEWEST: Readonly<Record<Engine, string>> = {
  sqlite: `select text.story_id as id from news_story_words join news_story_text text on text.place = news_story_words.rowid
           where news_story_words match :words order by news_story_words.rowid desc`,
  postgres: "select story_id as id from news_story_text where words @@ to_tsquery('english', :words)",
};
