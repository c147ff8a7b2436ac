import { beginAt, withMoreHours } from './clock-times';

it.each([
  [{ from: 540, to: 720 }, 600, { from: 600, to: 720 }],
  [{ from: 540, to: 720 }, 780, { from: 780, to: 960 }],
  [{ from: 540, to: 1_020 }, 1_200, { from: 1_200, to: 1_440 }],
])('begins %j at %i as %j', (hours, begin, expected) => {
  expect(beginAt(hours, begin)).toEqual(expected);
});

it.each([
  [[], [{ from: 540, to: 1_050 }]],
  [
    [{ from: 540, to: 720 }],
    [
      { from: 540, to: 720 },
      { from: 780, to: 900 },
    ],
  ],
  [
    [{ from: 540, to: 1_380 }],
    [
      { from: 540, to: 1_380 },
      { from: 1_410, to: 1_440 },
    ],
  ],
  [
    [{ from: 540, to: 1_440 }],
    [
      { from: 360, to: 510 },
      { from: 540, to: 1_440 },
    ],
  ],
  [[{ from: 0, to: 1_440 }], [{ from: 0, to: 1_440 }]],
])('finds room for more hours beside %j', (hours, expected) => {
  expect(withMoreHours(hours)).toEqual(expected);
});
