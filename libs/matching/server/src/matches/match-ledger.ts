import type { Instant } from '@greenroom/kernel';
import type { Reason, ScorePart, StoryMatch } from '@greenroom/matching/domain';
import { PeopleDirectory } from '@greenroom/people/server';
import { inPieces, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { MatchedStoryTable, MatchTable } from './match.table';

/** One person's stored place for a story. */
export interface StoredMatch {
  readonly personId: string;
  readonly name: string;
  /** Address of their photo; null where there is none. */
  readonly photo: string | null;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** What is stored of a story's matching. */
export interface StoryVerdict {
  readonly storyId: string;
  readonly isAnswered: boolean;
  readonly reason: Reason;
  /** Slugs, the nearest first. */
  readonly topics: readonly string[];
  readonly matchedAt: Instant;
  /** Best first. */
  readonly matches: readonly StoredMatch[];
}

/** Who fits which story, as it was last worked out. */
@Injectable()
export class MatchLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleDirectory,
  ) {}

  /** Replaces what is stored of a story, within the caller's transaction. */
  async put(
    manager: EntityManager,
    storyId: string,
    match: StoryMatch,
    topics: readonly string[],
    matchedAt: Instant,
  ): Promise<void> {
    const { answered: isAnswered, reason } = match;
    await manager.upsert(MatchedStoryTable, { storyId, isAnswered, reason, topics, matchedAt }, ['storyId']);
    await manager.delete(MatchTable, { storyId });
    const rows = match.matches.map(({ personId, score, parts }, index) => ({
      storyId,
      place: index + 1,
      personId,
      score,
      parts: parts.map(({ concept, ...part }) => ({
        ...part,
        concept: concept && { id: concept.id, label: concept.label },
      })),
    }));
    if (rows.length > 0) await manager.insert(MatchTable, rows);
  }

  async remove(manager: EntityManager, storyIds: readonly string[]): Promise<void> {
    await manager.delete(MatchedStoryTable, { storyId: In([...storyIds]) });
  }

  /** At most `limit` stories in which one of some people has a place. */
  async storiesNaming(personIds: readonly string[], limit: number): Promise<string[]> {
    for (const piece of inPieces(personIds)) {
      const rows = await statement<{ id: string }>(
        this.dataSource,
        'select distinct story_id as id from matching_match where person_id in (:...piece) limit :limit',
        { piece, limit },
      );
      if (rows.length > 0) return rows.map(({ id }) => id);
    }
    return [];
  }

  /** The verdicts on some stories with their best `top` people; a story that was not matched yet is absent. */
  async verdicts(storyIds: readonly string[], top: number): Promise<Map<string, StoryVerdict>> {
    if (storyIds.length === 0) return new Map();
    const manager = this.dataSource.manager;
    const stories = await manager.findBy(MatchedStoryTable, { storyId: In([...storyIds]) });
    const rows = await manager.find(MatchTable, {
      where: { storyId: In([...storyIds]), place: LessThanOrEqual(top) },
      order: { place: 'ASC' },
    });
    const faces = await this.people.faces(rows.map(({ personId }) => personId));
    return new Map(
      stories.map(({ storyId, isAnswered, reason, topics, matchedAt }) => {
        const matches = rows
          .filter((row) => row.storyId === storyId && faces.has(row.personId))
          .map(({ personId, score, parts }) => ({ personId, ...faces.get(personId)!, score, parts }));
        return [storyId, { storyId, isAnswered, reason, topics, matchedAt, matches }];
      }),
    );
  }
}
