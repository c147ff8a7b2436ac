import { clockAt, stampOf } from './words';

describe('a time in a mail', () => {
  it.each([
    ['2026-11-24T07:50:00Z', 'Tue 24 Nov, 07:50'],
    ['2026-07-01T07:50:00Z', 'Wed 1 Jul, 08:50'],
    ['2026-10-24T23:30:00Z', 'Sun 25 Oct, 00:30'],
    ['2026-10-25T00:30:00Z', 'Sun 25 Oct, 01:30 BST'],
    ['2026-10-25T01:30:00Z', 'Sun 25 Oct, 01:30 GMT'],
    ['2026-10-25T02:30:00Z', 'Sun 25 Oct, 02:30'],
    ['2026-03-29T01:30:00Z', 'Sun 29 Mar, 02:30'],
  ])('%s is %s', (instant, words) => {
    expect(stampOf(Date.parse(instant))).toBe(words);
    expect(words).toContain(clockAt(Date.parse(instant)));
  });
});
