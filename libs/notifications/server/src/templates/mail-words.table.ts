import { CountColumn, IdColumn, IdPrimaryColumn, InstantColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, Index } from 'typeorm';

/** Words that an office gave a mail. None is changed or removed: the one of the highest version counts. */
@Entity('notifications_mail_words')
@Index('notifications_mail_words_key', ['key', 'version'], { unique: true })
export class MailWordsTable {
  @IdPrimaryColumn() id!: string;
  /** Of the template. */
  @TextColumn() key!: string;
  /** 1, 2, 3 … for each template. */
  @CountColumn() version!: number;
  /** null with `text`: back to ours. */
  @TextColumn({ nullable: true }) subject!: string | null;
  @TextColumn({ nullable: true }) text!: string | null;
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
  /** Id of the member of staff. */
  @IdColumn({ name: 'made_by' }) madeBy!: string;
  /** Since when a mail could not be sent in these words, and was in ours; null: never. */
  @InstantColumn({ name: 'broken_at', nullable: true }) brokenAt!: number | null;
}
