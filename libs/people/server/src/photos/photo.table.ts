import { BytesColumn, IdPrimaryColumn, InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, ForeignKey } from 'typeorm';
import { PersonTable } from '../directory/person.table';

/** A person's photo as we have made it: square, WebP, without metadata. */
@Entity('people_photo')
export class PhotoTable {
  @ForeignKey(() => PersonTable, { name: 'people_photo_person', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @BytesColumn() bytes!: Buffer;
  /** SHA-256 of the bytes, in hex. */
  @TextColumn() digest!: string;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
}
