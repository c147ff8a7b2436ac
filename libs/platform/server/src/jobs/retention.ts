import { type Clock, DAY, type Instant, nextNight } from '@greenroom/kernel';
import { Inject, Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  LessThanOrEqual,
  type ObjectLiteral,
} from 'typeorm';
import { CLOCK } from '../tokens';
import { JobQueue } from './job-queue';
import { type JobResult, JobRunner } from './job-runner';

/** What is kept for some days and then forgotten. */
export interface Kept {
  /** Of the job that forgets, `context.forget-things`. */
  readonly kind: string;
  readonly days: number;
  /**
   * Forgets what was written down at an instant or before.
   * @returns whether anything is left that will have to be forgotten
   */
  forget(before: Instant): Promise<boolean>;
}

/** Rows that go whole, by the column that says when they were written down. */
export interface KeptRows<Row extends ObjectLiteral> extends Omit<Kept, 'forget'> {
  readonly table: EntityTarget<Row>;
  readonly column: keyof Row & string;
}

/** Has what is written down at an instant forgotten in its time; in the transaction that writes it. */
export type ForgetLater = (manager: EntityManager, writtenAt: Instant) => Promise<void>;

/** Forgets what is older than it may be: the first time when something becomes so, then each night while anything is left. */
@Injectable()
export class Retention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keep(kept: Kept): ForgetLater {
    const { kind, days } = kept;
    this.runner.register({ kind, atOnce: 1, handle: () => this.forget(kept) });
    return (manager, writtenAt) => this.queue.request(manager, { kind, key: 'all', dueAt: writtenAt + days * DAY });
  }

  keepRows<Row extends ObjectLiteral>({ table, column, ...kept }: KeptRows<Row>): ForgetLater {
    const { manager } = this.dataSource;
    const forget = async (before: Instant) => {
      await manager.delete(table, { [column]: LessThanOrEqual(before) } as FindOptionsWhere<Row>);
      return manager.exists(table);
    };
    return this.keep({ ...kept, forget });
  }

  private async forget({ days, forget }: Kept): Promise<JobResult> {
    const now = this.clock.now();
    const isLeft = await forget(now - days * DAY);
    return isLeft ? { again: nextNight(now) } : undefined;
  }
}
