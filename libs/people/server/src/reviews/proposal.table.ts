import type { ProposedField } from '@greenroom/people/domain';
import {
  BytesColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, ForeignKey, Index } from 'typeorm';
import { PersonTable } from '../directory/person.table';

/** replaced: by a newer one of the same person and field, or by their having thought better of it. */
export type ProposalState = 'open' | 'approved' | 'declined' | 'replaced';

/** What somebody wants their profile to say. At most one is open of each person and field. */
@Entity('people_proposal')
@Index('people_proposal_person', ['personId'])
@Index('people_proposal_state', ['state', 'proposedAt'])
export class ProposalTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => PersonTable, { name: 'people_proposal_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'person_id' })
  personId!: string;
  @TextColumn() field!: ProposedField;
  /** Empty for a photo, and once it needs to be read no more. */
  @TextColumn() text!: string;
  /** A photo as the studio has made it, until it is decided on. */
  @BytesColumn({ nullable: true }) bytes!: Buffer | null;
  @TextColumn({ nullable: true }) digest!: string | null;
  @TextColumn() state!: ProposalState;
  @InstantColumn({ name: 'proposed_at' }) proposedAt!: number;
  /** Why it was declined, for the person to read. */
  @TextColumn({ nullable: true }) reason!: string | null;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt!: number | null;
  @JsonColumn({ name: 'decided_by', nullable: true }) decidedBy!: Actor | null;
}
