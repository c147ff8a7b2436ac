import { type Direction, type Spot, spotAfter } from './roving';

// Ada on Monday twice and on Friday, Bea on Thursday, Cyn on Monday and Sunday.
const SPOTS: readonly Spot[] = [
  { id: 'ada mon 1', row: 0, day: 0 },
  { id: 'ada mon 2', row: 0, day: 0 },
  { id: 'ada fri', row: 0, day: 4 },
  { id: 'bea thu', row: 1, day: 3 },
  { id: 'cyn mon', row: 2, day: 0 },
  { id: 'cyn sun', row: 2, day: 6 },
];

it.each<[string, Direction, string]>([
  ['ada mon 1', 'right', 'ada mon 2'],
  ['ada mon 1', 'left', 'ada mon 1'],
  ['ada mon 1', 'down', 'ada mon 2'],
  ['ada mon 2', 'down', 'bea thu'],
  ['ada mon 1', 'up', 'ada mon 1'],
  ['bea thu', 'up', 'ada fri'],
  ['bea thu', 'down', 'cyn mon'],
  ['cyn sun', 'down', 'cyn sun'],
  ['cyn sun', 'first', 'ada mon 1'],
  ['ada fri', 'last', 'cyn sun'],
  ['gone', 'right', 'ada mon 2'],
])('leads from %s %s to %s', (from, direction, to) => {
  expect(spotAfter(SPOTS, from, direction)?.id).toBe(to);
});
