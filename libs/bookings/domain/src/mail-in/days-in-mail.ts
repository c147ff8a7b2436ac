import { type Day, dayAfter, type Instant, isDay, londonDayOf, weekdayOf, WEEKDAYS } from '@greenroom/kernel';
import type { Found } from './mail-text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const DATES = new RegExp(
  [
    `\\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|tmrw|tmw)\\b`,
    `\\b(?:(?:next|this|on) )?(${WEEKDAY})?,?(?: the)? ?\\b${ORDINAL}(?: of)? (${MONTH})\\b\\.?,?(?: (\\d{4}))?`,
    `\\b(?:(${WEEKDAY}),? )?(${MONTH}) ${ORDINAL}\\b(?!:)(?:,? (\\d{4}))?`,
    `\\b(?:(${WEEKDAY}),? )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?\\b`,
    `\\b(${WEEKDAY}),?(?: the)? (\\d{1,2})(?:st|nd|rd|th)\\b`,
    `\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b`,
    `\\b(next )?(${WEEKDAY})\\b`,
  ].join('|'),
  'gi',
);

/**
 * Days in a text as London’s calendar has them.
 * @param sent when the mail came: what “tomorrow” and “Tuesday” are counted from
 */
export function datesIn(text: string, sent: Instant): Found<Day>[] {
  const today = londonDayOf(sent);
  return [...text.matchAll(DATES)].flatMap((match) => {
    const value = dateOf(match, today);
    return value ? [{ at: match.index, end: match.index + match[0].length, value }] : [];
  });
}

function dateOf(match: RegExpMatchArray, today: Day): Day | undefined {
  const [, near, w2, d2, m2, y2, w3, m3, d3, y3, w4, d4, m4, y4, w5, d5, d6, next, w7] = match;
  if (near) return /^(tomorrow|tmrw|tmw)$/i.test(near) ? dayAfter(today) : today;
  if (d2 && m2) return dated(today, Number(d2), monthOf(m2), y2, w2);
  if (m3 && d3) return dated(today, Number(d3), monthOf(m3), y3, w3);
  if (d4 && m4) return dated(today, Number(d4), Number(m4), y4, w4);
  const date = d5 ?? d6;
  if (date) return ofThisOrNextMonth(today, Number(date), w5);
  // “Next Tuesday” is this week's to one and next week's to another.
  if (!w7 || next) return undefined;
  const wanted = w7.toLowerCase().slice(0, 3);
  return Array.from({ length: 7 }, (_, days) => dayAfter(today, days)).find((day) => weekdayOf(day).startsWith(wanted));
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

/** undefined where the weekday that stands with it is another one. */
function dated(today: Day, date: number, month: number, year: string | undefined, weekday: string | undefined) {
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [Number(year.length === 2 ? `20${year}` : year)] : [thisYear, thisYear + 1];
  const days = years.map((one) => `${one}-${two(month)}-${two(date)}`).filter((day): day is Day => isDay(day));
  return days.find((day) => (year !== undefined || day >= today) && isOn(day, weekday));
}

function ofThisOrNextMonth(today: Day, date: number, weekday: string | undefined): Day | undefined {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const following = month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`;
  return [`${today.slice(0, 7)}-${two(date)}`, `${following}-${two(date)}`]
    .filter((day): day is Day => isDay(day))
    .find((day) => day >= today && isOn(day, weekday));
}

function isOn(day: Day, weekday: string | undefined): boolean {
  return !weekday || WEEKDAYS.find((one) => one.startsWith(weekday.toLowerCase().slice(0, 3))) === weekdayOf(day);
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
