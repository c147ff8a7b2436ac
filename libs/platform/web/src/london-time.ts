import { zoneInDoubt } from '@greenroom/kernel';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: number): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** 07:50, as a field for a time takes it. */
export function londonClock(instant: number): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** Tue 25 Nov */
export function londonDay(instant: number): string {
  const { weekday, day, month } = partsOf(instant);
  return `${weekday} ${day} ${month}`;
}

/** Tue 25 Nov, 07:50; with the year where it is not this one; the hour alone on the day itself; BST or GMT in doubt. */
export function londonTime(instant: number, now: number): string {
  if (londonDay(instant) === londonDay(now) && Math.abs(now - instant) < DAY)
    return `${londonClock(instant)}${zoneInDoubt(instant)}`;
  return londonStamp(instant, now);
}

/** Tue 25 Nov, 07:50; with the year where it is not this one; BST or GMT in doubt. */
export function londonStamp(instant: number, now: number): string {
  const then = partsOf(instant);
  const year = then['year'] === partsOf(now)['year'] ? '' : ` ${then['year']}`;
  return `${londonDay(instant)}${year}, ${londonClock(instant)}${zoneInDoubt(instant)}`;
}

/** How old something is, as short as a row needs it: just now, 41 min, 2 h 05; its day once it is older than that. */
export function ageInWords(instant: number, now: number): string {
  const age = now - instant;
  if (age < MINUTE) return 'just now';
  return age < DAY ? exactly(age) : londonDay(instant);
}

/**
 * Relative to now while it matters, which is a day: in 42 min, in 1 h 37, 3 h ago. Empty after that. Of what is to come
 * each minute counts, for somebody waits for it; of what was, the hour does.
 */
export function relativeInWords(instant: number, now: number): string {
  const far = Math.abs(instant - now);
  if (far >= DAY) return '';
  if (far < MINUTE) return 'now';
  if (instant > now) return `in ${exactly(far)}`;
  return `${far < HOUR ? exactly(far) : `${Math.floor(far / HOUR)} h`} ago`;
}

/** 41 min, 2 h 05. */
function exactly(span: number): string {
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  return `${Math.floor(span / HOUR)} h ${String(Math.floor((span % HOUR) / MINUTE)).padStart(2, '0')}`;
}
