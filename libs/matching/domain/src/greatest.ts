/**
 * The slots of the `count` greatest of `values[0..length)` that are above 0, in no order. Where more slots than have
 * room share the least of those values, `tie` decides: the lowest go in. One pass with a heap of values only, because
 * comparing people one by one would cost more than adding them up.
 */
export function greatest(values: Int32Array, length: number, count: number, tie: (slot: number) => number): number[] {
  const heap = emptyHeap(count);
  const hopeful: number[] = [];
  let root = 0;
  for (let slot = 0; slot < length; slot++) {
    const value = values[slot]!;
    if (value < root || value === 0) continue;
    hopeful.push(slot);
    if (value === root) continue;
    replaceRoot(heap, value);
    root = heap[0]!;
  }
  const slots = hopeful.filter((slot) => values[slot]! > root);
  const equals = new Lowest(count - slots.length);
  for (const slot of hopeful) if (values[slot] === root) equals.offer(slot, tie(slot));
  return slots.concat(equals.slots);
}

/** Keeps the `room` slots of the lowest places, in order. */
class Lowest {
  readonly slots: number[] = [];
  private readonly places: number[] = [];

  constructor(private readonly room: number) {}

  offer(slot: number, place: number): void {
    if (this.slots.length === this.room && place >= this.places[this.room - 1]!) return;
    let at = this.slots.length;
    while (at > 0 && this.places[at - 1]! > place) at--;
    this.slots.splice(at, 0, slot);
    this.places.splice(at, 0, place);
    if (this.slots.length <= this.room) return;
    this.slots.pop();
    this.places.pop();
  }
}

/** One block, used again and again: a story would otherwise cost an allocation outside the heap. */
let block = new Int32Array(64);

function emptyHeap(count: number): Int32Array {
  if (block.length < count) block = new Int32Array(count);
  return block.subarray(0, count).fill(0);
}

/** A heap with the least at the root: puts `value` in its place. */
function replaceRoot(heap: Int32Array, value: number): void {
  const end = heap.length;
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= end) break;
    if (child + 1 < end && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}
