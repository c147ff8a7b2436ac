import { TextColumn } from '@greenroom/platform/persistence';
import { Entity, PrimaryColumn } from 'typeorm';

/** One row: which key this database was made with. */
@Entity('platform_key')
export class KeyTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @TextColumn() fingerprint!: string;
}
