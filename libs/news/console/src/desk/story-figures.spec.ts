import { figureOf } from './story-figures';

const cell = (triage: 'new' | 'watching' | 'pitching' | 'dropped', fits: boolean, count: number, isMore = false) => ({
  triage,
  fits,
  count,
  isMore,
});
const COUNTS = [
  cell('new', true, 1000, true),
  cell('new', false, 700),
  cell('watching', true, 3),
  cell('pitching', false, 2),
  cell('dropped', true, 9, true),
];

it.each([
  ['all', '', '999+'],
  ['fits', '', '999+'],
  ['watching', '', '5'],
  ['watching', 'pitching', '2'],
  ['fits', 'watching', '3'],
  ['fits', 'pitching', '0'],
  ['all', 'new', '999+'],
  ['all', 'dropped', '9+'],
] as const)('says how many stories %s %s holds: %s', (view, triage, words) =>
  expect(figureOf(COUNTS, view, triage)).toBe(words),
);
