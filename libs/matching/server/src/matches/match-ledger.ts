import type { Instant } from '@greenroom/kernel';
import type { Reason, ScorePart, StoryMatch } from '@greenroom/matching/domain';
import { PeopleDirectory } from '@greenroom/people/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { MatchedStoryTable, MatchTable } from './match.table';

/** One person's stored place for a story. */
export interface StoredMatch {
  readonly personId: string;
  readonly name: string;
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

  /** The verdicts on some stories with their best `top` people; a story that was not matched yet is absent. */
  async verdicts(storyIds: readonly string[], top: number): Promise<Map<string, StoryVerdict>> {
    if (storyIds.length === 0) return new Map();
    const manager = this.dataSource.manager;
    const stories = await manager.findBy(MatchedStoryTable, { storyId: In([...storyIds]) });
    const rows = await manager.find(MatchTable, {
      where: { storyId: In([...storyIds]), place: LessThanOrEqual(top) },
      order: { place: 'ASC' },
    });
    const names = await this.people.names(rows.map(({ personId }) => personId));
    return new Map(
      stories.map(({ storyId, isAnswered, reason, topics, matchedAt }) => {
        const matches = rows
          .filter((row) => row.storyId === storyId && names.has(row.personId))
          .map(({ personId, score, parts }) => ({ personId, name: names.get(personId)!, score, parts }));
        return [storyId, { storyId, isAnswered, reason, topics, matchedAt, matches }];
      }),
    );
  }
}
