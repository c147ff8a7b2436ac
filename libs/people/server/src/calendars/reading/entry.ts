import {
  DAY,
  type Day,
  dayAfter,
  HOUR,
  type Instant,
  type Interval,
  isDay,
  londonDay,
  MINUTE,
  SECOND,
} from '@greenroom/kernel';
import ICAL from 'ical.js';
import type { Block } from './scan-calendar';
import { asUtc, byUtc, type WallClock, type WallClocks } from './wall-clocks';

/** A time as a calendar writes it: by some clock, or a whole day, which is the same day wherever one is. */
export interface Point {
  readonly time: ICAL.Time;
  readonly clock: WallClock;
}

/** How long an entry takes: whole days by the calendar, and then milliseconds by the clock. */
export interface Length {
  readonly days: number;
  readonly more: number;
}

/** An entry of a calendar, as far as it says when. */
export interface Entry {
  readonly uid: string;
  /** The occurrence of the entry of the same uid that this one stands for. */
  readonly insteadOf: Point | undefined;
  /** Whether it stands for all that come after that, too. */
  readonly isForAllAfter: boolean;
  /** Whether somebody is taken up by it. */
  readonly isBusy: boolean;
  readonly start: Point;
  readonly length: Length;
  readonly rules: readonly ICAL.Recur[];
  readonly added: readonly Occurrence[];
  readonly excluded: readonly Point[];
}

/** A time at which an entry takes place; its length is the entry's unless it has its own. */
export interface Occurrence {
  readonly start: Point;
  readonly length?: Length;
}

/** @throws where the entry does not say when it is, or not in a way that can be understood */
export function readEntry(block: Block, clocks: WallClocks): Entry {
  const component = new ICAL.Component(ICAL.parse(block.lines.join('\r\n')) as unknown as [string, [], []]);
  const wordOf = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  const pointsOf = (name: string) =>
    component.getAllProperties(name).flatMap((property) => property.getValues().map((value) => ({ property, value })));
  const points = (name: string) => pointsOf(name).map(({ property, value }) => pointOf(property, value, clocks));
  checkTimes(component);
  const [start] = points('dtstart');
  if (!start) throw new Error('An entry without a start');
  const again = component.getFirstProperty('recurrence-id');
  return {
    uid: String(component.getFirstPropertyValue('uid') ?? ''),
    insteadOf: points('recurrence-id')[0],
    isForAllAfter: again?.getFirstParameter('range') === 'THISANDFUTURE',
    isBusy: wordOf('transp') !== 'TRANSPARENT' && wordOf('status') !== 'CANCELLED',
    start,
    length: lengthOf(component, start, points('dtend')[0]),
    rules: pointsOf('rrule').map(({ value }) => value as unknown as ICAL.Recur),
    added: pointsOf('rdate').map(({ property, value }) => addedOf(property, value, clocks)),
    excluded: points('exdate'),
  };
}

function pointOf(property: ICAL.Property, value: unknown, clocks: WallClocks): Point {
  if (!(value instanceof ICAL.Time)) throw new Error('Not a time');
  const zone = property.getFirstParameter('tzid') as string | undefined;
  return { time: value, clock: value.zone === ICAL.Timezone.utcTimezone ? byUtc : clocks.of(zone) };
}

const TIMES = ['dtstart', 'dtend', 'recurrence-id', 'rdate', 'exdate'];
const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)Z?)?$/;

/** The parser would make the 3rd of March of the 31st of February. */
function checkTimes(component: ICAL.Component): void {
  const written = TIMES.flatMap((name) => component.getAllProperties(name)).flatMap((property) => {
    const [, , , ...values] = property.toJSON() as unknown[];
    return values.flatMap((value) => (Array.isArray(value) ? [value[0] as unknown] : [value]));
  });
  const isRight = (value: unknown) => isDay(TIME.exec(String(value))?.[1] ?? '');
  if (!written.every(isRight)) throw new Error('Not a time');
}

function addedOf(property: ICAL.Property, value: unknown, clocks: WallClocks): Occurrence {
  if (!(value instanceof ICAL.Period)) return { start: pointOf(property, value, clocks) };
  const start = pointOf(property, value.start, clocks);
  const { end, duration } = value as { end?: ICAL.Time; duration?: ICAL.Duration };
  if (duration) return { start, length: lengthIn(duration) };
  return { start, length: lengthUntil(start, pointOf(property, end, clocks)) };
}

/** Nothing takes longer; the parser would count for ever on the way to an end that is further off. */
const LONGEST = 50 * 366 * DAY;

/** A day without an end is that day; a time without one is a moment, which takes up nobody. */
function lengthOf(component: ICAL.Component, start: Point, end: Point | undefined): Length {
  const duration: unknown = component.getFirstPropertyValue('duration');
  const length = end
    ? lengthUntil(start, end)
    : duration instanceof ICAL.Duration
      ? lengthIn(duration)
      : { days: 0, more: 0 };
  if (!start.time.isDate) return length;
  // Some programs write a single day as one that ends when it begins.
  return { days: Math.max(1, length.days + Math.ceil(length.more / DAY)), more: 0 };
}

function lengthUntil(start: Point, end: Point): Length {
  const isOfDays = start.time.isDate && end.time.isDate;
  const more = isOfDays ? asUtc(end.time) - asUtc(start.time) : instantOf(end) - instantOf(start);
  if (more < 0) throw new Error('An entry that ends before it begins');
  return isOfDays ? { days: Math.round(more / DAY), more: 0 } : { days: 0, more };
}

function lengthIn({ weeks, days, hours, minutes, seconds, isNegative }: ICAL.Duration): Length {
  if (isNegative) throw new Error('An entry that ends before it begins');
  const length = { days: weeks * 7 + days, more: hours * HOUR + minutes * MINUTE + seconds * SECOND };
  if (length.days * DAY + length.more > LONGEST) throw new Error('An entry that never ends');
  return length;
}

/** When a point is; a day is from midnight on in London. */
export function instantOf({ time, clock }: Point): Instant {
  return time.isDate ? londonDay(dayOf(time)).start : clock(time);
}

export function dayOf({ year, month, day }: ICAL.Time): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The time that an occurrence takes; it may be none. Days are London's, midnight to midnight. */
export function takenBy(start: Point, { days, more }: Length): Interval {
  if (start.time.isDate) {
    const day = dayOf(start.time);
    return { start: londonDay(day).start, end: londonDay(dayAfter(day, days - 1)).end };
  }
  const begin = instantOf(start);
  if (days === 0) return { start: begin, end: begin + more };
  const later = start.time.clone();
  later.adjust(days, 0, 0, 0);
  return { start: begin, end: start.clock(later) + more };
}
