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
import { StaffTable } from '../identity.table';

/** Somebody's turn on the rota. */
@Entity('identity_shift')
@Index('identity_shift_span', ['endsAt', 'startsAt'])
@Index('identity_shift_staff', ['staffId'])
export class ShiftTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => StaffTable, { name: 'identity_shift_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'staff_id' })
  staffId!: string;
  @InstantColumn({ name: 'starts_at' }) startsAt!: number;
  @InstantColumn({ name: 'ends_at' }) endsAt!: number;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}

/** One row: how the office is reached, and who is asked out of hours. */
@Entity('identity_office')
export class OfficeTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @TextColumn() phone!: string;
  /** In the order in which they are asked. */
  @JsonColumn({ name: 'out_of_hours' }) outOfHours!: readonly OutOfHours[];
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}

/** Somebody who is asked while no shift covers the hour. */
export interface OutOfHours {
  readonly staffId: string;
  readonly phone: string;
}

/** What an officer left to whoever had the duty next. */
@Entity('identity_hand_over_note')
@Index('identity_hand_over_note_written', ['writtenAt'])
export class HandOverNoteTable {
  @IdPrimaryColumn() id!: string;
  @IdColumn({ name: 'written_by' }) writtenBy!: string;
  @InstantColumn({ name: 'written_at' }) writtenAt!: number;
  @TextColumn() text!: string;
  @IdColumn({ name: 'read_by', nullable: true }) readBy!: string | null;
  @InstantColumn({ name: 'read_at', nullable: true }) readAt!: number | null;
}
