import type { Instant } from '@greenroom/kernel';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = String.raw`(\d{1,2}):(\d{2}):(\d{2})`;
/** `Sun, 06 Nov 1994 08:49:37 GMT`, and the older `Sunday, 06-Nov-94 08:49:37 GMT`. */
const DAY_FIRST = new RegExp(String.raw`^[a-z]+, *(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2}) ${TIME}(?: |$)`, 'i');
/** `Sun Nov  6 08:49:37 1994`. */
const MONTH_FIRST = new RegExp(String.raw`^[a-z]+ +([a-z]{3})[a-z]* +(\d{1,2}) +${TIME} +(\d{4})$`, 'i');
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a date as HTTP writes it (RFC 9110, 5.6.7), which is always in UTC, and as some servers write it instead
 * (ISO 8601). A year of two digits is 1970–2069. Undefined where the text is none.
 */
export function readHttpDate(text: string): Instant | undefined {
  const tidy = text.trim().slice(0, 80);
  if (ISO.test(tidy)) return finite(Date.parse(tidy));
  const dayFirst = DAY_FIRST.exec(tidy);
  if (dayFirst) {
    const [, day, month, year, ...time] = dayFirst;
    return instantOf(fullYear(year!), month!, day!, time);
  }
  const monthFirst = MONTH_FIRST.exec(tidy);
  if (!monthFirst) return undefined;
  const [, month, day, hour, minute, second, year] = monthFirst;
  return instantOf(Number(year), month!, day!, [hour!, minute!, second!]);
}

function instantOf(year: number, month: string, day: string, time: readonly string[]): Instant | undefined {
  const place = MONTHS.indexOf(month.toLowerCase());
  const [hour, minute, second] = time.map(Number);
  return place < 0 ? undefined : finite(Date.UTC(year, place, Number(day), hour, minute, second));
}

function fullYear(written: string): number {
  const year = Number(written);
  return written.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function finite(instant: Instant): Instant | undefined {
  return Number.isNaN(instant) ? undefined : instant;
}
