/**
 * The slots of the `count` greatest of `values` that are `least` (above 0) or more, greatest first; of equals the
 * lowest by `tie`. One pass: most people fail a comparison of eight at once, and nothing else is asked of them. The
 * length of `values` is a multiple of eight.
 */
export function greatest(
  values: Int32Array,
  length: number,
  { count, least }: { readonly count: number; readonly least: number },
  tie: (slot: number) => number,
): number[] {
  const slots: number[] = [];
  let bar = least;
  for (let from = 0; from < length; from += 8) {
    if (areBelow(values, from, bar)) continue;
    for (let slot = from; slot < from + 8; slot++) {
      if (values[slot]! < bar) continue;
      insert(slots, slot, values, count, tie);
      if (slots.length === count) bar = values[slots[count - 1]!]!;
    }
  }
  return slots;
}

/** Whether the eight values from `from` on are all less than `bar`. */
function areBelow(values: Int32Array, from: number, bar: number): boolean {
  return (
    values[from]! < bar &&
    values[from + 1]! < bar &&
    values[from + 2]! < bar &&
    values[from + 3]! < bar &&
    values[from + 4]! < bar &&
    values[from + 5]! < bar &&
    values[from + 6]! < bar &&
    values[from + 7]! < bar
  );
}

/** Into its place among the best `count`, which a plain shift finds faster than a heap where they are few. */
function insert(slots: number[], slot: number, values: Int32Array, count: number, tie: (slot: number) => number): void {
  const value = values[slot]!;
  const isBefore = (other: number): boolean =>
    value > values[other]! || (value === values[other]! && tie(slot) < tie(other));
  let at = slots.length;
  if (at < count) slots.push(slot);
  else if (isBefore(slots[at - 1]!)) at--;
  else return;
  for (; at > 0 && isBefore(slots[at - 1]!); at--) slots[at] = slots[at - 1]!;
  slots[at] = slot;
}
