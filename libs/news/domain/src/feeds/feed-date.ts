import { type Instant, HOUR, MINUTE, SECOND, DAY } from '@greenroom/kernel';
import { monthOf, zoneOffset } from './date-words';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LONGEST = 80;
const KOREA = 'KST';

/**
 * Reads a date as feeds write it: W3CDTF with its partial forms, RFC 822, 850 and asctime, slashed and dotted dates,
 * and the forms that feedparser's own tests collect (Korean, Greek, Hungarian, Perforce, SQL Server).
 * A date without a zone is UTC; `11/12/2026` is 11 December, since the outlets are British; a two-digit year is
 * 1950–2049 (RFC 5322, 4.3). Never hands over to `new Date(text)`, whose answer changes with the server's zone.
 * @returns milliseconds UTC, or undefined where the text is not a date; the item is kept without one.
 */
export function parseFeedDate(text: string): Instant | undefined {
  const tidy = tidied(text);
  if (tidy === '' || tidy.length > LONGEST) return undefined;
  return fromEpoch(tidy) ?? fromNumbers(tidy) ?? fromWords(tidy);
}

/** One space between words, no comments in brackets, Korean day marks as hyphens and half-days as am and pm. */
function tidied(text: string): string {
  return text
    .slice(0, LONGEST * 4)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일/, `$1-$2-$3 ${KOREA}`)
    .replace(/오전/, `AM ${KOREA}`)
    .replace(/오후/, `PM ${KOREA}`)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Seconds or milliseconds since 1970, as some home-made feeds print them. */
function fromEpoch(text: string): Instant | undefined {
  if (/^1\d{9}$/.test(text)) return Number(text) * SECOND;
  return /^1\d{12}$/.test(text) ? Number(text) : undefined;
}

const NUMERIC_DAYS: readonly (readonly [RegExp, (parts: readonly string[]) => Day])[] = [
  // A third month digit is Google's slip: 2003-012-31.
  [/^(\d{4})[-/.]0?(\d{1,2})[-/.](\d{1,2})(?![-/.\d])/, ([, y, m, d]) => dayFrom(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([, y, m, d]) => dayFrom(y, m, d)],
  [/^(\d{4})-(\d{3})(?![-\d])/, ([, y, ordinal]) => ordinalDay(Number(y), Number(ordinal))],
  [/^(\d{4})-(\d{2})(?![-\d])/, ([, y, m]) => dayFrom(y, m, '1')],
  [/^(\d{4})(?![-/.\d])/, ([, y]) => dayFrom(y, '1', '1')],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![-/.\d])/, ([, d, m, y]) => britishDay(d, m, y)],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{2})(?![-/.\d])/, ([, d, m, y]) => britishDay(d, m, y)],
  [/^(\d{2})-(\d{2})-(\d{2})(?![-\d])/, ([, y, m, d]) => dayFrom(y, m, d)],
  [/^(\d{2})(\d{2})(\d{2})(?!\d)/, ([, y, m, d]) => dayFrom(y, m, d)],
  [/^(\d{2})(\d{3})(?!\d)/, ([, y, ordinal]) => ordinalDay(fullYear(y), Number(ordinal))],
  [/^-(\d{2})-?(\d{2})(?![-\d])/, ([, y, m]) => dayFrom(y, m, '1')],
];

/** A date that begins with digits only: the day, then perhaps a time and a zone. */
function fromNumbers(text: string): Instant | undefined {
  for (const [pattern, toDay] of NUMERIC_DAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    if (rest !== '' && !/^[T ,]/i.test(rest)) continue;
    return withTime(toDay(match), rest.replace(/^[T ,]+/i, ''));
  }
  return undefined;
}

