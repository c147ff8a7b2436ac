import { type Clock, type Instant, MINUTE, SECOND, seededPlace } from '@greenroom/kernel';
import { inPieces } from '@greenroom/platform/persistence';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Settings } from '../config/settings';
import { newId } from '../ids';
import { correlation, type Logger } from '../logging/logger';
import { CLOCK, LOGGER, SETTINGS_TOKEN } from '../tokens';
import { type ClaimedJob, JobQueue } from './job-queue';

/** What a handler answers: nothing when the work is done for good, or the time at which to do it again. */
export type JobResult = void | { readonly again: Instant };

export interface JobHandler<Payload = unknown> {
  /** `context.deed` */
  readonly kind: string;
  /** How many calls of `handle` one process has under way at once. */
  readonly atOnce: number;
  /** How many jobs one call may be given; 1 unless told. For small work that is cheaper together. */
  readonly together?: number;
  /**
   * Does the work. Must be safe to run again: a process may die after the work and before the jobs are settled.
   * @throws anything; jobs that failed together are tried once each, and what fails alone is tried again later, ever
   *   more slowly
   */
  handle(jobs: readonly ClaimedJob<Payload>[]): Promise<JobResult>;
}

const LOOK_EVERY = SECOND;
/** How long a stop waits for work that is under way. */
const GRACE = 3 * SECOND;
const SLOWEST_RETRY = 60 * MINUTE;

/** Looks for due jobs of the kinds that were registered, and does them within a lease. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker = newId();
  private readonly lanes = new Map<string, Lane>();
  private timers: NodeJS.Timeout[] = [];
  private isStopping = false;

  constructor(
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  register<Payload>(handler: JobHandler<Payload>): void {
    if (this.lanes.has(handler.kind)) throw new Error(`Two handlers for jobs of kind ${handler.kind}`);
    this.lanes.set(handler.kind, {
      handler: handler as JobHandler,
      running: new Map(),
      isLooking: false,
      isLookDue: false,
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.WORK === 'none') return;
    this.queue.onRequest((kind) => void this.look(kind));
    this.timers = [
      setInterval(() => this.lookEverywhere(), LOOK_EVERY),
      setInterval(() => void this.renewLeases(), this.leaseMs / 3),
    ];
    this.lookEverywhere();
  }

  /**
   * Claims nothing more, waits a moment for what is being done, and gives the rest back for the next process. Before
   * the database is closed, which happens on the next step of the shutdown.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    const running = [...this.lanes.values()].flatMap((lane) => [...lane.running.values()]);
    if (running.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, GRACE)));
    await Promise.race([Promise.allSettled(running), patience]);
    clearTimeout(timer);
    await this.queue.giveUp(this.worker);
  }

  /**
   * Does everything that is due now until nothing is; for commands and tests.
   * @returns how many jobs were done
   */
  async drain(): Promise<number> {
    const renewing = setInterval(() => void this.renewLeases(), this.leaseMs / 3);
    try {
      let done = 0;
      for (;;) {
        const more = await this.doWhatIsDue();
        if (more === 0) return done;
        done += more;
      }
    } finally {
      clearInterval(renewing);
    }
  }

  private async doWhatIsDue(): Promise<number> {
    let done = 0;
    for (const lane of this.lanes.values()) {
      const handfuls = await this.claim(lane.handler, lane.handler.atOnce);
      for (const jobs of handfuls) this.begin(lane, jobs, false);
      await Promise.all(lane.running.values());
      done += handfuls.flat().length;
    }
    return done;
  }

  private get leaseMs(): number {
    return this.settings.JOB_LEASE_SECONDS * SECOND;
  }

  private lookEverywhere(): void {
    for (const kind of this.lanes.keys()) void this.look(kind);
  }

  private async look(kind: string): Promise<void> {
    const lane = this.lanes.get(kind);
    if (!lane || this.isStopping) return;
    if (lane.isLooking) {
      // What was asked for since that look began may have escaped it.
      lane.isLookDue = true;
      return;
    }
    lane.isLooking = true;
    lane.isLookDue = false;
    try {
      const free = lane.handler.atOnce - lane.running.size;
      if (free > 0) for (const jobs of await this.claim(lane.handler, free)) this.begin(lane, jobs);
    } catch (error) {
      this.logger.warn({ err: error, kind }, 'could not look for jobs');
    } finally {
      lane.isLooking = false;
      if (lane.isLookDue) void this.look(kind);
    }
  }

  /** Due jobs in as many handfuls as there is room for. */
  private async claim({ kind, together = 1 }: JobHandler, handfuls: number): Promise<ClaimedJob[][]> {
    const jobs = await this.queue.claim(kind, this.worker, handfuls * together, this.leaseMs);
    return [...inPieces(jobs, together)];
  }

  private begin(lane: Lane, jobs: readonly ClaimedJob[], isLookingOn = true): void {
    const work = this.perform(lane.handler, jobs).finally(() => {
      lane.running.delete(jobs);
      if (isLookingOn) void this.look(lane.handler.kind);
    });
    lane.running.set(jobs, work);
  }

  private perform(handler: JobHandler, jobs: readonly ClaimedJob[]): Promise<void> {
    return correlation.run({ id: jobs[0]!.id }, async () => {
      try {
        const result = await handler.handle(jobs);
        await this.queue.settle(jobs, this.worker, { again: result?.again });
      } catch (error) {
        // Given back already; what it ran into is our own leaving.
        if (this.isStopping) return;
        if (jobs.length > 1) for (const job of jobs) await this.perform(handler, [job]);
        else await this.giveBack(jobs[0]!, error);
      }
    });
  }

  private async giveBack(job: ClaimedJob, error: unknown): Promise<void> {
    this.logger.error({ err: error, kind: job.kind, attempts: job.attempts }, 'job failed');
    await this.queue
      .fail(job, this.worker, codeOf(error), this.clock.now() + backOff(job))
      .catch((cause) => this.logger.error({ err: cause, kind: job.kind }, 'job could not be given back'));
  }

  private async renewLeases(): Promise<void> {
    const ids = [...this.lanes.values()].flatMap(({ running }) =>
      [...running.keys()].flatMap((jobs) => jobs.map(({ id }) => id)),
    );
    await this.queue
      .renew(ids, this.worker, this.leaseMs)
      .catch((error) => this.logger.warn({ err: error }, 'could not renew leases'));
  }
}

interface Lane {
  readonly handler: JobHandler;
  readonly running: Map<readonly ClaimedJob[], Promise<void>>;
  isLooking: boolean;
  isLookDue: boolean;
}

/** 2, 4, 8 … seconds, at most an hour, and up to a quarter more so that jobs that failed together part ways. */
function backOff({ id, attempts }: ClaimedJob): number {
  const base = Math.min(2 ** attempts * SECOND, SLOWEST_RETRY);
  return Math.round(base + ((seededPlace(id, `${attempts}`) % 1_000) / 4_000) * base);
}

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'unknown';
}
