import type { Triage } from '@greenroom/news/domain';
import { engineOf, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type StoryFilter, WORDS_ASKED, WORDS_NEWEST } from './story-query';

/** How many stories there are of a state, those that somebody can answer apart. */
export interface StoryCount {
  readonly triage: Triage;
  readonly fits: boolean;
  readonly count: number;
  /** There may be more than were counted. */
  readonly isMore: boolean;
}

type Narrowing = Omit<StoryFilter, 'triage' | 'isAnswered' | 'verdicts'>;

/** As far as stories of a state are counted: beyond it the number is of no use to anybody, and counting costs. */
export const MOST_COUNTED = 1_000;
/** So many stories with the words, or of the facet, are looked at, the newest. */
const MOST_SEEN = 4_000;

const TRIAGES: readonly Triage[] = ['new', 'watching', 'pitching', 'dropped'];
/** What the desk has in hand, which is never much. */
const IN_HAND: readonly Triage[] = ['watching', 'pitching'];

interface Row {
  readonly triage: Triage;
  readonly fits: boolean | number;
  readonly n: string | number;
}

/** Counts the stories of a filter, whatever the desk did with them. */
@Injectable()
export class CountStories {
  constructor(private readonly dataSource: DataSource) {}

  async run(filter: Narrowing): Promise<StoryCount[]> {
    if (filter.words?.length === 0) return [];
    const engine = engineOf(this.dataSource);
    const parameters = {
      ...filter,
      words: filter.words && WORDS_ASKED[engine](filter.words),
      seen: MOST_SEEN,
      most: MOST_COUNTED,
      inHand: IN_HAND,
    };
    const conditions = conditionsOf(filter);
    if (filter.words) return this.among(`${WORDS_NEWEST[engine]} limit :seen`, conditions, parameters);
    const facet = FACETS.find((kind) => filter[kind] !== undefined);
    if (!facet) return this.each(conditions, parameters);
    const ofFacet = `select story_id as id from news_story_facet where kind = '${facet}' and value = :${facet}`;
    const counts = await this.among(`${ofFacet} order by latest_at desc limit :seen`, conditions, parameters);
    if (!counts.some(({ isMore }) => isMore)) return counts;
    return [
      ...counts.filter(({ triage }) => !IN_HAND.includes(triage)),
      ...(await this.inHand(conditions, parameters)),
    ];
  }

  /** Looks at the newest that the words or a facet name, as many as one looks at. */
  private async among(ids: string, conditions: string, parameters: Record<string, unknown>): Promise<StoryCount[]> {
    const [seen] = await statement<{ n: string | number }>(
      this.dataSource,
      `select count(*) as n from (${ids}) as hit`,
      parameters,
    );
    const rows = await statement<Row>(
      this.dataSource,
      `select story.triage, coalesce(story.is_answered, false) as fits, count(*) as n
       from (${ids}) as hit join news_story story on story.id = hit.id where ${conditions} group by 1, 2`,
      parameters,
    );
    const isMore = Number(seen!.n) === MOST_SEEN;
    // What was not met among those may be there all the same.
    return isMore ? CELLS.map((cell) => ({ ...cell, count: 0, ...found(rows, cell), isMore })) : rows.map(countOf);
  }

  /** What is in hand, by that alone: few, wherever they stand. */
  private async inHand(conditions: string, parameters: Record<string, unknown>): Promise<StoryCount[]> {
    const rows = await statement<Row>(
      this.dataSource,
      `select story.triage, coalesce(story.is_answered, false) as fits, count(*) as n
       from news_story story where story.triage in (:...inHand) and ${conditions} group by 1, 2`,
      parameters,
    );
    return rows.map(countOf);
  }

  /** Each state of its own: an index leads to its newest, and the rare ones may be far down. */
  private async each(conditions: string, parameters: Record<string, unknown>): Promise<StoryCount[]> {
    const selects = CELLS.map(
      ({ triage, fits }) =>
        `select '${triage}' as triage, ${fits} as fits, (select count(*) from (
           select 1 from news_story story where ${conditions} and story.triage = '${triage}'
           and ${fits ? '' : 'not '}coalesce(story.is_answered, false) limit :most) as found) as n`,
    );
    const rows = await statement<Row>(this.dataSource, selects.join(' union all '), parameters);
    return rows.map(countOf).map((cell) => ({ ...cell, isMore: cell.count === MOST_COUNTED }));
  }
}

const FACETS = ['topic', 'outlet'] as const;
const CELLS = TRIAGES.flatMap((triage) => [true, false].map((fits) => ({ triage, fits })));

/** What a story must be, whatever led to it. */
function conditionsOf({ ownerId, since, ...filter }: Narrowing): string {
  const conditions = ['story.merged_into is null'];
  if (ownerId === null) conditions.push('story.owner_id is null');
  else if (ownerId !== undefined) conditions.push('story.owner_id = :ownerId');
  if (since !== undefined) conditions.push('story.latest_at >= :since');
  for (const kind of FACETS) {
    if (filter[kind] === undefined) continue;
    conditions.push(
      `exists (select 1 from news_story_facet ${kind}
       where ${kind}.story_id = story.id and ${kind}.kind = '${kind}' and ${kind}.value = :${kind})`,
    );
  }
  return conditions.join(' and ');
}

function countOf({ triage, fits, n }: Row): StoryCount {
  return { triage, fits: Boolean(fits), count: Number(n), isMore: false };
}

function found(rows: readonly Row[], { triage, fits }: { triage: Triage; fits: boolean }): StoryCount | undefined {
  return rows.map(countOf).find((one) => one.triage === triage && one.fits === fits);
}
