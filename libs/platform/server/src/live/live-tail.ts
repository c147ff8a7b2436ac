import { SECOND } from '@greenroom/kernel';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '../logging/logger';
import { LOGGER } from '../tokens';
import { LiveEvents } from './live-events';

const LOOK_EVERY = SECOND;

/** Notices new events, of this process at once and of others within a second, and wakes who waits for them. */
@Injectable()
export class LiveTail implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isLookDue = false;
  private latest: number | undefined;
  private isStopped = false;

  constructor(
    private readonly events: LiveEvents,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.events.onPublish(() => void this.look());
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** The number of the newest event as of now. */
  async position(): Promise<number> {
    return this.events.settle();
  }

  /** Calls back whenever there is something new. Returns what ends that. */
  listen(wake: () => void): () => void {
    this.waiting.add(wake);
    return () => void this.waiting.delete(wake);
  }

  get listeners(): number {
    return this.waiting.size;
  }

  private look(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    if (this.looking) this.isLookDue = true;
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
      if (!this.isLookDue) return;
      this.isLookDue = false;
      void this.look();
    });
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    try {
      const latest = await this.events.settle();
      if (latest === this.latest) return;
      this.latest = latest;
      for (const wake of this.waiting) wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'could not look for live events');
    }
  }
}
