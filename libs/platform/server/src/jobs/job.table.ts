import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import { Entity, Index } from 'typeorm';

/** A piece of background work that is due at a time. It is deleted when done. */
@Entity('platform_job')
@Index('platform_job_kind_key', ['kind', 'key'], { unique: true })
@Index('platform_job_due', ['kind', 'dueAt'])
export class JobTable {
  @IdPrimaryColumn() id!: string;
  /** Names the handler, `context.deed`. */
  @TextColumn() kind!: string;
  /** What it is about, once a kind: asking again for the same brings the job forward and runs it afresh. */
  @TextColumn() key!: string;
  @JsonColumn() payload!: unknown;
  @InstantColumn({ name: 'due_at' }) dueAt!: number;
  /** Raised whenever the job is asked for, so that a request during a run is not lost with the run's end. */
  @CountColumn({ name: 'revision', default: 1 }) revision!: number;
  @CountColumn({ name: 'attempts', default: 0 }) attempts!: number;
  @IdColumn({ name: 'leased_by', nullable: true }) leasedBy!: string | null;
  @InstantColumn({ name: 'leased_until', nullable: true }) leasedUntil!: number | null;
  /** Code of the last failure; never a text that could hold personal data. */
  @TextColumn({ name: 'last_failure', nullable: true }) lastFailure!: string | null;
}
