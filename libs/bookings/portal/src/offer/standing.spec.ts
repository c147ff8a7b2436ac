import { isToCome, mayTakeBack, standingOf } from './standing';

const START = Date.parse('2026-11-23T18:30:00Z');
const MINUTE = 60_000;
const asked = (booking: Parameters<typeof standingOf>[0]['booking'], startsAt: string | null = iso(START)) =>
  ({ state: 'accepted', booking, startsAt, minutes: 10 }) as const;

describe('a yes', () => {
  it.each([
    [null, 9, 'Thank you: we have your yes', true, true],
    [null, 10, 'Its time has passed', false, false],
    ['pencilled', 9, 'Thank you: we have your yes', true, true],
    ['confirmed', 9, 'You are booked', true, false],
    ['confirmed', 10, 'Its time has passed', false, false],
    ['aired', 10, 'That is done', false, false],
    ['stood-down', 10, 'The programme has dropped it', false, false],
  ] as const)('with %s, %i minutes after the start, stands as %j', (booking, minutes, heading, stillTo, mayBack) => {
    const now = START + minutes * MINUTE;
    expect(standingOf(asked(booking), now)?.heading).toBe(heading);
    expect([isToCome(asked(booking), now), mayTakeBack(asked(booking), now)]).toEqual([stillTo, mayBack]);
  });

  it('without a time has none that passes', () => {
    expect(isToCome(asked(null, null), START + 1_000 * MINUTE)).toBe(true);
  });
});

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
