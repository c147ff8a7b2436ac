import {
  type Day,
  type HoursOfDay,
  type Instant,
  londonDayOf,
  londonMinuteOf,
  zoneInDoubt,
  type MinuteOfDay,
  type Weekday,
} from '@greenroom/kernel';
import type { Outlook } from './outlook';
import type { NotFree } from './why-not-free';

/** Why somebody is not free, as an officer would say it: "on leave until Fri 28 Nov". */
export function notFreeInWords(reason: NotFree, now: Instant): string {
  switch (reason.code) {
    case 'paused':
      return reason.returnsOn === null
        ? 'has paused offers'
        : `has paused offers until ${dayInWords(reason.returnsOn)}`;
    case 'away':
      return `away until the end of ${dayInWords(reason.to)}`;
    case 'other-hours':
      return otherHours(reason.weekday, reason.day, reason.hours);
    case 'short-notice':
      return reason.notice === 0 ? 'that time has passed' : `needs ${lengthInWords(reason.notice)} of notice`;
    case 'busy':
      return `busy until ${timeInWords(reason.until, now)}`;
    case 'booked':
      return `booked until ${timeInWords(reason.until, now)}`;
  }
}

/** How somebody stands, with the reason: "free until 17:30", "free from Tue 25 Nov, 09:00: not on Mondays". */
export function outlookInWords(outlook: Outlook, now: Instant): string {
  const because = outlook.why.map((reason) => notFreeInWords(reason, now)).join(', ');
  if (because === '') return outlookInShort(outlook, now);
  return outlook.next ? `${outlookInShort(outlook, now)}: ${because}` : because;
}

/** The same without the reason, for a chip. */
export function outlookInShort({ hasSaid, next, why }: Outlook, now: Instant): string {
  if (why.length > 0) return next ? `free from ${timeInWords(next.start, now)}` : 'not free within a fortnight';
  return hasSaid && next ? `free until ${timeInWords(next.end, now)}` : 'has not said when they are free';
}

function otherHours(weekday: Weekday | null, day: Day, hours: readonly HoursOfDay[]): string {
  const when = weekday ? `on ${capital(weekday)}s` : `on ${dayInWords(day)}`;
  return hours.length === 0 ? `not ${when}` : `${when} only ${hours.map(hoursInWords).join(' and ')}`;
}

/** `09:00–12:30` */
export function hoursInWords({ from, to }: HoursOfDay): string {
  return `${clockTime(from)}–${clockTime(to)}`;
}

/** `09:05`, and `24:00` for the end of the day. */
export function clockTime(minute: MinuteOfDay): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A day as people say it, with the year where it is not this one. */
export function dayWithYear(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayInWords(day) : `${dayInWords(day)} ${day.slice(0, 4)}`;
}

/** `Tue 25 Nov` */
export function dayInWords(day: Day): string {
  return DAYS.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}

function timeInWords(instant: Instant, now: Instant): string {
  const day = londonDayOf(instant);
  const time = `${clockTime(londonMinuteOf(instant))}${zoneInDoubt(instant)}`;
  return day === londonDayOf(now) ? time : `${dayInWords(day)}, ${time}`;
}

/** `30 minutes`, `2 hours`, `1 day` */
export function lengthInWords(minutes: number): string {
  const [count, unit] =
    minutes % (24 * 60) === 0
      ? [minutes / (24 * 60), 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const DAYS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
