import type { Instant } from './clock';

/** A stretch of time: from `start`, up to and without `end`. Never empty: `start < end`. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Stretches in their order that neither overlap nor touch: a set of instants, in the one form that it has. */
export type Stretches = readonly Interval[];

/** The instants that lie in any of the intervals. Empty ones and those that end before they start hold none. */
export function unionOf(intervals: readonly Interval[]): Stretches {
  const inOrder = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const union: Interval[] = [];
  for (const interval of inOrder) {
    const last = union.at(-1);
    if (!last || last.end < interval.start) union.push(interval);
    else if (last.end < interval.end) union[union.length - 1] = { start: last.start, end: interval.end };
  }
  return union;
}

/** The instants that lie in both. */
export function intersectionOf(one: Stretches, other: Stretches): Stretches {
  const both: Interval[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left, right] = [one[a]!, other[b]!];
    const [start, end] = [Math.max(left.start, right.start), Math.min(left.end, right.end)];
    if (start < end) both.push({ start, end });
    if (left.end <= right.end) a++;
    else b++;
  }
  return both;
}

/** The instants of `whole` that do not lie in `taken`. */
export function without(whole: Stretches, taken: Stretches): Stretches {
  const left: Interval[] = [];
  let at = 0;
  for (const { start, end } of whole) {
    let from = start;
    while (at < taken.length && taken[at]!.end <= from) at++;
    for (let next = at; next < taken.length && taken[next]!.start < end; next++) {
      if (from < taken[next]!.start) left.push({ start: from, end: taken[next]!.start });
      from = Math.max(from, taken[next]!.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** Whether all of an interval lies in the stretches. */
export function isWithin({ start, end }: Interval, stretches: Stretches): boolean {
  return stretches.some((stretch) => stretch.start <= start && end <= stretch.end);
}

/** Whether two intervals have an instant in common; those that only touch have none. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}
