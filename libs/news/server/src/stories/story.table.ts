import type { Triage } from '@greenroom/news/domain';
import { CountColumn, IdColumn, IdPrimaryColumn, InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Verdict } from './story-speakers.port';
import { FeedTable } from '../feeds/feed.table';

/** One event or announcement, told by one or more sources. */
@Entity('news_story')
@Index('news_story_latest', ['latestAt', 'id'])
@Index('news_story_triage', ['triage', 'latestAt', 'id'])
@Index('news_story_owner_id', ['ownerId', 'latestAt', 'id'])
@Index('news_story_is_answered', ['isAnswered', 'latestAt', 'id'])
export class StoryTable {
  @IdPrimaryColumn() id!: string;
  /** Taken from the item that speaks for the story. */
  @TextColumn() headline!: string;
  @TextColumn() summary!: string;
  @InstantColumn({ name: 'first_at' }) firstAt!: number;
  @InstantColumn({ name: 'latest_at' }) latestAt!: number;
  /** How many different addresses tell it. */
  @CountColumn({ name: 'source_count' }) sourceCount!: number;
  /** The story that took this one in, when they turned out to be the same; its own items are there now. */
  @IdColumn({ name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @TextColumn({ default: 'new' }) triage!: Triage;
  /** The member of staff who has taken it. */
  @TextColumn({ name: 'owner_id', nullable: true }) ownerId!: string | null;
  /** Raised by what the desk does to the story, not by what outlets publish. */
  @CountColumn({ default: 1 }) version!: number;
  /** Whether anybody fits well enough, as matching last told; null until it has. */
  @Column({ type: 'boolean', name: 'is_answered', nullable: true }) isAnswered!: boolean | null;
  /** Why it is answered or silent; null until matching has told. */
  @TextColumn({ nullable: true }) verdict!: Verdict | null;
}

/** One entry of one feed. */
@Entity('news_item')
@Index('news_item_key', ['feedId', 'key'], { unique: true })
@Index('news_item_story', ['storyId'])
export class ItemTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => FeedTable, { name: 'news_item_feed' })
  @IdColumn({ name: 'feed_id' })
  feedId!: string;
  /** What tells it apart in its feed. */
  @TextColumn() key!: string;
  @TextColumn({ nullable: true }) link!: string | null;
  @TextColumn() title!: string;
  @TextColumn() summary!: string;
  /** As the publisher says, never later than when it was seen. */
  @InstantColumn({ name: 'published_at' }) publishedAt!: number;
  @InstantColumn({ name: 'seen_at' }) seenAt!: number;
  @ForeignKey(() => StoryTable, { name: 'news_item_story_of' })
  @IdColumn({ name: 'story_id' })
  storyId!: string;
}

/** What an item is found by when another might tell the same story. */
@Entity('news_item_clue')
@Index('news_item_clue_clue', ['clue', 'publishedAt'])
export class ItemClueTable {
  @ForeignKey(() => ItemTable, { name: 'news_item_clue_item', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'item_id' })
  itemId!: string;
  @PrimaryColumn({ type: 'text' }) clue!: string;
  @InstantColumn({ name: 'published_at' }) publishedAt!: number;
}
