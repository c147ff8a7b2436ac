import type { Clock, Instant } from '@greenroom/kernel';
import { systemClock } from '@greenroom/platform/server';

/** The demo's clock: it goes as the machine's does, but for what is made as if it had happened earlier. */
export class DemoClock implements Clock {
  private standsAt: Instant | undefined;

  now(): Instant {
    return this.standsAt ?? systemClock.now();
  }

  /** Does something as at an instant; what lies ahead is done now. */
  async at<Result>(instant: Instant, work: () => Promise<Result>): Promise<Result> {
    const before = this.standsAt;
    this.standsAt = Math.min(instant, systemClock.now());
    try {
      return await work();
    } finally {
      this.standsAt = before;
    }
  }
}
