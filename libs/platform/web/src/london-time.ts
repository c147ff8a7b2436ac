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

/** 07:50 */
export function londonClock(instant: number): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** Tue 25 Nov */
export function londonDay(instant: number): string {
  const { weekday, day, month } = partsOf(instant);
  return `${weekday} ${day} ${month}`;
}

/** Tue 25 Nov, 07:50; with the year where it is not this one; the hour alone on the day itself. */
export function londonTime(instant: number, now: number): string {
  if (londonDay(instant) === londonDay(now) && Math.abs(now - instant) < DAY) return londonClock(instant);
  return londonStamp(instant, now);
}

/** Tue 25 Nov, 07:50; with the year where it is not this one. */
export function londonStamp(instant: number, now: number): string {
  const then = partsOf(instant);
  const year = then['year'] === partsOf(now)['year'] ? '' : ` ${then['year']}`;
  return `${londonDay(instant)}${year}, ${londonClock(instant)}`;
}

/** How old something is, as short as a row needs it: just now, 41 min, 2 h 05; its day once it is older than that. */
export function ageInWords(instant: number, now: number): string {
  const age = now - instant;
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h ${String(Math.floor((age % HOUR) / MINUTE)).padStart(2, '0')}`;
  return londonDay(instant);
}

/** Relative to now while it matters, which is a day: in 42 min, 3 h ago. Empty after that. */
export function relativeInWords(instant: number, now: number): string {
  const far = Math.abs(instant - now);
  if (far >= DAY) return '';
  if (far < MINUTE) return 'now';
  const amount = far < HOUR ? `${Math.floor(far / MINUTE)} min` : `${Math.floor(far / HOUR)} h`;
  return instant > now ? `in ${amount}` : `${amount} ago`;
}
