import { beginAt, clockTimes, withMoreHours } from './clock-times';

it('offers half hours, and the odd time that was chosen', () => {
  expect(clockTimes(540, 660, 575)).toEqual([540, 570, 575, 600, 630, 660]);
  expect(clockTimes(555, 630)).toEqual([570, 600, 630]);
  expect(clockTimes(0, 1_440).at(-1)).toBe(1_440);
});

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
