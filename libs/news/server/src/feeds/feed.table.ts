import type { IdentityScheme, PollMemory } from '@greenroom/news/domain';
import { CountColumn, IdPrimaryColumn, InstantColumn, JsonColumn, TextColumn } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A feed that the network watches, with what is remembered of it from poll to poll. */
@Entity('news_feed')
@Index('news_feed_address', ['address'], { unique: true })
export class FeedTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() address!: string;
  /** Who publishes it, as shown beside a story. */
  @TextColumn() outlet!: string;
  /** A removed one stays for the sake of the items that it brought. */
  @TextColumn() status!: 'active' | 'paused' | 'gone' | 'removed';
  @InstantColumn({ name: 'interval_ms' }) interval!: number;
  @JsonColumn() memory!: PollMemory;
  /** What tells its items apart; null until the first answer. */
  @TextColumn({ name: 'identity_scheme', nullable: true }) identityScheme!: IdentityScheme | null;
  @TextColumn({ nullable: true }) etag!: string | null;
  @TextColumn({ name: 'last_modified', nullable: true }) lastModified!: string | null;
  /** The final address that `etag` and `lastModified` came from. */
  @TextColumn({ name: 'validated_address', nullable: true }) validatedAddress!: string | null;
  @TextColumn({ name: 'body_hash', nullable: true }) bodyHash!: string | null;
  @InstantColumn({ name: 'last_good_at', nullable: true }) lastGoodAt!: number | null;
  /** A sentence for people about the last poll that failed; null when the last one went well. */
  @TextColumn({ name: 'last_failure', nullable: true }) lastFailure!: string | null;
  @InstantColumn({ name: 'due_at', nullable: true }) dueAt!: number | null;
  /** Raised by what staff change, not by polls. */
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at', nullable: true }) changedAt!: number | null;
}

/** A host that asked to be left alone (`Retry-After`): none of its feeds is asked before the time. */
@Entity('news_host_hold')
export class HostHoldTable {
  @PrimaryColumn({ type: 'text' }) host!: string;
  @InstantColumn({ name: 'held_until' }) heldUntil!: number;
}
