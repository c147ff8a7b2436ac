import {
  capital,
  type Day,
  dayAfter,
  type Instant,
  londonDay,
  londonDayOf,
  londonInstant,
  londonMinuteOf,
  weekdayOf,
  WEEKDAYS,
} from '@greenroom/kernel';
import type { AnswerOf } from '@greenroom/platform/web';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type RotaRead = AnswerOf<'readRota'>;
export type Shift = RotaRead['shifts'][number];

/** A shift, or hours without one, as a line of its day. */
export interface RotaEntry {
  readonly from: Instant;
  readonly to: Instant;
  readonly hours: string;
  /** undefined: nobody is on the rota. */
  readonly shift: Shift | undefined;
  /** From when to when somebody else is there at once. */
  readonly alsoFrom: string;
}

export interface RotaDay {
  readonly day: Day;
  readonly words: string;
  readonly isToday: boolean;
  /** Before today, and nothing of it lasts until now. */
  readonly isOver: boolean;
  readonly entries: readonly RotaEntry[];
}

export function mondayOf(day: Day): Day {
  return dayAfter(day, -WEEKDAYS.indexOf(weekdayOf(day)));
}

/** From the Monday's midnight to the next one's, by the clocks of London. */
export function spanOf(monday: Day): { readonly from: string; readonly to: string } {
  const iso = (day: Day) => new Date(londonDay(day).start).toISOString();
  return { from: iso(monday), to: iso(dayAfter(monday, 7)) };
}

/** The days of a week with their shifts and gaps, each where it begins; what began before stands on the Monday. */
export function weekOf(monday: Day, { shifts, uncovered, overlaps }: RotaRead, now: Instant): RotaDay[] {
  const first = londonDay(monday).start;
  const entries: RotaEntry[] = [
    ...shifts.map((shift) => {
      // Said where the second one comes: once for the two of them.
      const also = overlaps.find(({ from, to }) => from <= shift.from && shift.from < to);
      return { ...entryOf(shift), shift, alsoFrom: also && !shift.isGone ? hoursOf(also) : '' };
    }),
    ...uncovered.map((gap) => ({ ...entryOf(gap), shift: undefined, alsoFrom: '' })),
  ].sort((one, other) => one.from - other.from);
  const days = Array.from({ length: 7 }, (_, at) => {
    const day = dayAfter(monday, at);
    return { day, entries: entries.filter(({ from }) => londonDayOf(Math.max(from, first)) === day) };
  });
  const today = londonDayOf(now);
  // From the day on whose hours last until now: a night, or a stretch without anybody.
  const firstToCome = days.findIndex(({ day, entries }) => day >= today || entries.some(({ to }) => to > now));
  return days.map(({ day, entries }, at) => ({
    ...{ day, entries, words: dayInWords(day), isToday: day === today },
    isOver: firstToCome < 0 || at < firstToCome,
  }));
}

/** 07:00 to 14:00, or with the day of an end that is another day’s: 22:00 to Tue 24 Nov, 06:00. */
export function hoursOf({ from, to }: { readonly from: string; readonly to: string }): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const isSameDay = londonDayOf(start) === londonDayOf(end - 1);
  if (isSameDay) return `${clockOf(start)} to ${clockOf(end) === '00:00' ? 'midnight' : clockOf(end)}`;
  return `${clockOf(start)} to ${dayInWords(londonDayOf(end))}, ${clockOf(end)}`;
}

/** A day and a time as forms have them; undefined where one of them is not given. */
export function instantTyped(day: string, time: string): Instant | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || hour === undefined || minute === undefined) return undefined;
  return londonInstant(day, Number(hour) * 60 + Number(minute));
}

function entryOf(span: { readonly from: string; readonly to: string }) {
  return { from: Date.parse(span.from), to: Date.parse(span.to), hours: hoursOf(span) };
}

/** 07:50 */
function clockOf(instant: Instant): string {
  const minute = londonMinuteOf(instant);
  return [Math.floor(minute / 60), minute % 60].map((figure) => String(figure).padStart(2, '0')).join(':');
}

/** Mon 23 Nov */
function dayInWords(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${capital(weekdayOf(day).slice(0, 3))} ${date} ${MONTHS[month! - 1]}`;
}
