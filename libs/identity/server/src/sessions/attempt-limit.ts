import { isIPv6 } from 'node:net';
import { type Clock, MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digest } from '../secret-token';

const WINDOW = 15 * MINUTE;

/** What one attempt counts for: a name, and how often it may be tried in a quarter of an hour. */
export type Limited = readonly [what: string, most: number];

/** Counts attempts in windows of a quarter of an hour, over all processes. */
@Injectable()
export class AttemptLimit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt for all that is given, also where one of them is over its limit: the work is the same.
   * @throws Refused `sign-in.too-many`
   */
  async count(...limited: readonly Limited[]): Promise<void> {
    let isWithin = true;
    for (const [what, most] of limited) isWithin = (await this.allows(what, most)) && isWithin;
    if (!isWithin) throw new Refused('sign-in.too-many');
  }

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

/** A network address as it is counted: of IPv6 the network, since whoever has one has all the addresses in it. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
