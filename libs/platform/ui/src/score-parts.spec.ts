import { clockFigure, clockState } from './clock-state';
import { roundedToSum, scoreShown, shortLabel } from './score-parts';

describe('scoreShown', () => {
  it.each([
    [[333_333, 333_333, 333_334]],
    [[455_000, 335_000, 204_999]],
    [[5_000, 5_000, 5_000]],
    [[1, 1, 1]],
    [[412_345, 207_654, 99_001, 55_555, 12_345, 4_321]],
  ])('shows figures that add up to the one at the end: %j', (values) => {
    const { pieces, totalHundredths } = scoreShown(
      values.map((value, at) => ({ label: `Topic ${at}`, value })),
      1_000_000,
    );
    expect(pieces.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(totalHundredths);
    expect(totalHundredths).toBe(Math.round(values.reduce((sum, value) => sum + value, 0) / 10_000));
    expect(pieces.length).toBeLessThanOrEqual(3);
  });

  it('puts parts of one name together and the rest into one piece that names them', () => {
    const { pieces } = scoreShown(
      [
        { label: 'Eviction', value: 30 },
        { label: 'Words', value: 5 },
        { label: 'Eviction', value: 20 },
        { label: 'Renting', value: 25 },
        { label: 'Courts', value: 10 },
      ],
      100,
    );
    expect(pieces.map(({ label, hundredths, look }) => [label, hundredths, look])).toEqual([
      ['Eviction', 50, 'part-1'],
      ['Renting', 25, 'part-2'],
      ['2 others', 15, 'part-3'],
    ]);
    expect(pieces[2]!.fullLabel).toBe('Courts, Words');
  });

  it('keeps what goals add and what rotation takes off apart', () => {
    const { pieces, totalHundredths } = scoreShown(
      [
        { label: 'Renting', value: 60 },
        { label: 'New voice', value: 6, kind: 'goal' },
        { label: 'Booked', value: -12, kind: 'less' },
      ],
      100,
    );
    expect(pieces.map(({ look, hundredths }) => [look, hundredths])).toEqual([
      ['part-1', 60],
      ['goal', 6],
      ['less', -12],
    ]);
    expect(totalHundredths).toBe(54);
  });
});

it('rounds each value by less than one', () => {
  const values = [1.5, 2.5, 3.25, 0.75];
  const rounded = roundedToSum(values, 8);
  expect(rounded.reduce((sum, value) => sum + value, 0)).toBe(8);
  for (const [at, value] of values.entries()) expect(Math.abs(rounded[at]! - value)).toBeLessThan(1);
});

it.each([
  ['Housing', 'Housing'],
  ['Eviction of tenants', 'Eviction'],
  ['Business and industry policy', 'Business and'.replace(' and', '')],
  ['Internationalisationalism', 'Internationalisat…'],
])('shortens %s at a word', (label, short) => {
  expect(shortLabel(label)).toBe(short);
});

it.each([
  [60, 100, 'calm'],
  [49, 100, 'half'],
  [14, 100, 'last'],
  [0, 100, 'over'],
] as const)('shows %i of %i as %s', (left, total, state) => {
  expect(clockState(left, total)).toBe(state);
});

it.each([
  [42.9, 42, 'min'],
  [185, 3, 'h'],
  [60 * 50, 2, 'd'],
  [-5, 0, 'min'],
] as const)('writes %d minutes as %i %s', (minutes, number, unit) => {
  expect(clockFigure(minutes)).toEqual({ number, unit });
});
