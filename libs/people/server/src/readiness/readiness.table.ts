import type { EvidenceKind, Format, Level } from '@greenroom/people/domain';
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
import { PersonTable } from '../directory/person.table';

/** Something that happened on a day and shows that somebody is ready. */
@Entity('people_evidence')
@Index('people_evidence_person', ['personId'])
export class EvidenceTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => PersonTable, { name: 'people_evidence_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'person_id' })
  personId!: string;
  @TextColumn() kind!: EvidenceKind;
  /** null: it counts for every format. */
  @TextColumn({ nullable: true }) format!: Format | null;
  /** A day, `2026-03-14`. */
  @TextColumn({ name: 'on_day' }) on!: string;
  @InstantColumn({ name: 'noted_at' }) notedAt!: number;
  @JsonColumn({ name: 'noted_by', nullable: true }) notedBy!: Actor | null;
}

/** Above which level somebody does not wish to be asked. */
@Entity('people_readiness_cap')
export class ReadinessCapTable {
  @ForeignKey(() => PersonTable, { name: 'people_readiness_cap_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @PrimaryColumn({ type: 'text' }) format!: Format;
  @CountColumn() cap!: Level;
}

/** Who stands at somebody's side in a format, so that they may stretch a level beyond their own. */
@Entity('people_mentor')
@Index('people_mentor_mentor', ['mentorId'])
export class MentorTable {
  @ForeignKey(() => PersonTable, { name: 'people_mentor_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @PrimaryColumn({ type: 'text' }) format!: Format;
  @ForeignKey(() => PersonTable, { name: 'people_mentor_is', onDelete: 'CASCADE' })
  @IdColumn({ name: 'mentor_id' })
  mentorId!: string;
  @InstantColumn({ name: 'named_at' }) namedAt!: number;
  @JsonColumn({ name: 'named_by' }) namedBy!: Actor;
}
