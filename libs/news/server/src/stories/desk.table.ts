import type { Handling } from '@greenroom/news/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoryTable } from './story.table';

/** What a story is found by besides its words: the topics that it is about, the outlets that tell it. */
@Entity('news_story_facet')
@Index('news_story_facet_value', ['kind', 'value', 'latestAt', 'storyId'])
export class StoryFacetTable {
  @ForeignKey(() => StoryTable, { name: 'news_story_facet_of' })
  @IdPrimaryColumn({ name: 'story_id' })
  storyId!: string;
  @PrimaryColumn({ type: 'text' }) kind!: 'topic' | 'outlet';
  @PrimaryColumn({ type: 'text' }) value!: string;
  /** The story's, so that one index gives the stories of a facet in their order. */
  @InstantColumn({ name: 'latest_at' }) latestAt!: number;
}

/** Something that was done to a story at the desk, or to the desk's handling of it by a merging. */
@Entity('news_story_change')
@Index('news_story_change_story', ['storyId', 'id'])
export class StoryChangeTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => StoryTable, { name: 'news_story_change_of' })
  @IdColumn({ name: 'story_id' })
  storyId!: string;
  /** The version that the story had afterwards. */
  @CountColumn() version!: number;
  @TextColumn() deed!: 'triaged' | 'merged' | 'split' | 'joined';
  @InstantColumn() at!: number;
  /** null: Greenroom itself. */
  @JsonColumn({ nullable: true }) by!: Actor | null;
  @JsonColumn() before!: Handling;
  @JsonColumn() after!: Handling;
}

/** Two stories that an officer has split: filing never puts them together again. `storyId` sorts before `otherId`. */
@Entity('news_story_apart')
@Index('news_story_apart_other', ['otherId'])
export class StoryApartTable {
  @ForeignKey(() => StoryTable, { name: 'news_story_apart_of' })
  @IdPrimaryColumn({ name: 'story_id' })
  storyId!: string;
  @IdPrimaryColumn({ name: 'other_id' }) otherId!: string;
}