/** A date with a month's name in it, in any order of day, month and year. */
function fromWords(text: string): Instant | undefined {
  const words = unglued(text).split(/[ ,]+/).filter(Boolean);
  const slashed = words.findIndex((word) => /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(word));
  // Perforce: Fri, 2006/09/15 08:19:53 EDT
  if (slashed === 1) return fromNumbers(words.slice(slashed).join(' '));
  const monthAt = words.findLastIndex((word) => /^\p{L}/u.test(word) && monthOf(word) !== undefined);
  const month = monthAt < 0 ? undefined : monthOf(words[monthAt]!);
  if (month === undefined) return undefined;
  const rest: string[] = [];
  const numbers: string[] = [];
  for (const [at, word] of words.entries()) {
    if (at === monthAt || (at === 0 && /^\p{L}/u.test(word))) continue;
    const number = /^(\d{1,4})(?:st|nd|rd|th|\.)?$/i.exec(word);
    if (number && numbers.length < 2) numbers.push(number[1]!);
    else if (at < monthAt || (!/[:+\d]/.test(word) && isNoise(word))) {
      if (!isNoise(word)) return undefined;
    } else rest.push(word);
  }
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const [day, year] = first.length > 2 ? [second, first] : [first, second];
  return withTime({ year: fullYear(year), month, day: Number(day) }, rest.join(' '));
}

/** `06-Nov-94` and `2004-július-13T9:15-05:00` as separate words. */
function unglued(text: string): string {
  return text.replace(/(\d+)-(\p{L}+\.?)-(\d+)(?:T(?=\d))?/u, '$1 $2 $3 ');
}

function isNoise(word: string): boolean {
  // Not "AT", which is a zone.
  return /^(?:[Aa]t|on|of|de|the|um|den|le|el|o|-|–|\|)$/.test(word);
}

function dayFrom(year = '', month = '', day = ''): Day {
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

/** Day first, unless only the other reading is a date. */
function britishDay(first = '', second = '', year = ''): Day {
  return Number(second) > 12 && Number(first) <= 12 ? dayFrom(year, first, second) : dayFrom(year, second, first);
}

function ordinalDay(year: number, ordinal: number): Day {
  if (ordinal < 1 || ordinal > 366) return { year, month: 0, day: 0 };
  const date = new Date(Date.UTC(year, 0, ordinal));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function fullYear(year = ''): number {
  const number = Number(year);
  if (year.length > 2) return year.length === 3 ? number + 1900 : number;
  return number < 50 ? 2000 + number : 1900 + number;
}

/** `rest` holds time, half-day mark and zone in any order, or nothing. */
function withTime(day: Day, rest: string): Instant | undefined {
  const midnight = startOf(day);
  if (midnight === undefined) return undefined;
  const clock = /(?:^| )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![:\d])/.exec(rest);
  if (!clock && /\d:/.test(rest)) return undefined;
  const others = (clock ? `${rest.slice(0, clock.index)} ${rest.slice(clock.index + clock[0].length)}` : rest)
    .replace(/\b([ap])\.?m\.?(?= |$)/i, ' $1m ')
    .replace(/([+-]) (?=\d)/, '$1')
    .split(' ')
    .filter((word) => word !== '' && !isNoise(word));
  const half = others.find((word) => /^[ap]m$/i.test(word))?.toLowerCase();
  const zones = others.filter((word) => !/^[ap]m$/i.test(word));
  // "GMT +0100" carries two: the numeric one tells more.
  const zone = zones.find((word) => /^[+-]/.test(word)) ?? zones[0] ?? 'Z';
  if (zones.length > 2) return undefined;
  const offset = zoneOffset(zone, midnight);
  const time = clock ? timeOfDay(clock, half) : 0;
  return offset === undefined || time === undefined ? undefined : midnight + time - offset;
}

function startOf({ year, month, day }: Day): Instant | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? date.getTime() : undefined;
}

/** Milliseconds since midnight; 24:00 and the leap second are allowed as ISO 8601 has them. */
function timeOfDay(clock: RegExpExecArray, half: string | undefined): number | undefined {
  let hour = Number(clock[1]);
  const [minute, second] = [Number(clock[2]), Number(clock[3] ?? 0)];
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const time = hour * HOUR + minute * MINUTE + second * SECOND;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && time > DAY)) return undefined;
  return time + Math.trunc(Number(`0.${clock[4] ?? 0}`) * SECOND);
}
