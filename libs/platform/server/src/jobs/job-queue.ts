import type { Clock, Instant } from '@greenroom/kernel';
import { afterCommit, engineOf, statement, Transactions } from '@greenroom/platform/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../ids';
import { CLOCK } from '../tokens';

/** A job that this process holds the lease of. */
export interface ClaimedJob<Payload = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: Payload;
  readonly revision: number;
  /** How often it has been begun, this time included, since it last went well. */
  readonly attempts: number;
}

interface JobRequest {
  readonly kind: string;
  readonly key: string;
  readonly payload?: unknown;
  /** Now, unless told. */
  readonly dueAt?: Instant;
}

interface JobRow {
  id: string;
  kind: string;
  key: string;
  payload: string;
  revision: number;
  attempts: number;
}

/** The rows of due work: asking for it, claiming it with a lease, and settling it. */
@Injectable()
export class JobQueue {
  private readonly listeners: ((kind: string) => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Calls back when a job has been asked for in this process, so that nobody need wait for the next look. */
  onRequest(listener: (kind: string) => void): void {
    this.listeners.push(listener);
  }

  /**
   * Asks for a job within the caller's transaction. If one of that kind and key waits already it is brought forward;
   * if it is being done just now it will be done again.
   */
  async request(
    manager: EntityManager,
    { kind, key, payload = null, dueAt = this.clock.now() }: JobRequest,
  ): Promise<void> {
    await statement(
      manager,
      `insert into platform_job (id, kind, key, payload, due_at, revision, attempts)
       values (:id, :kind, :key, :payload, :dueAt, 1, 0)
       on conflict (kind, key) do update set revision = platform_job.revision + 1, payload = excluded.payload,
         due_at = case when excluded.due_at < platform_job.due_at then excluded.due_at else platform_job.due_at end`,
      { id: newId(), kind, key, payload: JSON.stringify(payload), dueAt },
    );
    afterCommit(manager, () => {
      for (const listener of this.listeners) listener(kind);
    });
  }

  /** Takes at most `most` due jobs of a kind that nobody holds, the longest due first. */
  async claim(kind: string, worker: string, most: number, leaseMs: number): Promise<ClaimedJob[]> {
    const now = this.clock.now();
    const rows = await statement<JobRow>(
      this.dataSource,
      `update platform_job set leased_by = :worker, leased_until = :until, attempts = attempts + 1
       where id in (
         select id from platform_job
         where kind = :kind and due_at <= :now and (leased_until is null or leased_until <= :now2)
         order by due_at, id limit :most ${this.skipLocked})
       returning id, kind, key, payload, revision, attempts`,
      { worker, until: now + leaseMs, kind, now, now2: now, most },
    );
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
  }

  /**
   * Ends claimed jobs: deletes them, or sets their next time. What was asked for again meanwhile is due at once.
   * Does nothing to a job whose lease has passed to another worker.
   */
  async settle(
    jobs: readonly ClaimedJob[],
    worker: string,
    { again }: { readonly again?: Instant | undefined },
  ): Promise<void> {
    // In one order everywhere, so that two workers never wait for each other's rows.
    const inOrder = [...jobs].sort((a, b) => (a.id < b.id ? -1 : 1));
    await this.transactions.run(async (manager) => {
      for (const { id, revision } of inOrder) {
        const isDone = again === undefined && (await this.forget(manager, id, worker, revision));
        if (!isDone) await this.release(manager, id, worker, revision, again ?? this.clock.now());
      }
    });
  }

  private async forget(manager: EntityManager, id: string, worker: string, revision: number): Promise<boolean> {
    const gone = await statement(
      manager,
      'delete from platform_job where id = :id and leased_by = :worker and revision = :revision returning id',
      { id, worker, revision },
    );
    return gone.length > 0;
  }

  private async release(
    manager: EntityManager,
    id: string,
    worker: string,
    revision: number,
    again: Instant,
  ): Promise<void> {
    await statement(
      manager,
      `update platform_job set leased_by = null, leased_until = null, attempts = 0, last_failure = null,
         due_at = case when revision = :revision then :again else due_at end
       where id = :id and leased_by = :worker`,
      { revision, again, id, worker },
    );
  }

  /** Gives a failed job back, to be tried again at `again`. `failure` is a code, kept for people to see. */
  async fail({ id }: ClaimedJob, worker: string, failure: string, again: Instant): Promise<void> {
    await statement(
      this.dataSource,
      `update platform_job set leased_by = null, leased_until = null, due_at = :again, last_failure = :failure
       where id = :id and leased_by = :worker`,
      { again, failure, id, worker },
    );
  }

  /** The keys of the jobs of a kind that failed when they were last begun, and wait to be begun again. */
  async failed(kind: string): Promise<string[]> {
    const rows = await statement<{ key: string }>(
      this.dataSource,
      'select key from platform_job where kind = :kind and last_failure is not null order by key',
      { kind },
    );
    return rows.map(({ key }) => key);
  }

  /** Lengthens the leases that a worker still needs. */
  async renew(ids: readonly string[], worker: string, leaseMs: number): Promise<void> {
    if (ids.length === 0) return;
    await statement(
      this.dataSource,
      // A row that somebody else is just writing is renewed the next time: waiting for it could be waiting for us.
      `update platform_job set leased_until = :until where id in (
         select id from platform_job where leased_by = :worker and id in (:...ids) order by id ${this.skipLocked})`,
      { until: this.clock.now() + leaseMs, worker, ids },
    );
  }

  /** Gives back everything that a worker holds, to be done at once by whoever comes next. */
  async giveUp(worker: string): Promise<void> {
    await statement(
      this.dataSource,
      'update platform_job set leased_by = null, leased_until = null, attempts = attempts - 1 where leased_by = :worker',
      { worker },
    );
  }

  private get skipLocked(): string {
    return engineOf(this.dataSource) === 'postgres' ? 'for update skip locked' : '';
  }

  /** How long, in milliseconds, the longest waiting due job has been due; 0 when none is. */
  async oldestDue(): Promise<number> {
    const [row] = await statement<{ due: string | number | null }>(
      this.dataSource,
      'select min(due_at) as due from platform_job where leased_until is null or leased_until <= :now',
      { now: this.clock.now() },
    );
    return row?.due == null ? 0 : Math.max(0, this.clock.now() - Number(row.due));
  }
}
