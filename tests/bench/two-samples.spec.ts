import { compared, median } from './two-samples';

it.each([
  [[3], 3],
  [[1, 2], 1.5],
  [[9, 1, 5], 5],
])('the median of %j is %d', (times, middle) => expect(median(times)).toBe(middle));

it('finds no gap between what is the same, and the widest between what has nothing in common', () => {
  expect(compared([1, 2, 3, 4], [1, 2, 3, 4])).toMatchObject({ gap: 0, ratio: 1 });
  expect(compared([1, 2], [8, 9])).toMatchObject({ gap: 1, medians: [1.5, 8.5] });
  // Three of four of the one are no longer than 3, one of four of the other.
  expect(compared([1, 2, 3, 6], [2, 4, 5, 6]).gap).toBe(0.5);
});

it('says how wide a gap is by chance alone', () => {
  const many = Array.from({ length: 400 }, (_, n) => n);
  expect(compared(many, many).noise).toBeCloseTo(0.115, 3);
});
