import { ageInWords, londonClock, londonStamp, londonTime, relativeInWords } from './london-time';

const at = (text: string) => Date.parse(text);

describe('London time', () => {
  it.each([
    ['2025-11-25T07:50:00Z', 'Tue 25 Nov, 07:50'],
    ['2025-07-01T07:50:00Z', 'Tue 1 Jul, 08:50'],
    // Both clock changes: the hour that is not there, and the one that is there twice.
    ['2025-03-30T00:59:00Z', 'Sun 30 Mar, 00:59'],
    ['2025-03-30T01:00:00Z', 'Sun 30 Mar, 02:00'],
    ['2025-10-26T00:30:00Z', 'Sun 26 Oct, 01:30 BST'],
    ['2025-10-26T01:30:00Z', 'Sun 26 Oct, 01:30 GMT'],
    ['2025-10-26T02:00:00Z', 'Sun 26 Oct, 02:00'],
  ])('writes %s as %s', (instant, words) => {
    expect(londonStamp(at(instant), at('2025-12-01T12:00:00Z'))).toBe(words);
  });

  it('names the year where it is not this one, and only the hour today', () => {
    expect(londonStamp(at('2024-12-31T23:59:00Z'), at('2025-01-01T10:00:00Z'))).toBe('Tue 31 Dec 2024, 23:59');
    expect(londonTime(at('2025-11-25T07:50:00Z'), at('2025-11-25T20:00:00Z'))).toBe('07:50');
    expect(londonTime(at('2025-10-26T00:30:00Z'), at('2025-10-26T00:10:00Z'))).toBe('01:30 BST');
    expect(londonTime(at('2025-11-24T23:50:00Z'), at('2025-11-25T00:10:00Z'))).toBe('Mon 24 Nov, 23:50');
  });

  it('starts a day at 00, never at 24', () => {
    expect(londonClock(at('2025-11-25T00:05:00Z'))).toBe('00:05');
  });

  it.each([
    [59_999, 'just now', 'now'],
    [60_000, '1 min', '1 min ago'],
    [41 * 60_000, '41 min', '41 min ago'],
    [125 * 60_000, '2 h 05', '2 h ago'],
    [25 * 3_600_000, 'Mon 24 Nov', ''],
    [-42 * 60_000, 'just now', 'in 42 min'],
    [-97 * 60_000, 'just now', 'in 1 h 37'],
  ])('says how old %i ms are', (age, old, relative) => {
    const now = at('2025-11-25T12:00:00Z');
    expect([ageInWords(now - age, now), relativeInWords(now - age, now)]).toEqual([old, relative]);
  });
});
