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

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function gapOf(one: readonly number[], other: readonly number[]): number {
  const share = (times: readonly number[], upTo: number) => times.filter((time) => time <= upTo).length / times.length;
  return Math.max(...[...one, ...other].map((time) => Math.abs(share(one, time) - share(other, time))));
}
