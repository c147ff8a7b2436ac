import type { Reason, ScorePart } from '@greenroom/matching/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, IdColumn, IdPrimaryColumn, InstantColumn, JsonColumn } from '@greenroom/platform/persistence';

/** That a story has been matched, and what came of it. */
@Entity('matching_story')
export class MatchedStoryTable {
  @IdPrimaryColumn({ name: 'story_id' }) storyId!: string;
  @Column({ type: 'boolean', name: 'is_answered' }) isAnswered!: boolean;
  @JsonColumn() reason!: Reason;
  @InstantColumn({ name: 'matched_at' }) matchedAt!: number;
  /** Slugs of the topics that it is about, the nearest first. */
  @JsonColumn({ default: '[]' }) topics!: readonly string[];
}

/** One person's place for one story, with the parts that their score is the sum of. */
@Entity('matching_match')
@Index('matching_match_person', ['personId'])
export class MatchTable {
  @ForeignKey(() => MatchedStoryTable, { name: 'matching_match_story', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'story_id' })
  storyId!: string;
  /** 1 is the best. */
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @IdColumn({ name: 'person_id' }) personId!: string;
  /** Whole micro-units. */
  @CountColumn() score!: number;
  @JsonColumn() parts!: readonly ScorePart[];
}
