/** How many rows come and go together. */
export const BLOCK = 10;

/** What a row that has not been there yet is taken to be high, in px: a headline of two lines. */
const EXPECTED = 74;

/** Blocks from `from` up to, not including, `to`. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly id: string;
}

/**
 * How high the blocks of a list are, all in px: as their rows were when they were there last. What a row is taken to be
 * changes only when it is there again, so that nothing above what is in sight moves by itself.
 */
export class RowBlocks {
  private readonly rows = new Map<string, number>();
  private readonly blocks = new Map<string, { readonly last: string; readonly height: number }>();

  /** Takes down how high the rows of a block are, in their order. */
  note(rows: readonly { readonly id: string; readonly height: number }[]): void {
    const changed = rows.filter(({ id, height }) => height > 0 && this.rows.get(id) !== height);
    for (const { id, height } of changed) this.rows.set(id, height);
    if (changed.length > 0) this.blocks.delete(rows[0]!.id);
  }

  /** How far down a block begins; one past the last gives the height of all. */
  offsetOf(list: readonly Row[], block: number): number {
    let offset = 0;
    for (let at = 0; at < Math.min(block, countOf(list)); at++) offset += this.heightOf(list, at);
    return offset;
  }

  /** The blocks that stand, wholly or in part, between two places. */
  between(list: readonly Row[], top: number, bottom: number): BlockRange {
    const count = countOf(list);
    let [from, offset] = [0, 0];
    while (from < count - 1 && offset + this.heightOf(list, from) <= top) offset += this.heightOf(list, from++);
    let to = from;
    while (to < count && offset < bottom) offset += this.heightOf(list, to++);
    return { from, to: Math.max(to, Math.min(count, from + 1)) };
  }

  private heightOf(list: readonly Row[], block: number): number {
    const [first, last] = [list[block * BLOCK]!.id, list[Math.min((block + 1) * BLOCK, list.length) - 1]!.id];
    const known = this.blocks.get(first);
    if (known?.last === last) return known.height;
    const rows = list.slice(block * BLOCK, (block + 1) * BLOCK);
    const height = rows.reduce((sum, { id }) => sum + (this.rows.get(id) ?? EXPECTED), 0);
    this.blocks.set(first, { last, height });
    return height;
  }
}

/** How many blocks a list makes. */
export function countOf(list: readonly unknown[]): number {
  return Math.ceil(list.length / BLOCK);
}
