import { compared, comparedInBlocks, median } from './two-samples';

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

it('holds the gap between blocks against that of the same blocks dealt at random', () => {
  const blocks = (from: number) => Array.from({ length: 10 }, (_, n) => [from + n, from + n + 0.1, from + n + 0.2]);
  let turn = 0;
  const dealt = () => (turn = (turn * 16_807 + 11) % 2_147_483_647) / 2_147_483_647;
  const [same, apart] = [comparedInBlocks(blocks(0), blocks(0), dealt), comparedInBlocks(blocks(0), blocks(20), dealt)];
  expect([same.gap, same.noise > 0.2, apart.gap > apart.noise]).toEqual([0, true, true]);
});

it('says how wide a gap is by chance alone', () => {
  const many = Array.from({ length: 400 }, (_, n) => n);
  expect(compared(many, many).noise).toBeCloseTo(0.115, 3);
});
