/**
 * Who has something, and how much of it: pairs of a person's slot and a whole number, packed into one number each and
 * sorted, the greatest first. Packed, because reading them from memory is most of what a story costs.
 */
export class PostingList {
  private pairs = new Int32Array(4);
  private length = 0;

  /** Throws where a number has no room: slots go up to a million, values to 2,047. */
  add(slot: number, value: number): void {
    if (slot > MOST_SLOT || value > MOST_VALUE) {
      throw new RangeError(
        `No room for the value ${value} of person ${slot}: ${MOST_VALUE} of ${MOST_SLOT} is the most.`,
      );
    }
    if (this.length === this.pairs.length) this.resize(this.length * 2);
    const pair = (value << SLOT_BITS) | slot;
    const at = this.placeOf(pair);
    this.pairs.copyWithin(at + 1, at, this.length);
    this.pairs[at] = pair;
    this.length++;
  }

  /** Takes the pair out, if it is there. */
  remove(slot: number, value: number): void {
    const pair = (value << SLOT_BITS) | slot;
    const at = this.placeOf(pair);
    if (at === this.length || this.pairs[at] !== pair) return;
    this.pairs.copyWithin(at, at + 1, this.length);
    this.length--;
  }

  /** The value that `count` people have at least; 0 where there are not so many. */
  valueOfBest(count: number): number {
    return count > 0 && count <= this.length ? this.pairs[count - 1]! >> SLOT_BITS : 0;
  }

  /** Adds everybody's value, `weight` times, to their sum; all are whole numbers, which is what makes it fast. */
  addTo(sums: Int32Array, weight: number): void {
    const { pairs, length } = this;
    for (let at = 0; at < length; at++) {
      const pair = pairs[at]!;
      const slot = pair & MOST_SLOT;
      sums[slot] = (sums[slot]! + Math.imul(weight, pair >> SLOT_BITS)) | 0;
    }
  }

  /** Where the pair stands, or would stand. */
  private placeOf(pair: number): number {
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.pairs[middle]! <= pair) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  private resize(size: number): void {
    const { pairs } = this;
    this.pairs = new Int32Array(size);
    this.pairs.set(pairs);
  }
}

const SLOT_BITS = 20;
const MOST_SLOT = 2 ** SLOT_BITS - 1;
/** What is left of a positive 32-bit number. */
const MOST_VALUE = 2 ** (31 - SLOT_BITS) - 1;
