import { type Instant } from '@greenroom/kernel';
import { type Dispatcher } from 'undici';
import { type Unchanged } from './fetch-outcome';
import { freshFor } from './freshness';

/** How the answer was reached. */
interface Arrival {
  readonly url: URL;
  readonly redirects: number;
  /** Whether every redirect was permanent. */
  readonly isPermanent: boolean;
}

/** What an answer says besides its body, for the next time. */
export function answeredOf(answer: Dispatcher.ResponseData, at: Arrival, now: Instant): Omit<Unchanged, 'kind'> {
  const [etag, lastModified] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')];
  const fresh = freshFor(
    {
      cacheControl: headerOf(answer, 'cache-control'),
      expires: headerOf(answer, 'expires'),
      age: headerOf(answer, 'age'),
      date: headerOf(answer, 'date'),
    },
    now,
  );
  return {
    finalAddress: at.url.href,
    ...(at.redirects > 0 && at.isPermanent ? { permanentRedirectTo: at.url.href } : {}),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(fresh === undefined ? {} : { freshFor: fresh }),
  };
}

/** A header's value; the first where it was sent twice. */
export function headerOf(answer: Dispatcher.ResponseData, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
