import { IdPrimaryColumn, InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, ForeignKey } from 'typeorm';
import { PersonTable } from '../directory/person.table';

/** What somebody needs to take part, in their words; there only while they agree to its being kept. */
@Entity('people_access_needs')
export class AccessNeedsTable {
  @ForeignKey(() => PersonTable, { name: 'people_access_needs_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  /** Sealed: it can say something of their health. */
  @TextColumn({ name: 'sealed_text' }) sealedText!: string;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}
