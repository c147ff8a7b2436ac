import type { BookingState, NoticeBand } from '@greenroom/bookings/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { RequestTable } from '../requests/request.table';

/** Whose word a yes was, and when. */
export interface Yes {
  readonly by: string;
  readonly at: number;
}

/**
 * One person in one slot. The database itself refuses two of a person that overlap: the migration has the guard, and
 * TypeORM is told of it by its name so that it does not take it away.
 */
@Entity('bookings_booking')
@Index('bookings_booking_request', ['requestId'])
@Index('bookings_booking_person', ['personId', 'blockedFrom'])
@Index('bookings_booking_slot', ['startsAt'])
@Exclusion('bookings_booking_no_overlap', 'using gist (…)')
export class BookingTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => RequestTable, { name: 'bookings_booking_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'request_id' })
  requestId!: string;
  @IdColumn({ name: 'offer_id', nullable: true }) offerId!: string | null;
  /** null: whoever it was has been taken out. */
  @IdColumn({ name: 'person_id', nullable: true }) personId!: string | null;
  @IdColumn({ name: 'outlet_id', nullable: true }) outletId!: string | null;
  @TextColumn() state!: BookingState;
  @InstantColumn({ name: 'starts_at' }) startsAt!: number;
  @InstantColumn({ name: 'ends_at' }) endsAt!: number;
  /** The slot with all that lies around it: what no other one may overlap. */
  @InstantColumn({ name: 'blocked_from' }) blockedFrom!: number;
  @InstantColumn({ name: 'blocked_until' }) blockedUntil!: number;
  @InstantColumn({ name: 'hold_ends_at', nullable: true }) holdEndsAt!: number | null;
  @JsonColumn({ name: 'outlet_yes', nullable: true }) outletYes!: Yes | null;
  @JsonColumn({ name: 'person_yes', nullable: true }) personYes!: Yes | null;
  @TextColumn({ nullable: true }) reason!: string | null;
  @TextColumn({ name: 'notice_band', nullable: true }) noticeBand!: NoticeBand | null;
  /** As it was declared with the yes that it stands on. */
  @TextColumn() interests!: string;
  @TextColumn({ name: 'off_limits' }) offLimits!: string;
  /** The time within which staff may move the slot, as the person gave it; both or neither. */
  @InstantColumn({ name: 'moves_from', nullable: true }) movesFrom!: number | null;
  @InstantColumn({ name: 'moves_until', nullable: true }) movesUntil!: number | null;
  /** The booking that took its place. */
  @IdColumn({ name: 'swapped_for', nullable: true }) swappedFor!: string | null;
  /** The booking whose place it took. */
  @IdColumn({ nullable: true }) replaces!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}
