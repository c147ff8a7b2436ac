import { DAY, HOUR, type Instant } from '@greenroom/kernel';

/** How long after it was written a mail that is settled is kept: what it says, and then that there was one. */
export const KEPT = { text: 30 * DAY, record: 365 * DAY } as const;

const AT_NIGHT = 3 * HOUR;

/** Three in the morning, UTC, of the next night. */
export function nextNight(now: Instant): Instant {
  return Math.floor((now - AT_NIGHT) / DAY + 1) * DAY + AT_NIGHT;
}
