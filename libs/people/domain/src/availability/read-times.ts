import { type Day, dayAfter, END_OF_DAY, type HoursOfDay, isDay, ofEachWeekday } from '@greenroom/kernel';
import type { DayException, Limits, TimeOff, Week } from './availability';
import { dayWithYear } from './in-words';

/** What is wrong with a part of what somebody says about their time; `path` as `week.monday.0`. */
export interface TimeIssue {
  readonly path: string;
  readonly message: string;
}

type Note = (path: string, message: string) => void;

/** What a person says of their time; parts that are not given stay as they were. */
export interface GivenTimes {
  readonly week?: Week | null | undefined;
  readonly exceptions?: readonly DayException[] | undefined;
  readonly timeOff?: readonly TimeOff[] | undefined;
  readonly returnsOn?: Day | null | undefined;
  readonly limits?: Limits | undefined;
}

/** More than anybody could mean. */
const MOST = { hoursOfDay: 8, exceptions: 400, timeOff: 100, notice: 14 * 24 * 60, travel: 12 * 60 } as const;
/** How far ahead days may lie: a slip of the pen lies further. */
const FURTHEST_DAYS = 3 * 366;

/** The last day that may be spoken of. */
export function furthestDay(today: Day): Day {
  return dayAfter(today, FURTHEST_DAYS);
}

/**
 * What is wrong with days away before they are sent, as a sentence to whoever chose them; empty where nothing is.
 * `readTimes` has the last word.
 */
export function timeOffFault({ from, to }: TimeOff, today: Day): string {
  if (!isDay(from)) return 'Choose the first day.';
  if (!isDay(to)) return 'Choose the last day.';
  if (to < today) return 'Those days have passed.';
  if (to < from) return 'The last day is before the first.';
  const furthest = furthestDay(today);
  if (to <= furthest) return '';
  return `The ${from > furthest ? 'first' : 'last'} day is too far ahead: ${dayWithYear(furthest, today)} is the furthest.`;
}

/**
 * Checks what somebody says of their time and puts it into its order: hours of a day by the clock and joined where they
 * meet, days by the calendar, days that are over left out. Returns it, or all that is wrong with it.
 */
export function readTimes(
  given: GivenTimes,
  today: Day,
): { readonly ok: true; readonly times: GivenTimes } | { readonly ok: false; readonly issues: readonly TimeIssue[] } {
  const issues: TimeIssue[] = [];
  const note: Note = (path, message) => void issues.push({ path, message });
  const times: GivenTimes = {
    ...(given.week !== undefined && { week: given.week && readWeek(given.week, note) }),
    ...(given.exceptions && { exceptions: readExceptions(given.exceptions, today, note) }),
    ...(given.timeOff && { timeOff: readTimeOff(given.timeOff, today, note) }),
    ...(given.returnsOn !== undefined && { returnsOn: readReturn(given.returnsOn, today, note) }),
    ...(given.limits && { limits: readLimits(given.limits, note) }),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, times };
}

function readWeek(week: Week, note: Note): Week {
  return ofEachWeekday((day) => readHours(week[day], `week.${day}`, note));
}

function readHours(hours: readonly HoursOfDay[], path: string, note: Note): HoursOfDay[] {
  if (hours.length > MOST.hoursOfDay) note(path, `may have ${MOST.hoursOfDay} stretches at most`);
  const joined: { from: number; to: number }[] = [];
  hours.forEach(({ from, to }, at) => {
    if (!isMinute(from) || !isMinute(to)) note(`${path}.${at}`, 'is not a time of the day');
    else if (from >= to) note(`${path}.${at}`, 'must end after it begins');
  });
  for (const { from, to } of [...hours].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function readExceptions(exceptions: readonly DayException[], today: Day, note: Note): DayException[] {
  if (exceptions.length > MOST.exceptions) note('exceptions', `may be ${MOST.exceptions} at most`);
  const days = new Set<Day>();
  exceptions.forEach(({ day }, at) => {
    if (isAcceptable(day, today, `exceptions.${at}.day`, note) && days.has(day)) {
      note(`exceptions.${at}.day`, 'is there twice');
    }
    days.add(day);
  });
  return exceptions
    .map(({ day, hours }, at) => ({ day, hours: readHours(hours, `exceptions.${at}.hours`, note) }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function readTimeOff(timeOff: readonly TimeOff[], today: Day, note: Note): TimeOff[] {
  if (timeOff.length > MOST.timeOff) note('timeOff', `may be ${MOST.timeOff} at most`);
  timeOff.forEach(({ from, to }, at) => {
    const isFine =
      isAcceptable(from, today, `timeOff.${at}.from`, note) && isAcceptable(to, today, `timeOff.${at}.to`, note);
    if (isFine && to < from) note(`timeOff.${at}.to`, 'must not be before the first day');
  });
  return timeOff.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function readReturn(returnsOn: Day | null, today: Day, note: Note): Day | null {
  if (returnsOn === null || !isAcceptable(returnsOn, today, 'returnsOn', note)) return null;
  if (returnsOn <= today) note('returnsOn', 'must be a day to come');
  return returnsOn;
}

function readLimits(limits: Limits, note: Note): Limits {
  const { earliest, latest, notice, travel } = limits;
  if (!isMinute(earliest)) note('limits.earliest', 'is not a time of the day');
  if (!isMinute(latest)) note('limits.latest', 'is not a time of the day');
  if (earliest >= latest) note('limits.latest', 'must be after the earliest hour');
  if (!isCount(notice, MOST.notice)) note('limits.notice', 'must be at most a fortnight');
  if (!isCount(travel, MOST.travel)) note('limits.travel', 'must be at most twelve hours');
  return { earliest, latest, notice, travel };
}

function isAcceptable(day: Day, today: Day, path: string, note: Note): boolean {
  const isFine = isDay(day) && day <= furthestDay(today);
  if (!isFine) note(path, isDay(day) ? 'is too far ahead' : 'is not a day, as 2026-03-14');
  return isFine;
}

function isMinute(value: number): boolean {
  return isCount(value, END_OF_DAY);
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
