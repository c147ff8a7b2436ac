import { readHttpDate } from './http-date';

describe('readHttpDate', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun, 6 Nov 1994 08:49:37 +0000', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Wednesday, 15-Jul-26 10:00:00 GMT', '2026-07-15T10:00:00.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['2026-07-15T10:00:00Z', '2026-07-15T10:00:00.000Z'],
  ])('%s → %s', (text, expected) => expect(new Date(readHttpDate(text)!).toISOString()).toBe(expected));

  it.each(['', '0', '-1', 'soon', 'Sun, 06 Foo 1994 08:49:37 GMT'])('%s is none', (text) =>
    expect(readHttpDate(text)).toBeUndefined(),
  );
});
