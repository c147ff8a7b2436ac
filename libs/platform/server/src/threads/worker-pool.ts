import { Worker } from 'node:worker_threads';

export interface PoolLimits {
  /** Workers at most; they are started when there is work. */
  readonly size: number;
  /** Milliseconds that one job may take, from when a worker begins it. */
  readonly jobTimeout: number;
  /** Milliseconds that a worker may take to load. */
  readonly startTimeout: number;
  /** Megabytes of heap for each worker. */
  readonly heapMegabytes: number;
}

/** Why a job has no result: it ran too long, or its worker ended (out of memory, a fault in the code). */
export type JobLoss = 'timeout' | 'crashed';

export type JobEnd<Result> =
  { readonly isDone: true; readonly result: Result } | { readonly isDone: false; readonly loss: JobLoss };

interface Pending<Job, Result> {
  readonly job: Job;
  readonly transfer: ArrayBuffer[];
  readonly settle: (end: JobEnd<Result>) => void;
}

interface Member<Job, Result> {
  readonly worker: Worker;
  isReady: boolean;
  timer: NodeJS.Timeout;
  pending?: Pending<Job, Result> | undefined;
}

/**
 * Threads for work that may never end. A job's clock starts with the job and not in the queue, a worker that overruns
 * is killed and replaced, and the queue goes on. Idle workers do not keep the process alive. The worker's side is:
 * post `'ready'`, then answer every message with one.
 */
export class WorkerPool<Job, Result> {
  private readonly members = new Set<Member<Job, Result>>();
  private readonly queue: Pending<Job, Result>[] = [];
  private isClosed = false;

  constructor(
    private readonly file: string,
    private readonly limits: PoolLimits,
  ) {}

  /** Never rejects. @param transfer buffers inside the job that are handed over rather than copied. */
  run(job: Job, transfer: ArrayBuffer[] = []): Promise<JobEnd<Result>> {
    return new Promise((settle) => {
      this.queue.push({ job, transfer, settle });
      this.dispatch();
    });
  }

  /** Ends the workers; what is queued or running is settled as crashed. */
  async close(): Promise<void> {
    this.isClosed = true;
    const members = [...this.members];
    await Promise.all(members.map(({ worker }) => worker.terminate()));
    this.dispatch();
  }

  private dispatch(): void {
    if (this.isClosed) {
      for (const pending of this.queue.splice(0)) pending.settle({ isDone: false, loss: 'crashed' });
      return;
    }
    for (const member of this.members) if (member.isReady && !member.pending) this.give(member);
    const starting = [...this.members].filter(({ isReady }) => !isReady).length;
    if (this.queue.length > starting && this.members.size < this.limits.size) this.start();
  }

  private give(member: Member<Job, Result>): void {
    const pending = this.queue.shift();
    if (!pending) return member.worker.unref();
    member.pending = pending;
    member.worker.ref();
    member.timer = setTimeout(() => this.lose(member, 'timeout'), this.limits.jobTimeout);
    member.worker.postMessage(pending.job, pending.transfer);
  }

  private start(): void {
    const worker = new Worker(this.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
      // Nothing of the server's environment is any business of a thread that reads strangers' text.
      env: {},
    });
    const timer = setTimeout(() => this.lose(member, 'timeout'), this.limits.startTimeout);
    const member: Member<Job, Result> = { worker, isReady: false, timer };
    this.members.add(member);
    worker.on('message', (message: unknown) => this.hear(member, message));
    worker.on('error', () => this.lose(member, 'crashed'));
    worker.on('exit', () => this.lose(member, 'crashed'));
  }

  private hear(member: Member<Job, Result>, message: unknown): void {
    if (!this.members.has(member)) return; // killed while the answer was on its way
    clearTimeout(member.timer);
    if (!member.isReady) member.isReady = true;
    else this.settle(member, { isDone: true, result: message as Result });
    this.give(member);
  }

  private lose(member: Member<Job, Result>, loss: JobLoss): void {
    if (!this.members.delete(member)) return;
    clearTimeout(member.timer);
    // A worker that cannot even start costs the first in the queue its turn, or starting would go on for ever.
    if (!member.isReady) member.pending = this.queue.shift();
    this.settle(member, { isDone: false, loss });
    void member.worker.terminate();
    this.dispatch();
  }

  private settle(member: Member<Job, Result>, end: JobEnd<Result>): void {
    const { pending } = member;
    member.pending = undefined;
    pending?.settle(end);
  }
}
