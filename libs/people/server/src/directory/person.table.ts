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
@Index('people_person_email', ['email'], { unique: true })
export class PersonTable {
  @IdPrimaryColumn() id!: string;
  @TextColumn() reference!: string;
  @TextColumn() name!: string;
  /** null: not known. */
  @TextColumn({ nullable: true }) email!: string | null;
  @TextColumn() role!: string;
  @TextColumn() bio!: string;
  @TextColumn() region!: string;
  /** A day, `2026-03-14`. */
  @TextColumn({ name: 'trained_on', nullable: true }) trainedOn!: string | null;
  @TextColumn({ name: 'met_by' }) metBy!: string;
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

/** The languages and formats of a person. */
@Entity('people_facet')
@Index('people_facet_value', ['kind', 'value'])
export class PersonFacetTable {
  @ForeignKey(() => PersonTable, { name: 'people_facet_person', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @PrimaryColumn({ type: 'text' }) kind!: 'language' | 'format';
  /** Order in which the person gave them. */
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @TextColumn() value!: string;
}

/** What a person has lived through, kept apart from what they know; read with the person, never searched as text. */
@Entity('people_lived_experience')
export class LivedExperienceTable {
  @ForeignKey(() => PersonTable, { name: 'people_lived_experience_person', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @TextColumn() issue!: string;
  @TextColumn() wording!: string;
  /** A day, `2026-03-14`. */
  @TextColumn({ name: 'consented_on' }) consentedOn!: string;
}

/** One row: how often the directory has changed. */
@Entity('people_revision')
export class PeopleRevisionTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @CountColumn() revision!: number;
}
