import { DAY, type Instant, londonDayOf, londonMinuteOf, MINUTE, zoneInDoubt } from '@greenroom/kernel';
import { clockTime, dayInWords } from '@greenroom/people/domain';
import type { Asked } from './asked';

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });
const [NOON, EVENING] = [12 * 60, 17 * 60];

/** `Today on BBC Radio 4`; the programme alone where its name says whose it is. */
export function programmeIn({ programme, outlet }: Pick<Asked, 'programme' | 'outlet'>): string {
  if (!programme || !outlet || programme.startsWith(outlet)) return programme || outlet || 'A programme';
  return `${programme} on ${outlet}`;
}

/** `tonight`, `tomorrow morning`, `on Tuesday`, `on Tue 25 Nov`; by London's clocks. */
export function whenInWords(startsAt: Instant, now: Instant): string {
  const days = daysBetween(now, startsAt);
  const minute = londonMinuteOf(startsAt);
  if (days === 0) return minute < NOON ? 'this morning' : minute < EVENING ? 'this afternoon' : 'tonight';
  if (days === 1) return `tomorrow ${minute < NOON ? 'morning' : minute < EVENING ? 'afternoon' : 'evening'}`;
  return days > 1 && days < 7 ? `on ${WEEKDAY.format(startsAt)}` : `on ${londonDay(startsAt)}`;
}

/** `Today, 19:10`, `Tomorrow, Tue 24 Nov, 07:50`, `Tue 24 Nov, 07:50` */
export function stampInWords(instant: Instant, now: Instant): string {
  const days = daysBetween(now, instant);
  if (days === 0) return `Today, ${clockInWords(instant)}`;
  return `${days === 1 ? 'Tomorrow, ' : ''}${londonDay(instant)}, ${clockInWords(instant)}`;
}

/** `14:20` on the day itself, `tomorrow, 09:00`, else `Tue 25 Nov, 09:00`; within a sentence. */
export function timeInWords(instant: Instant, now: Instant): string {
  const days = daysBetween(now, instant);
  if (days === 0) return clockInWords(instant);
  return `${days === 1 ? 'tomorrow' : londonDay(instant)}, ${clockInWords(instant)}`;
}

/** `12 minutes`, `5 hours`, `2 days`: what is left, rounded down. */
export function leftInWords(left: number): string {
  const minutes = Math.max(0, Math.floor(left / MINUTE));
  const [count, unit] =
    minutes < 100
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / (24 * 60)), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `07:50`; `01:30 BST` where the clocks show it twice. */
export function clockInWords(instant: Instant): string {
  return `${clockTime(londonMinuteOf(instant))}${zoneInDoubt(instant)}`;
}

/** `Tue 24 Nov` */
function londonDay(instant: Instant): string {
  return dayInWords(londonDayOf(instant));
}

function daysBetween(from: Instant, to: Instant): number {
  const midnight = (instant: Instant) => Date.parse(`${londonDayOf(instant)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / DAY);
}
