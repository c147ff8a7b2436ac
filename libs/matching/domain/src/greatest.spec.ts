import * as fc from 'fast-check';
import { greatest } from './greatest';

describe('greatest', () => {
  it('is what sorting everybody would give', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 })), fc.integer({ min: 1, max: 9 }), (values, count) => {
        const tie = (slot: number): number => (slot * 7) % 101;
        const sorted = values
          .map((value, slot) => ({ value, slot }))
          .filter(({ value }) => value > 0)
          .sort((a, b) => b.value - a.value || tie(a.slot) - tie(b.slot))
          .slice(0, count)
          .map(({ slot }) => slot);
        const slots = greatest(Int32Array.from(values), values.length, count, tie);
        expect(slots.sort((a, b) => a - b)).toEqual(sorted.sort((a, b) => a - b));
      }),
    );
  });
});
