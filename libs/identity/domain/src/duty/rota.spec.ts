import { HOUR, MINUTE } from '@greenroom/kernel';
import {
  nextOnDuty,
  nextTurn,
  onDutyAt,
  overlapsIn,
  type RotaFacts,
  sameAWeekLater,
  type Shift,
  shiftFault,
  uncovered,
} from './rota';

/** An hour of a winter's Monday, or of the days after it: London's clocks show UTC. */
const at = (hour: number) => Date.parse('2026-11-23T00:00:00Z') + hour * HOUR;
const shift = (staffId: string, from: number, to: number): Shift => ({
  id: `${staffId}${from}`,
  staffId,
  start: at(from),
  end: at(to),
});
const EARLY_LATE = [shift('ada', 7, 14), shift('ben', 14, 22)];
const HAND_OVER = [shift('ada', 7, 14), shift('ben', 13, 22)];
const facts = (more: Partial<RotaFacts> = {}): RotaFacts => ({
  ...{ shifts: EARLY_LATE, taken: null, outOfHours: [] },
  ...more,
});
const taken = (staffId: string, hour: number) => ({ staffId, since: at(hour) });

it.each<[string, number, RotaFacts, string]>([
  ['the shift that covers now', 9, facts(), 'ada shift 7-14'],
  ['at its first instant, and no more at its last', 14, facts(), 'ben shift 14-22'],
  ['nobody after hours', 23, facts(), 'nobody'],
  ['the first of the way out of hours', 23, facts({ outOfHours: ['eve', 'dan'] }), 'eve out-of-hours -'],
  ['out of hours until the next shift', 3, facts({ outOfHours: ['eve'] }), 'eve out-of-hours -7'],
  ['a shift before the way out of hours', 9, facts({ outOfHours: ['eve'] }), 'ada shift 7-14'],
  ['who took it by hand, until that shift ends', 13, facts({ taken: taken('cat', 12) }), 'cat hand 12-14'],
  ['the rota again after that', 15, facts({ taken: taken('cat', 12) }), 'ben shift 14-22'],
  ['by hand at night, until the next shift begins', 6, facts({ taken: taken('cat', 3) }), 'cat hand 3-7'],
  ['by hand where nothing is to come, for good', 60, facts({ taken: taken('cat', 23) }), 'cat hand 23-'],
  ['by hand with no rota at all', 60, facts({ shifts: [], taken: taken('cat', 23) }), 'cat hand 23-'],
  ['by hand before out of hours', 23, facts({ taken: taken('cat', 22), outOfHours: ['eve'] }), 'cat hand 22-'],
  ['of two at once who began first', 13.5, facts({ shifts: HAND_OVER }), 'ada shift 7-14'],
  ['and then the other, who had it only from there', 15, facts({ shifts: HAND_OVER }), 'ben shift 14-22'],
  [
    'by hand of two at once, until the first is over',
    13.9,
    facts({ shifts: HAND_OVER, taken: taken('ben', 13.5) }),
    'ben hand 13.5-14',
  ],
  [
    'of two who began at once who stays longer',
    8,
    facts({ shifts: [shift('ada', 7, 9), shift('ben', 7, 12)] }),
    'ben shift 7-12',
  ],
])('has on duty %s', (_, hour, given, expected) => {
  const duty = onDutyAt(at(hour), given);
  const hourOf = (instant: number | null) => (instant === null ? '' : String((instant - at(0)) / HOUR));
  expect(duty ? `${duty.staffId} ${duty.how} ${hourOf(duty.since)}-${hourOf(duty.until)}` : 'nobody').toBe(expected);
});

