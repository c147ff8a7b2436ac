import { DAY, type Instant, SECOND } from '@greenroom/kernel';
import { readHttpDate } from './http-date';

/** The response headers that bear on when to ask again. */
export interface FreshnessHeaders {
  readonly cacheControl?: string | undefined;
  readonly expires?: string | undefined;
  readonly age?: string | undefined;
  /** The server's own clock: `Expires` is read against it, so that a wrong clock there does no harm. */
  readonly date?: string | undefined;
}

/**
 * For how long the publisher calls an answer fresh, in milliseconds (RFC 9111, 4.2): `max-age` less `Age`, else
 * `Expires` less `Date`. Zero for `no-store` and `no-cache`; undefined where nothing is said.
 */
export function freshFor(headers: FreshnessHeaders, now: Instant): number | undefined {
  const directives = (headers.cacheControl ?? '').toLowerCase();
  if (/\bno-(?:store|cache)\b/.test(directives)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/.exec(directives);
  if (maxAge) return Math.max(0, Number(maxAge[1]) - (Number(headers.age) || 0)) * SECOND;
  if (headers.expires === undefined) return undefined;
  const expires = readHttpDate(headers.expires);
  const served = headers.date === undefined ? undefined : readHttpDate(headers.date);
  return expires === undefined ? 0 : Math.max(0, expires - (served ?? now));
}

/**
 * How long a server asks to be left alone, in milliseconds from now (RFC 9110, 10.2.3: seconds or a date), at most
 * 24 hours. Undefined where the header is absent or cannot be read.
 */
export function retryAfter(header: string | undefined, now: Instant): number | undefined {
  if (header === undefined) return undefined;
  const written = header.trim();
  const wait = /^\d{1,9}$/.test(written) ? Number(written) * SECOND : (readHttpDate(written) ?? NaN) - now;
  return Number.isNaN(wait) ? undefined : Math.min(DAY, Math.max(0, wait));
}
