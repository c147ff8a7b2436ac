import type { DeclineReason, OfferState } from '@greenroom/bookings/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, ForeignKey, Index } from 'typeorm';
import { RequestTable } from '../requests/request.table';

/** each: every yes is kept; first: a yes ends the others; ladder: the next one is sent when one has ended. */
export type OfferMode = 'each' | 'first' | 'ladder';

/** What one person is asked. */
@Entity('bookings_offer')
@Index('bookings_offer_request', ['requestId', 'place'])
@Index('bookings_offer_person', ['personId', 'sentAt'])
export class OfferTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => RequestTable, { name: 'bookings_offer_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'request_id' })
  requestId!: string;
  /** null: whoever it was has been taken out. */
  @IdColumn({ name: 'person_id', nullable: true }) personId!: string | null;
  @TextColumn() state!: OfferState;
  @TextColumn() mode!: OfferMode;
  /** Its rung, from 0. */
  @CountColumn() place!: number;
  @TextColumn({ name: 'why_you' }) whyYou!: string;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt!: number | null;
  /** When the reply time is over; of one that is held, the hold. */
  @InstantColumn({ name: 'due_at', nullable: true }) dueAt!: number | null;
  @InstantColumn({ name: 'seen_at', nullable: true }) seenAt!: number | null;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: number | null;
  @TextColumn({ name: 'answered_by', nullable: true }) answeredBy!: 'person' | 'officer' | null;
  @TextColumn({ nullable: true }) reason!: DeclineReason | null;
  @TextColumn() words!: string;
  /** What the audience should know of them, as they declared it for this offer. */
  @TextColumn() interests!: string;
  /** What they will not talk about. */
  @TextColumn({ name: 'off_limits' }) offLimits!: string;
  /** When their name last went to the producer. */
  @InstantColumn({ name: 'named_at', nullable: true }) namedAt!: number | null;
  /** The time within which staff may move the slot; both or neither. */
  @InstantColumn({ name: 'moves_from', nullable: true }) movesFrom!: number | null;
  @InstantColumn({ name: 'moves_until', nullable: true }) movesUntil!: number | null;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}
