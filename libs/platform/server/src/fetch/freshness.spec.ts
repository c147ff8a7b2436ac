import { DAY, HOUR, MINUTE, SECOND } from '@greenroom/kernel';
import { freshFor, retryAfter } from './freshness';

const NOW = Date.UTC(2026, 6, 15, 9);

describe('freshFor', () => {
  it.each([
    [{ cacheControl: 'public, max-age=300' }, 300 * SECOND],
    [{ cacheControl: 'max-age=300', age: '100' }, 200 * SECOND],
    [{ cacheControl: 'max-age=300', age: '900' }, 0],
    [{ cacheControl: 'no-cache, max-age=300' }, 0],
    [{ expires: 'Wed, 15 Jul 2026 10:00:00 GMT' }, HOUR],
    [{ expires: 'Wed, 15 Jul 2026 10:00:00 GMT', date: 'Wed, 15 Jul 2026 09:50:00 GMT' }, 10 * MINUTE],
    [{ expires: '0' }, 0],
    [{}, undefined],
  ])('%j → %s', (headers, expected) => expect(freshFor(headers, NOW)).toBe(expected));
});

describe('retryAfter', () => {
  it.each([
    ['120', 120 * SECOND],
    ['Wed, 15 Jul 2026 09:01:00 GMT', MINUTE],
    ['Wed, 15 Jul 2020 09:01:00 GMT', 0],
    ['99999999', DAY],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s → %s', (header, expected) => expect(retryAfter(header, NOW)).toBe(expected));
});
