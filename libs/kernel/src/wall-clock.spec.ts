import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from './clock';
import { londonDayOf } from './day';
import {
  dayAfter,
  END_OF_DAY,
  londonDay,
  londonDaysOf,
  londonHours,
  londonMinuteOf,
  weekdayOf,
  zoneInDoubt,
} from './wall-clock';

const written = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');
const hours = (day: string, from: number, to: number) =>
  londonHours(day, { from, to }).map(({ start, end }) => `${written(start)} ${written(end)}`);

describe('londonHours', () => {
  it.each([
    ['winter', '2026-01-14', 9, 17, ['2026-01-14T09:00Z 2026-01-14T17:00Z']],
    ['summer', '2026-07-14', 9, 17, ['2026-07-14T08:00Z 2026-07-14T16:00Z']],
    ['a whole day of summer', '2026-07-14', 0, 24, ['2026-07-13T23:00Z 2026-07-14T23:00Z']],
    ['the hour that spring leaves out', '2026-03-29', 1, 2, []],
    ['around it', '2026-03-29', 0.5, 2.5, ['2026-03-29T00:30Z 2026-03-29T01:30Z']],
    ['the hour that autumn shows twice', '2026-10-25', 1, 2, ['2026-10-25T00:00Z 2026-10-25T02:00Z']],
    [
      'half of it',
      '2026-10-25',
      1,
      1.5,
      ['2026-10-25T00:00Z 2026-10-25T00:30Z', '2026-10-25T01:00Z 2026-10-25T01:30Z'],
    ],
    ['across it', '2026-10-25', 0, 3, ['2026-10-24T23:00Z 2026-10-25T03:00Z']],
  ])('%s', (_, day, from, to, expected) => expect(hours(day, from * 60, to * 60)).toEqual(expected));
});

describe('londonDay', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-03-30', 24],
    ['2026-10-25', 25],
  ])('%s has %d hours', (day, length) => {
    const { start, end } = londonDay(day);
    expect((end - start) / HOUR).toBe(length);
  });
});

const day = fc.integer({ min: 0, max: 3_652 }).map((days) => dayAfter('2025-01-01', days));

describe('over ten years', () => {
  it('each day ends where the next begins', () => {
    fc.assert(
      fc.property(day, (one) => expect(londonDay(one).end).toBe(londonDay(dayAfter(one)).start)),
      { numRuns: 1_000 },
    );
  });

  it('an instant of hours is one at which the clocks show them', () => {
    const minute = fc.integer({ min: 0, max: END_OF_DAY });
    fc.assert(
      fc.property(day, minute, minute, fc.integer({ min: 0, max: 25 * 60 - 1 }), (one, a, b, after) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const instant = londonDay(one).start + after * MINUTE;
        const shown = londonMinuteOf(instant);
        const isMeant = londonDayOf(instant) === one && from <= shown && shown < to;
        const isThere = londonHours(one, { from, to }).some(({ start, end }) => start <= instant && instant < end);
        expect(isThere).toBe(isMeant);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('days', () => {
  it('counts across a change of the clocks', () => expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30'));
  it('counts back', () => expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28'));
  it('knows the day of the week', () => expect(weekdayOf('2026-11-22')).toBe('sunday'));
  it('lists the days of an interval, without the one that it only touches', () => {
    const { start } = londonDay('2026-10-24');
    expect(londonDaysOf({ start, end: londonDay('2026-10-26').start })).toEqual(['2026-10-24', '2026-10-25']);
    expect(londonDaysOf({ start, end: start + 3 * DAY })).toHaveLength(3);
  });
});

describe('zoneInDoubt', () => {
  it.each([
    ['2026-10-24T23:59:00Z', ''],
    ['2026-10-25T00:00:00Z', ' BST'],
    ['2026-10-25T00:59:59Z', ' BST'],
    ['2026-10-25T01:00:00Z', ' GMT'],
    ['2026-10-25T01:30:00Z', ' GMT'],
    ['2026-10-25T02:00:00Z', ''],
    ['2026-03-29T00:30:00Z', ''],
    ['2026-03-29T01:00:00Z', ''],
    ['2026-07-01T00:30:00Z', ''],
    ['2026-12-01T01:30:00Z', ''],
  ])('%s: “%s”', (instant, zone) => expect(zoneInDoubt(Date.parse(instant))).toBe(zone));
});
