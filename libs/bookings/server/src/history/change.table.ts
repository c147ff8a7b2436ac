import { IdColumn, IdPrimaryColumn, InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import type { Caller } from '@greenroom/platform/server';
import { Entity, ForeignKey, Index } from 'typeorm';
import { RequestTable } from '../requests/request.table';

/** One step in the life of a request, an offer or a booking. Ids alone: names are looked up when it is read. */
@Entity('bookings_change')
@Index('bookings_change_request', ['requestId', 'id'])
export class ChangeTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => RequestTable, { name: 'bookings_change_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'request_id' })
  requestId!: string;
  @TextColumn() subject!: 'request' | 'offer' | 'booking';
  @IdColumn({ name: 'subject_id' }) subjectId!: string;
  @TextColumn() deed!: string;
  /** null: it began. */
  @TextColumn({ name: 'from_state', nullable: true }) from!: string | null;
  @TextColumn({ name: 'to_state' }) to!: string;
  @InstantColumn() at!: number;
  @TextColumn({ name: 'by_kind' }) byKind!: Caller['kind'] | 'system';
  @TextColumn({ name: 'by_id' }) byId!: string;
  @TextColumn() reason!: string;
}
