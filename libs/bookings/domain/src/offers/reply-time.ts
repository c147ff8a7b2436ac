import {
  DAY,
  HOUR,
  type Instant,
  intersectionOf,
  type Interval,
  londonDaysOf,
  londonHours,
  MINUTE,
  type Stretches,
} from '@greenroom/kernel';

/**
 * The numbers of the reply time, all of them here: three hours before the slot somebody has 18 minutes, five days before
 * it most of a day. Milliseconds; `awake` in minutes of the day.
 */
export const REPLY_TIME = {
  /** Of what is left until the answer must be there. */
  share: 0.15,
  least: 10 * MINUTE,
  most: 24 * HOUR,
  /** Between the answer and the way to the slot. */
  before: 60 * MINUTE,
  /** From further off than this, nights do not count. */
  nightsFrom: DAY,
  /** The hours that count, by London's clocks. */
  awake: { from: 7 * 60, to: 22 * 60 },
} as const;

export interface Asking {
  readonly now: Instant;
  /** When the producer must hear. */
  readonly deadline: Instant;
  /** When the slot begins. */
  readonly startsAt: Instant;
  /** Minutes to where it is; 0 for somebody who speaks from where they are. */
  readonly travel: number;
}

/**
 * Until when somebody who is asked now has to answer: a share of what is left until the earlier of the deadline and the
 * last moment to set out; at least ten minutes, at most a day, never past the deadline. For slots more than a day off the
 * hours from 22:00 to 07:00 do not count.
 * @returns no later than the deadline: not after `now` where that has passed, and nobody can be asked any more
 */
export function replyBy({ now, deadline, startsAt, travel }: Asking): Instant {
  const left = Math.min(deadline, startsAt - travel * MINUTE - REPLY_TIME.before) - now;
  // An instant is a whole number, and PostgreSQL takes no other.
  const length = Math.min(Math.max(Math.ceil(REPLY_TIME.share * left), REPLY_TIME.least), REPLY_TIME.most);
  const isFarOff = startsAt - now > REPLY_TIME.nightsFrom;
  return Math.min(isFarOff ? afterAwake(now, length) : now + length, deadline);
}

/** The instant by which so many waking hours have passed; two days have more of these than the longest reply time. */
function afterAwake(now: Instant, length: number): Instant {
  const within = { start: now, end: now + 2 * DAY };
  let left = length;
  for (const { start, end } of awakeHours(within)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return within.end;
}

function awakeHours(within: Interval): Stretches {
  return londonDaysOf(within).flatMap((day) => intersectionOf(londonHours(day, REPLY_TIME.awake), [within]));
}
