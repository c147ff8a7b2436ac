import {
  capital,
  type Day,
  DAY,
  dayAfter,
  HOUR,
  type Instant,
  isDay,
  londonDayOf,
  londonHours,
  londonMinuteOf,
  MINUTE,
  weekdayOf,
  WEEKDAYS,
  zoneInDoubt,
} from '@greenroom/kernel';

/** Hours as `16:00–22:00` on one line: after a dash there may be a break, a word joiner (U+2060) forbids it. */
export function unbroken(words: string): string {
  return words.replace(/(\d\d:\d\d–)(\d\d:\d\d)/g, '$1\u2060$2');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /(?<![\d/])(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b|(?<![\d/])(\d{1,2})[:.](\d{2})(?!\d)|(?<![\d/])(\d{2})(\d{2})$/;
const ZONE = /\b(bst|gmt)\b/;
/** A day that has passed this long ago means the one of the next year. */
const LATELY = 60;
/** Within this nobody doubts the year. */
const NEAR = 30 * DAY;

/**
 * A time as somebody jots it down while a producer speaks, by London's clocks: `19:10`, `7.50 tomorrow`, `tue 7pm`,
 * `25 nov 7:50`, `25/11 0750`, `in 40 min`. Without a day it is the next such time, without a year the next such day; of
 * an hour that comes twice, `1:30 bst` or `1:30 gmt`.
 * @returns null for nothing, undefined for what is no time, or not one alone
 */
export function readWhen(text: string, now: Instant): Instant | null | undefined {
  const read = understand(text, now);
  return typeof read === 'string' ? undefined : read;
}

/** What to write instead of a time that is none, or not one alone. */
export function whenHint(text: string, now: Instant): string {
  const read = understand(text, now);
  return typeof read === 'string' ? CLOCK_CHANGES[read] : 'Write it as 19:10, tomorrow 7:50, tue 7pm or 25 nov 7:50.';
}

/** Whether the clocks change then, so that a time which is written well is not one. */
export function isAtClockChange(text: string, now: Instant): boolean {
  return typeof understand(text, now) === 'string';
}

const CLOCK_CHANGES = {
  'left-out': 'The clocks go forward that night, and this time is left out.',
  twice: 'The clocks go back that night, and this time comes twice: add BST for the first, GMT for the second.',
} as const;

function understand(text: string, now: Instant): Instant | null | undefined | keyof typeof CLOCK_CHANGES {
  const whole = text.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  const zone = ZONE.exec(whole)?.[0];
  const said = whole.replace(ZONE, ' ').replace(/\s+/g, ' ').trim();
  if (said === '') return null;
  const away = /^in (\d{1,3}) ?(min|minutes?|m|h|hours?|d|days?)$/.exec(said);
  if (away)
    return wholeMinute(
      now + Number(away[1]) * (away[2]!.startsWith('m') ? MINUTE : away[2]!.startsWith('h') ? HOUR : DAY),
    );
  const found = TIME.exec(said);
  const minute = found ? minuteOf(found) : undefined;
  if (!found || minute === undefined) return undefined;
  const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`
    .replace(/\bat\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const today = londonDayOf(now);
  const days = rest === '' ? [today, dayAfter(today)] : daysMeant(rest, today);
  return days && next(days, minute, zone, now);
}

/** As it is read back: Tue 25 Nov, 07:50; `readWhen` reads it again, whatever the day. */
export function whenInFull(instant: Instant, now: Instant): string {
  const [year, month, date] = londonDayOf(instant).split('-');
  const day = `${capital(weekdayOf(londonDayOf(instant)).slice(0, 3))} ${Number(date)} ${capital(MONTHS[Number(month) - 1]!)}`;
  const isNear = Math.abs(instant - now) < NEAR;
  return `${day}${isNear ? '' : ` ${year}`}, ${clockOf(instant)}`;
}

/** 07:50; 01:30 BST where the clocks show it twice. */
export function clockOf(instant: Instant): string {
  const minute = londonMinuteOf(instant);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}${zoneInDoubt(instant)}`;
}

function minuteOf([, hour, minutes, half, onlyHour, onlyMinutes, digitsHour, digitsMinutes]: RegExpExecArray):
  number | undefined {
  const h = Number(hour ?? onlyHour ?? digitsHour);
  const m = Number(minutes ?? onlyMinutes ?? digitsMinutes ?? 0);
  if (m > 59 || h > 23 || (half && (h > 12 || h === 0))) return undefined;
  return (half ? (h % 12) + (half === 'pm' ? 12 : 0) : h) * 60 + m;
}

/** The days that may be meant, the likelier first; undefined: none. */
function daysMeant(words: string, today: Day): Day[] | undefined {
  if (/^(today|tonight)$/.test(words)) return [today];
  if (/^(tomorrow|tmrw|tom)$/.test(words)) return [dayAfter(today)];
  const named = WEEKDAYS.find((weekday) => /^[a-z]{3,}$/.test(words) && weekday.startsWith(words));
  if (named) return week(today).filter((day) => weekdayOf(day) === named);
  const dated = /^(?:[a-z]{3,9} )?(\d{1,2})(?:st|nd|rd|th)? ?(?:\/ ?(\d{1,2})|([a-z]{3,9}))(?:[ /](\d{4}))?$/.exec(
    words,
  );
  if (!dated) return undefined;
  const [, date, monthFigure, monthName, year] = dated;
  const month = monthFigure ? Number(monthFigure) : MONTHS.indexOf(monthName!.slice(0, 3)) + 1;
  const inYear = (one: number) => `${one}-${two(month)}-${two(Number(date))}`;
  const thisYear = Number(today.slice(0, 4));
  const days = year ? [inYear(Number(year))] : [inYear(thisYear), inYear(thisYear + 1)];
  const known = days.filter((day): day is Day => isDay(day));
  const coming = year ? known : known.filter((day) => day >= dayAfter(today, -LATELY));
  return coming.length > 0 ? coming.slice(0, 1) : undefined;
}

/** Today and the seven days after it: the same weekday twice, should its time have passed today. */
function week(today: Day): Day[] {
  return Array.from({ length: 8 }, (_, days) => dayAfter(today, days));
}

/** The first of some days on which the time is still to come, or the first of all. */
function next(days: readonly Day[], minute: number, zone: string | undefined, now: Instant) {
  const shown = days.map((day) => londonHours(day, { from: minute, to: minute + 1 }).map(({ start }) => start));
  const [coming] = shown.map((all) => all.filter((instant) => instant > now)).filter((all) => all.length > 0);
  const all = coming ?? shown.find(({ length }) => length > 0);
  if (!all) return 'left-out';
  const meant = all.filter((instant) => zone === undefined || zoneOf(instant) === zone);
  return meant.length > 1 ? 'twice' : meant[0];
}

function zoneOf(instant: Instant): 'bst' | 'gmt' {
  return londonMinuteOf(instant) * MINUTE === wholeMinute(instant) % DAY ? 'gmt' : 'bst';
}

function wholeMinute(instant: Instant): Instant {
  return Math.floor(instant / MINUTE) * MINUTE;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
