import { type Booked, rowsOf, scaleOf } from './rows';
import { weekOf } from './week';

// The week in which the clocks go back; Tuesday noon.
const { days } = weekOf('2026-10-19');
const NOW = Date.parse('2026-10-20T11:00:00Z');

const booked = (name: string, startsAt: string, state: Booked['state'], more: Partial<Booked> = {}): Booked => {
  const at = (minutes: number) => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return {
    ...{ id: `${name} ${startsAt}`, requestId: 'r', reference: 'R-1', personId: name, name, photo: null },
    ...{ outletId: 'skylark', outlet: 'Skylark', programme: 'First Light', topic: 'Bills', format: 'radio', state },
    ...{ startsAt, endsAt: at(18), blockedFrom: at(-15), blockedUntil: at(33), holdEndsAt: null, overlaps: false },
    ...more,
  };
};

it('has a row for each by name, each booking on its day by London’s clocks', () => {
  const all = [
    booked('Zoe', '2026-10-18T22:55:00Z', 'confirmed'),
    booked('Ada', '2026-10-23T23:10:00Z', 'pencilled'),
    booked('Ada', '2026-10-26T00:10:00Z', 'confirmed', { startsAt: '2026-10-25T23:50:00Z' }),
    booked('Somebody who was taken out', '2026-10-19T08:00:00Z', 'pulled', { personId: null }),
  ];
  const rows = rowsOf(all, 'person', days, NOW);
  const told = rows.map((row) => [row.name, row.days.map((day) => day.map(({ from }) => from).join()).join('|')]);
  expect(told).toEqual([
    // After midnight in summer time, so Saturday; just before midnight once it is over, so Sunday.
    ['Ada', '|||||00:10|23:50'],
    ['Zoe', '23:55||||||'],
    ['Somebody who was taken out', '09:00||||||'],
  ]);
  expect(rowsOf(all, 'outlet', days, NOW)).toMatchObject([{ key: 'skylark', name: 'Skylark' }]);
});

it.each([
  ['confirmed', '2026-10-20T10:50:00Z', 'on-air'],
  ['re-confirm', '2026-10-20T12:00:00Z', 'again'],
  ['re-confirm', '2026-10-20T10:00:00Z', 'again'],
  ['confirmed', '2026-10-20T12:00:00Z', 'confirmed'],
  ['confirmed', '2026-10-20T10:00:00Z', 'over'],
  ['pencilled', '2026-10-20T10:50:00Z', 'pencilled'],
  ['stood-down', '2026-10-20T12:00:00Z', 'fell'],
  ['released', '2026-10-20T12:00:00Z', 'released'],
] as const)('shows %s at %s as %s', (state, startsAt, look) => {
  const [row] = rowsOf([booked('Ada', startsAt, state)], 'person', days, NOW);
  expect(row!.days[1]!.map((placed) => placed.look)).toEqual([look]);
});

it('draws the slot and what lies around it on the line of the day', () => {
  const late = booked('Ada', '2026-10-20T11:00:00Z', 'confirmed');
  const [row] = rowsOf([late], 'person', days, NOW);
  const { slot, blocked } = row!.days[1]![0]!;
  // Noon is a third of the way from six to midnight.
  expect(slot).toEqual({ left: (6 / 18) * 100, width: (0.3 / 18) * 100 });
  expect(blocked).toEqual({ left: (5.75 / 18) * 100, width: (0.8 / 18) * 100 });
  expect(scaleOf([late, booked('Bea', '2026-10-20T04:30:00Z', 'pencilled')])).toEqual({ from: 0 });
});
