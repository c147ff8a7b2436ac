/** What two samples of times say of each other. */
export interface Comparison {
  readonly medians: readonly [number, number];
  /** Of the medians, the first to the second. */
  readonly ratio: number;
  /** Kolmogorov and Smirnov's D: the widest gap between the two shares of what is no longer than some time; 0 to 1. */
  readonly gap: number;
  /** What D exceeds in one of a hundred pairs of samples that come from the same source. */
  readonly noise: number;
}

/** @param samples neither empty */
export function compared(one: readonly number[], other: readonly number[]): Comparison {
  const medians = [median(one), median(other)] as const;
  const [n, m] = [one.length, other.length];
  return {
    medians,
    ratio: medians[0] / medians[1],
    gap: gapOf(one, other),
    noise: 1.628 * Math.sqrt((n + m) / (n * m)),
  };
}

/**
 * The same for times in blocks, one after another without a pause, where neighbours are alike: the gap is held against
 * those that come up when the same blocks are dealt to the two samples at random.
 * @param of a random number from 0 to 1
 */
export function comparedInBlocks(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  of: () => number = Math.random,
): Comparison {
  const comparison = compared(one.flat(), other.flat());
  const dealt = Array.from({ length: DEALS }, () => {
    const blocks = [...one, ...other].map((block) => ({ block, place: of() })).sort((a, b) => a.place - b.place);
    const [left, right] = [blocks.slice(0, one.length), blocks.slice(one.length)];
    return gapOf(
      left.flatMap(({ block }) => block),
      right.flatMap(({ block }) => block),
    );
  });
  return { ...comparison, noise: dealt.sort((a, b) => a - b)[Math.floor(DEALS * 0.99)]! };
}

const DEALS = 300;

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function gapOf(one: readonly number[], other: readonly number[]): number {
  const steps = [...one.map((time) => [time, 1 / one.length]), ...other.map((time) => [time, -1 / other.length])] as [
    number,
    number,
  ][];
  steps.sort(([a], [b]) => a - b);
  let [height, widest] = [0, 0];
  for (const [at, [time, step]] of steps.entries()) {
    height += step;
    // Of equal times all count before the gap is looked at.
    if (steps[at + 1]?.[0] !== time) widest = Math.max(widest, Math.abs(height));
  }
  return widest;
}
