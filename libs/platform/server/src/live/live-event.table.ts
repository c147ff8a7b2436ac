import { CountColumn, IdPrimaryColumn, TextColumn } from '@greenroom/platform/persistence';
import { Entity, Index } from 'typeorm';

/** Something that open consoles are told at once. Only the latest few thousand are kept. */
@Entity('platform_live_event')
@Index('platform_live_event_number', ['number'], { unique: true })
export class LiveEventTable {
  @IdPrimaryColumn() id!: string;
  /**
   * Its place among all events, without gaps. Given after the event was committed, so that whoever has seen a number
   * has missed none below it, however many processes write; null until then.
   */
  @CountColumn({ nullable: true }) number!: number | null;
  @TextColumn() kind!:
    | 'story'
    | 'feed'
    | 'duty'
    | 'person'
    | 'mail'
    | 'review'
    | 'contact'
    | 'request'
    | 'alert'
    | 'staff'
    | 'mail-template';
  /** Id of what it is about. */
  @TextColumn() subject!: string;
  @TextColumn() change!: string;
}
