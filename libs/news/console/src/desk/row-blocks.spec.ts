import { BLOCK, countOf, RowBlocks } from './row-blocks';

const list = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `s${n}` }));
const high = (height: number, from: number, count = BLOCK) =>
  list(from + count)
    .slice(from)
    .map(({ id }) => ({ id, height }));

describe('the blocks of rows', () => {
  it('takes rows for what they were when they were there, others for two lines', () => {
    const blocks = new RowBlocks();
    const rows = list(45);
    blocks.note(high(50, 0));
    blocks.note(high(70, 10));
    expect(countOf(rows)).toBe(5);
    expect([0, 1, 2, 3, 5].map((block) => blocks.offsetOf(rows, block))).toEqual([0, 500, 1200, 1940, 3050]);
  });

  it('finds the blocks that are in sight, and always one', () => {
    const blocks = new RowBlocks();
    const rows = list(100);
    blocks.note(high(60, 0));
    expect(blocks.between(rows, -1500, 900)).toEqual({ from: 0, to: 2 });
    expect(blocks.between(rows, 600, 1200)).toEqual({ from: 1, to: 2 });
    expect(blocks.between(rows, 1339, 1341)).toEqual({ from: 1, to: 3 });
    expect(blocks.between(rows, 99_000, 99_900)).toEqual({ from: 9, to: 10 });
    expect(blocks.between([], 0, 900)).toEqual({ from: 0, to: 0 });
  });

  it('keeps what each row was when others come in above it, and when its block grows', () => {
    const blocks = new RowBlocks();
    blocks.note(high(54, 0, 5));
    expect(blocks.offsetOf(list(5), 1)).toBe(270);
    expect(blocks.offsetOf(list(BLOCK), 1)).toBe(270 + 5 * 74);
    expect(blocks.offsetOf([{ id: 'new' }, ...list(5)], 1)).toBe(74 + 270);
    blocks.note(high(60, 0, 1));
    expect(blocks.offsetOf(list(5), 1)).toBe(276);
  });
});
