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
} from '@greenroom/kernel';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /(?<![\d/])(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b|(?<![\d/])(\d{1,2})[:.](\d{2})(?!\d)|(?<![\d/])(\d{2})(\d{2})$/;
/** A day that has passed this long ago means the one of the next year. */
const LATELY = 60;
/** Within this nobody doubts the year. */
const NEAR = 30 * DAY;

/**
 * A time as somebody jots it down while a producer speaks, by London's clocks: `19:10`, `7.50 tomorrow`, `tue 7pm`,
 * `25 nov 7:50`, `25/11 0750`, `in 40 min`. Without a day it is the next such time, without a year the next such day.
 * @returns null for nothing, undefined for what is no time
 */
export function readWhen(text: string, now: Instant): Instant | null | undefined {
  const said = text.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
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
  const instantOn = (day: Day) => londonHours(day, { from: minute, to: minute + 1 })[0]?.start;
  if (rest === '') return next(instantOn, [londonDayOf(now), dayAfter(londonDayOf(now))], now);
  const days = daysMeant(rest, londonDayOf(now));
  return days && next(instantOn, days, now);
}

/** As it is read back: Tue 25 Nov, 07:50; `readWhen` reads it again, whatever the day. */
export function whenInFull(instant: Instant, now: Instant): string {
  const [year, month, date] = londonDayOf(instant).split('-');
  const day = `${capital(weekdayOf(londonDayOf(instant)).slice(0, 3))} ${Number(date)} ${capital(MONTHS[Number(month) - 1]!)}`;
  const isNear = Math.abs(instant - now) < NEAR;
  return `${day}${isNear ? '' : ` ${year}`}, ${clockOf(instant)}`;
}

/** 07:50 */
export function clockOf(instant: Instant): string {
  const minute = londonMinuteOf(instant);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
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

function next(instantOn: (day: Day) => Instant | undefined, days: readonly Day[], now: Instant): Instant | undefined {
  const instants = days.flatMap((day) => instantOn(day) ?? []);
  return instants.find((instant) => instant > now) ?? instants[0];
}

function wholeMinute(instant: Instant): Instant {
  return Math.floor(instant / MINUTE) * MINUTE;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
