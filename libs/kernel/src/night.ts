import { DAY, HOUR, type Instant } from './clock';

const AT_NIGHT = 3 * HOUR;

/** Three in the morning, UTC, of the next night. */
export function nextNight(now: Instant): Instant {
  return Math.floor((now - AT_NIGHT) / DAY + 1) * DAY + AT_NIGHT;
}
