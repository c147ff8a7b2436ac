import type { AlertKind } from '@greenroom/bookings/domain';
import { IdColumn, IdPrimaryColumn, InstantColumn, JsonColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, ForeignKey, Index } from 'typeorm';
import { RequestTable } from '../requests/request.table';

/** Something that needs the officer on duty. Ids alone: who and what it is about is looked up when it is read. */
@Entity('bookings_alert')
@Index('bookings_alert_occasion', ['occasion'], { unique: true })
@Index('bookings_alert_raised', ['raisedAt'])
@Index('bookings_alert_open', ['seenAt', 'mendedAt'])
@Index('bookings_alert_request', ['requestId'])
export class AlertTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() kind!: AlertKind;
  /** What it is raised once for: of a hold its half is passed once, however often it is looked at. */
  @TextColumn() occasion!: string;
  /** null: it is not about a request. */
  @ForeignKey(() => RequestTable, { name: 'bookings_alert_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'request_id', nullable: true })
  requestId!: string | null;
  /** The booking that it is about, if it is. */
  @IdColumn({ name: 'booking_id', nullable: true }) bookingId!: string | null;
  /** The offer that it is about, if it is. */
  @IdColumn({ name: 'offer_id', nullable: true }) offerId!: string | null;
  @InstantColumn({ name: 'raised_at' }) raisedAt!: number;
  /** Staff who were written to. */
  @JsonColumn() told!: readonly string[];
  @IdColumn({ name: 'seen_by', nullable: true }) seenBy!: string | null;
  @InstantColumn({ name: 'seen_at', nullable: true }) seenAt!: number | null;
  /** When its cause was gone before anybody had seen to it. */
  @InstantColumn({ name: 'mended_at', nullable: true }) mendedAt!: number | null;
}
