import {
  CountColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
  WeightColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('people_person')
@Index('people_person_reference', ['reference'], { unique: true })
@Index('people_person_revision', ['revision'])
export class PersonTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() reference!: string;
  @TextColumn() name!: string;
  @TextColumn() bio!: string;
  @TextColumn() region!: string;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
  /** null: an import from the command line. */
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  /** The directory's count at this person's last change; whoever has seen a lower one has not seen this change. */
  @CountColumn() revision!: number;
  /** A person who was taken out; the row stays without its data until every reader has noticed. */
  @Column({ type: 'boolean', name: 'is_removed' }) isRemoved!: boolean;
}

@Entity('people_expertise')
export class ExpertiseTable {
  @ForeignKey(() => PersonTable, { name: 'people_expertise_person', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  /** Order in which the person gave their topics. */
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @TextColumn() topic!: string;
  @WeightColumn() weight!: number;
}

/** One row: how often the directory has changed. */
@Entity('people_revision')
export class PeopleRevisionTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @CountColumn() revision!: number;
}
