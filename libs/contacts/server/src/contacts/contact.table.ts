import type { Channel, PostRole } from '@greenroom/contacts/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OutletTable, ProgrammeTable } from '../outlets/outlet.table';

/** Somebody at an outlet. */
@Entity('contacts_contact')
@Index('contacts_contact_key', ['key'])
@Index('contacts_contact_email', ['email'])
@Index('contacts_contact_mobile', ['mobile'])
export class ContactTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() name!: string;
  /** The name without case, accents and marks. */
  @TextColumn() key!: string;
  /** As accounts are found by, in small letters; empty where it is not known. */
  @TextColumn() email!: string;
  @TextColumn() mobile!: string;
  @TextColumn() desk!: string;
  @TextColumn({ nullable: true }) channel!: Channel | null;
  @TextColumn() note!: string;
  @JsonColumn({ name: 'do_not_contact', nullable: true }) doNotContact!: Asked | null;
  @JsonColumn({ nullable: true }) verified!: Verified | null;
  /** The entry that stayed when two were made one; this one is nobody's any more, and empty. */
  @IdColumn({ name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}

/** That somebody asked not to be contacted; `by`: who wrote it down, null where it came with a list. */
export interface Asked {
  readonly since: number;
  readonly reason: string;
  readonly by: Actor | null;
}

/** The mark of somebody whose address asked to be left alone at an instant; undefined: it did not. */
export function askedBefore(since: number | undefined): Asked | null {
  return since === undefined ? null : { since, reason: 'This mail address asked before', by: null };
}

/** Who made sure that somebody is who they say, and when. */
export interface Verified {
  readonly at: number;
  readonly by: Actor;
}

/** Where somebody works, or worked. */
@Entity('contacts_post')
@Index('contacts_post_outlet', ['outletId'])
export class PostTable {
  @ForeignKey(() => ContactTable, { name: 'contacts_post_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'contact_id', type: 'varchar', length: 36 })
  contactId!: string;
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @ForeignKey(() => OutletTable, { name: 'contacts_post_at' })
  @IdColumn({ name: 'outlet_id' })
  outletId!: string;
  @ForeignKey(() => ProgrammeTable, { name: 'contacts_post_on' })
  @IdColumn({ name: 'programme_id', nullable: true })
  programmeId!: string | null;
  @TextColumn({ nullable: true }) role!: PostRole | null;
  /** Days in London; null: from before we knew them. */
  @TextColumn({ name: 'from_day', nullable: true }) from!: string | null;
  /** null: they are there still. */
  @TextColumn({ name: 'to_day', nullable: true }) to!: string | null;
}

/** An address that must not be written to though nobody of it is in the book: kept as a key that tells nothing. */
@Entity('contacts_silenced')
export class SilencedTable {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Column({ type: 'bigint' }) since!: string;
}
