import { isDay, londonDayOf } from './day';

describe('londonDayOf', () => {
  it.each([
    ['2026-01-31T23:59:59Z', '2026-01-31'],
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
  ])('%s → %s', (instant, day) => expect(londonDayOf(Date.parse(instant))).toBe(day));
});

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['2026-03-01T00:00', false],
    ['', false],
  ])('%s → %s', (text, verdict) => expect(isDay(text)).toBe(verdict));
});
