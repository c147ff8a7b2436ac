import { hoursOf, instantTyped, mondayOf, spanOf, weekOf } from './week-of';

const shift = (name: string, from: string, to: string) => ({
  ...{ id: name, officer: { id: name, name }, isGone: false, version: 1 },
  ...{ from: `2026-11-${from}:00.000Z`, to: `2026-11-${to}:00.000Z` },
});

it('sets out shifts and gaps by the day on which they begin', () => {
  const rota = {
    shifts: [
      shift('Eve', '22T20:00', '23T06:00'),
      shift('Ada', '23T07:00', '23T14:00'),
      shift('Ben', '23T22:00', '24T06:00'),
    ],
    uncovered: [shift('', '23T06:00', '23T07:00'), shift('', '24T06:00', '30T00:00')],
    overlaps: [],
    officers: [],
  };
  const days = weekOf('2026-11-23', rota, Date.parse('2026-11-24T09:00Z'));
  expect(
    days
      .map(({ words, isToday, entries }) => [
        words,
        isToday,
        entries.map(({ hours, shift: one }) => `${one?.id ?? 'nobody'} ${hours}`),
      ])
      .slice(0, 3),
  ).toEqual([
    [
      'Mon 23 Nov',
      false,
      [
        'Eve 20:00 to Mon 23 Nov, 06:00',
        'nobody 06:00 to 07:00',
        'Ada 07:00 to 14:00',
        'Ben 22:00 to Tue 24 Nov, 06:00',
      ],
    ],
    ['Tue 24 Nov', true, ['nobody 06:00 to Mon 30 Nov, 00:00']],
    ['Wed 25 Nov', false, []],
  ]);
});

it.each([
  ['2026-11-24T05:00Z', []],
  ['2026-11-24T09:00Z', ['Mon 23 Nov']],
  ['2026-11-26T09:00Z', ['Mon 23 Nov']],
  ['2026-12-01T09:00Z', 7],
])('at %s has over %j', (now, over) => {
  const rota = {
    shifts: [shift('Ada', '23T07:00', '23T14:00'), shift('Ben', '23T22:00', '24T06:00')],
    uncovered: [shift('', '24T06:00', '30T00:00')],
    ...{ overlaps: [], officers: [] },
  };
  const days = weekOf('2026-11-23', rota, Date.parse(now)).filter(({ isOver }) => isOver);
  expect(typeof over === 'number' ? days.length : days.map(({ words }) => words)).toEqual(over);
});

it('knows weeks and times by the clocks of London', () => {
  expect([mondayOf('2026-11-22'), mondayOf('2026-11-23')]).toEqual(['2026-11-16', '2026-11-23']);
  expect(spanOf('2026-10-19')).toEqual({ from: '2026-10-18T23:00:00.000Z', to: '2026-10-26T00:00:00.000Z' });
  expect(instantTyped('2026-07-01', '07:30')).toBe(Date.parse('2026-07-01T06:30Z'));
  expect([instantTyped('', '07:30'), instantTyped('2026-07-01', '')]).toEqual([undefined, undefined]);
  expect(hoursOf(shift('', '23T18:00', '24T00:00'))).toBe('18:00 to midnight');
});
