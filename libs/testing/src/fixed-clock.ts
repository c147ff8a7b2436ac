import type { Clock, Instant } from '@greenroom/kernel';

/** A clock that stands still until it is told to move. */
export class FixedClock implements Clock {
  private instant: Instant;

  /** @param start an ISO instant with its zone */
  constructor(start = '2026-11-17T09:00:00Z') {
    this.instant = Date.parse(start);
  }

  now(): Instant {
    return this.instant;
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
