import type { Medium } from '@greenroom/contacts/domain';
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

/** Who publishes; once for each name, however it is written. */
@Entity('contacts_outlet')
@Index('contacts_outlet_key', ['key'], { unique: true })
export class OutletTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() name!: string;
  /** The name without case, accents and marks. */
  @TextColumn() key!: string;
  @JsonColumn() media!: readonly Medium[];
  @TextColumn() note!: string;
  /** The one that stayed when two were made one; what was named by this one is named by that one. */
  @IdColumn({ name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}

/** A programme of an outlet; once for each name there. */
@Entity('contacts_programme')
@Index('contacts_programme_key', ['outletId', 'key'], { unique: true })
export class ProgrammeTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => OutletTable, { name: 'contacts_programme_outlet' })
  @IdColumn({ name: 'outlet_id' })
  outletId!: string;
  @TextColumn() name!: string;
  @TextColumn() key!: string;
  @TextColumn({ nullable: true }) medium!: Medium | null;
  @TextColumn() note!: string;
  /** The one that stayed when two were made one; what was named by this one is named by that one. */
  @IdColumn({ name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}
