import { DAY, HOUR, type Instant, MINUTE } from './clock';
import { type Day, londonDayOf } from './day';
import type { Interval, Stretches } from './interval';

/** Minutes since midnight by the clock on the wall: 0 to 1440, which is the end of the day. */
export type MinuteOfDay = number;

export const END_OF_DAY: MinuteOfDay = 24 * 60;

/** A part of a day by the clock on the wall: from `from`, up to and without `to`; `from < to`. */
export interface HoursOfDay {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** Monday first, as weeks begin here. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A value for each day of the week. */
export function ofEachWeekday<Value>(valueOf: (weekday: Weekday) => Value): Record<Weekday, Value> {
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, valueOf(weekday)])) as Record<Weekday, Value>;
}

/** The day so many days later, or earlier. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(midnightUtc(day) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(midnightUtc(day)).getUTCDay() + 6) % 7]!;
}

/** All days in London that have an instant of the interval. */
export function londonDaysOf({ start, end }: Interval): Day[] {
  const days: Day[] = [];
  const last = londonDayOf(end - 1);
  for (let day = londonDayOf(start); day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

/** A day in London from midnight to midnight: 23, 24 or 25 hours. */
export function londonDay(day: Day): Interval {
  const regimes = regimesOf(day);
  return { start: regimes[0]!.start, end: regimes.at(-1)!.end };
}

/**
 * All instants of a day at which the clocks of London show a time from `from` up to `to`. An hour that the clocks leave
 * out in spring holds none; an hour that they show twice in autumn counts both times, so there may be two stretches.
 */
export function londonHours(day: Day, { from, to }: HoursOfDay): Stretches {
  const midnight = midnightUtc(day);
  const hours: Interval[] = [];
  for (const { start, end, offset } of regimesOf(day)) {
    const first = Math.max(start, midnight + from * MINUTE - offset);
    const last = Math.min(end, midnight + to * MINUTE - offset);
    if (first >= last) continue;
    const before = hours.at(-1);
    if (before?.end === first) hours[hours.length - 1] = { start: before.start, end: last };
    else hours.push({ start: first, end: last });
  }
  return hours;
}

/**
 * The instant at which the clocks of London show a time of a day: the first of two where they show it twice, and the
 * next that they do show where they leave it out.
 * @param minute less than a whole day
 */
export function londonInstant(day: Day, minute: MinuteOfDay): Instant {
  return londonHours(day, { from: minute, to: END_OF_DAY })[0]!.start;
}

/** What the clocks of London show. */
export function londonMinuteOf(instant: Instant): MinuteOfDay {
  const wall = new Date(instant + offsetAt(instant));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/**
 * ` BST` or ` GMT`, to be put after a time that the clocks of London show twice that day, as they go back; empty for
 * every other time, which needs none.
 */
export function zoneInDoubt(instant: Instant): '' | ' BST' | ' GMT' {
  const isSummer = offsetAt(instant) === HOUR;
  // Seen from either of the two, the other one is an hour away on the other side of the change.
  if (isSummer) return offsetAt(instant + HOUR) === 0 ? ' BST' : '';
  return offsetAt(instant - HOUR) === HOUR ? ' GMT' : '';
}

/** A part of a day through which the clocks do not change; `offset` is what they are ahead of UTC, in milliseconds. */
interface Regime extends Interval {
  readonly offset: number;
}

/** Most days are asked for again and again: of a week's pattern, for everybody. */
const regimes = new Map<Day, readonly Regime[]>();
const MOST_KEPT = 2_000;

function regimesOf(day: Day): readonly Regime[] {
  const known = regimes.get(day);
  if (known) return known;
  const made = makeRegimes(day);
  if (regimes.size >= MOST_KEPT) regimes.clear();
  regimes.set(day, made);
  return made;
}

/** London's clocks have never changed at midnight since 1972, and twice in a day never: one change at most. */
function makeRegimes(day: Day): readonly Regime[] {
  const midnight = midnightUtc(day);
  const [before, after] = [offsetAt(midnight - offsetAt(midnight)), offsetAt(midnight + DAY - HOUR)];
  const [start, end] = [midnight - before, midnight + DAY - after];
  if (before === after) return [{ start, end, offset: before }];
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return [
    { start, end: high, offset: before },
    { start: high, end, offset: after },
  ];
}

const IN_LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** What London's clocks are ahead of UTC: `GMT+01:00` as milliseconds. */
function offsetAt(instant: Instant): number {
  const name = IN_LONDON.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
}

function midnightUtc(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`);
}
