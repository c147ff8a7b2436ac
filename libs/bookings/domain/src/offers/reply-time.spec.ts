import { DAY, HOUR, londonMinuteOf, MINUTE } from '@greenroom/kernel';
import fc from 'fast-check';
import { REPLY_TIME, replyBy } from './reply-time';

const at = (text: string) => Date.parse(text);

describe('replyBy', () => {
  // The first three are the trade's own figures; the summer is an hour ahead of UTC.
  it.each([
    ['TX in 3 hours', '2026-11-23T10:00Z', '2026-11-23T13:00Z', '2026-11-23T13:00Z', 0, '2026-11-23T10:18Z'],
    ['TX in 5 h 40', '2026-11-23T10:00Z', '2026-11-23T15:40Z', '2026-11-23T15:40Z', 0, '2026-11-23T10:42Z'],
    ['TX in five days', '2026-11-23T10:00Z', '2026-11-28T10:00Z', '2026-11-28T10:00Z', 0, '2026-11-24T12:51Z'],
    ['an hour to the studio', '2026-11-23T10:00Z', '2026-11-23T13:00Z', '2026-11-23T13:00Z', 60, '2026-11-23T10:10Z'],
    ['the deadline before', '2026-11-23T10:00Z', '2026-11-23T12:00Z', '2026-11-23T18:00Z', 0, '2026-11-23T10:18Z'],
    ['ten minutes at least', '2026-11-23T10:00Z', '2026-11-23T10:30Z', '2026-11-23T11:00Z', 0, '2026-11-23T10:10Z'],
    ['never past the deadline', '2026-11-23T10:00Z', '2026-11-23T10:04Z', '2026-11-23T13:00Z', 0, '2026-11-23T10:04Z'],
    ['asked at night, far off', '2026-11-23T23:00Z', '2026-11-26T23:00Z', '2026-11-26T23:00Z', 0, '2026-11-24T17:39Z'],
    ['asked at night, near', '2026-11-23T23:00Z', '2026-11-24T07:00Z', '2026-11-24T07:00Z', 0, '2026-11-24T00:03Z'],
    ['a summer evening', '2026-07-06T20:00Z', '2026-07-08T20:00Z', '2026-07-08T20:00Z', 0, '2026-07-07T12:03Z'],
    ['a day of waking hours', '2026-11-23T07:00Z', '2026-12-23T07:00Z', '2026-12-23T07:00Z', 0, '2026-11-24T16:00Z'],
  ])('%s', (_, now, deadline, startsAt, travel, expected) => {
    const due = replyBy({ now: at(now), deadline: at(deadline), startsAt: at(startsAt), travel });
    expect(new Date(due).toISOString()).toBe(new Date(at(expected)).toISOString());
  });

  it('is after now, within the deadline, and ends in no night where nights do not count', () => {
    const asking = fc
      .record({
        now: fc.integer({ min: at('2026-01-01'), max: at('2036-01-01') }),
        toDeadline: fc.integer({ min: 1, max: 20 * DAY }),
        toSlot: fc.integer({ min: 1, max: 20 * DAY }),
        travel: fc.integer({ min: 0, max: 240 }),
      })
      .map(({ now, toDeadline, toSlot, travel }) => ({
        now,
        deadline: now + toDeadline,
        startsAt: now + toSlot,
        travel,
      }));
    fc.assert(
      fc.property(asking, (given) => {
        const due = replyBy(given);
        expect(Number.isInteger(due)).toBe(true);
        expect(due).toBeGreaterThan(given.now);
        expect(due).toBeLessThanOrEqual(given.deadline);
        expect(due - given.now >= REPLY_TIME.least || due === given.deadline).toBe(true);
        if (given.startsAt - given.now <= DAY) return expect(due - given.now).toBeLessThanOrEqual(24 * HOUR);
        const clock = londonMinuteOf(due - MINUTE);
        expect(due === given.deadline || (clock >= 6 * 60 + 59 && clock < 22 * 60)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
