import type { ConsentEvent, PublicField, Purpose } from '@greenroom/people/domain';
import { CountColumn, IdPrimaryColumn, InstantColumn, JsonColumn, TextColumn } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonTable } from '../directory/person.table';

/** What somebody agreed to, or took back. The database refuses to change one, or to delete one while they are there. */
@Entity('people_consent')
export class ConsentTable {
  @ForeignKey(() => PersonTable, { name: 'people_consent_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  /** 1, 2, 3 … in the order in which they said it. */
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @TextColumn() purpose!: Purpose;
  @TextColumn({ nullable: true }) field!: PublicField | null;
  @Column({ type: 'boolean', name: 'is_given' }) isGiven!: boolean;
  /** 0: written down before wordings were kept. */
  @CountColumn() version!: number;
  /** The wording as they saw it, with the network's name. */
  @TextColumn() wording!: string;
  @InstantColumn() at!: number;
  @TextColumn() how!: ConsentEvent['how'];
  /** Day in London on which they said it: of the paper, or of the call. */
  @TextColumn({ name: 'said_on' }) on!: string;
  /** Who wrote it down; null: the person themselves. */
  @JsonColumn({ name: 'noted_by', nullable: true }) by!: Actor | null;
}
