/**
 * Who has something, and how much of it: pairs of a person's slot and a whole number, in flat arrays.
 * Their order means nothing, because what is added up from them are whole numbers.
 */
export class PostingList {
  slots = new Int32Array(4);
  values = new Int32Array(4);
  length = 0;

  add(slot: number, value: number): void {
    if (this.length === this.slots.length) this.resize(this.length * 2);
    this.slots[this.length] = slot;
    this.values[this.length] = value;
    this.length++;
  }

  /** Takes the slot's pair out, if there is one. */
  remove(slot: number): void {
    const at = this.slots.subarray(0, this.length).indexOf(slot);
    if (at < 0) return;
    this.length--;
    this.slots[at] = this.slots[this.length]!;
    this.values[at] = this.values[this.length]!;
  }

  private resize(size: number): void {
    const enlarge = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.slots = enlarge(this.slots);
    this.values = enlarge(this.values);
  }
}