it.each<[string, number, RotaFacts, string]>([
  ['the shift after this one', 9, facts(), 'ben 14-22'],
  ['nobody where the rota ends', 15, facts(), 'nobody'],
  ['the first of the morning at night', 3, facts({ outOfHours: ['eve'] }), 'ada 7-14'],
  ['from when it has the duty, of two at once', 9, facts({ shifts: HAND_OVER }), 'ben 14-22'],
  ['the rota again, where somebody took it by hand', 13, facts({ taken: taken('cat', 12) }), 'ben 14-22'],
  [
    'the same officer again, with a gap between',
    9,
    facts({ shifts: [shift('ada', 7, 10), shift('ada', 12, 14)] }),
    'ada 12-14',
  ],
])('has on duty next %s', (_, hour, given, expected) => {
  const next = nextOnDuty(at(hour), given);
  expect(next ? `${next.staffId} ${(next.start - at(0)) / HOUR}-${(next.end - at(0)) / HOUR}` : 'nobody').toBe(
    expected,
  );
});

it('knows when it may next be somebody else’s', () => {
  expect(nextTurn(at(3), facts())).toBe(at(7));
  expect(nextTurn(at(9), facts())).toBe(at(14));
  expect(nextTurn(at(23), facts())).toBeNull();
});

it.each([
  ['a night', 22, 30, null],
  ['a weekend on call', 18, 80, null],
  ['one that ends before it begins', 14, 10, 'backwards'],
  ['one that ends as it begins', 14, 14, 'backwards'],
  ['one of more than a week', 0, 7 * 24 + 1, 'too-long'],
])('judges %s', (_, from, to, fault) => expect(shiftFault({ start: at(from), end: at(to) })).toBe(fault));

it('shows which hours nobody has, and which several have', () => {
  const inHours = (all: readonly { start: number; end: number }[]) =>
    all.map(({ start, end }) => `${(start - at(0)) / HOUR}-${(end - at(0)) / HOUR}`);
  expect(inHours(uncovered({ start: at(0), end: at(24) }, EARLY_LATE))).toEqual(['0-7', '22-24']);
  expect(inHours(uncovered({ start: at(8), end: at(20) }, EARLY_LATE))).toEqual([]);
  expect(inHours(overlapsIn(EARLY_LATE))).toEqual([]);
  expect(inHours(overlapsIn([...HAND_OVER, shift('cat', 12, 13.5)]))).toEqual(['12-14']);
});

it.each([
  ['into summer time', '2026-03-23T07:00Z', '2026-03-23T14:00Z', '2026-03-30T06:00Z', '2026-03-30T13:00Z'],
  ['out of summer time', '2026-10-19T06:00Z', '2026-10-19T13:00Z', '2026-10-26T07:00Z', '2026-10-26T14:00Z'],
  [
    'through the night that is an hour short',
    '2026-03-21T22:00Z',
    '2026-03-22T06:00Z',
    '2026-03-28T22:00Z',
    '2026-03-29T05:00Z',
  ],
  [
    'through the night that is an hour long',
    '2026-10-17T21:00Z',
    '2026-10-18T05:00Z',
    '2026-10-24T21:00Z',
    '2026-10-25T06:00Z',
  ],
  [
    'from an hour that the clocks leave out',
    '2026-03-22T01:30Z',
    '2026-03-22T06:00Z',
    '2026-03-29T01:00Z',
    '2026-03-29T05:00Z',
  ],
  [
    'from an hour that they show twice: the first',
    '2026-10-18T00:30Z',
    '2026-10-18T05:00Z',
    '2026-10-25T00:30Z',
    '2026-10-25T06:00Z',
  ],
  ['over the new year', '2026-12-28T08:00Z', '2026-12-28T16:00Z', '2027-01-04T08:00Z', '2027-01-04T16:00Z'],
])('copies a shift %s at the same times by the clock on the wall', (_, from, to, newFrom, newTo) => {
  const { start, end } = sameAWeekLater({ start: Date.parse(from), end: Date.parse(to) });
  const text = (instant: number) => new Date(instant - (instant % MINUTE)).toISOString().replace(':00.000Z', 'Z');
  expect([text(start), text(end)]).toEqual([newFrom, newTo]);
});
