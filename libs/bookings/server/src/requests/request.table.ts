import type { Call, RequestOutcome, RequestState } from '@greenroom/bookings/domain';
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

/** What an outlet asks of us. What it is looked up by has columns of its own; the rest of the call is read whole. */
@Entity('bookings_request')
@Index('bookings_request_number', ['number'], { unique: true })
@Index('bookings_request_state', ['state', 'replyBy'])
@Index('bookings_request_closed', ['closedAt'])
@Index('bookings_request_contact', ['contactId'])
export class RequestTable {
  @IdPrimaryColumn() id!: string;
  /** What people call it by. */
  @CountColumn() number!: number;
  @TextColumn() state!: RequestState;
  @IdColumn({ name: 'owner_id', nullable: true }) ownerId!: string | null;
  @IdColumn({ name: 'contact_id', nullable: true }) contactId!: string | null;
  @IdColumn({ name: 'outlet_id', nullable: true }) outletId!: string | null;
  @IdColumn({ name: 'programme_id', nullable: true }) programmeId!: string | null;
  @InstantColumn({ name: 'starts_at', nullable: true }) startsAt!: number | null;
  @InstantColumn({ name: 'reply_by', nullable: true }) replyBy!: number | null;
  @JsonColumn() call!: StoredCall;
  @JsonColumn({ name: 'taken_by', nullable: true }) takenBy!: Actor | null;
  @TextColumn({ nullable: true }) outcome!: RequestOutcome | null;
  @TextColumn() reason!: string;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt!: number | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: number;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}

/** A call without what has a column of its own. */
export type StoredCall = Omit<Call, 'contactId' | 'outletId' | 'programmeId' | 'startsAt' | 'replyBy'>;

/** Somebody whom an officer has in mind for a request, and why they are there or not where the ranking has them. */
@Entity('bookings_shortlisted')
@Index('bookings_shortlisted_person', ['personId'])
export class ShortlistedTable {
  @ForeignKey(() => RequestTable, { name: 'bookings_shortlisted_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'request_id', type: 'varchar', length: 36 })
  requestId!: string;
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 36 }) personId!: string;
  @CountColumn() place!: number;
  @TextColumn() reason!: string;
}
