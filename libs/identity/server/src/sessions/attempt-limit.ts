import { createHash } from 'node:crypto';
import { type Clock, MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const WINDOW = 15 * MINUTE;

/** Counts attempts in windows of a quarter of an hour, over all processes. */
@Injectable()
export class AttemptLimit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one attempt. Returns whether it is within `most` in the window that runs. `what` is kept as a digest only. */
  async allows(what: string, most: number): Promise<boolean> {
    const now = this.clock.now();
    const [row] = await statement<{ attempts: number }>(
      this.dataSource,
      `insert into identity_attempt (key, window_ends_at, attempts) values (:key, :ends, 1)
       on conflict (key) do update set
         attempts = case when identity_attempt.window_ends_at <= :now then 1 else identity_attempt.attempts + 1 end,
         window_ends_at = case when identity_attempt.window_ends_at <= :now2 then :ends2 else identity_attempt.window_ends_at end
       returning attempts`,
      { key: digest(what), ends: now + WINDOW, now, now2: now, ends2: now + WINDOW },
    );
    return Number(row!.attempts) <= most;
  }

  /** Forgets the count, after a success, and all those whose window is over. */
  async forget(what: string): Promise<void> {
    await statement(this.dataSource, 'delete from identity_attempt where key = :key or window_ends_at <= :now', {
      key: digest(what),
      now: this.clock.now(),
    });
  }
}

function digest(what: string): string {
  return createHash('sha256').update(what).digest('hex');
}
