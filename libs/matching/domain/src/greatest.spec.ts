import * as fc from 'fast-check';
import { greatest } from './greatest';

describe('greatest', () => {
  it('is what sorting everybody would give', () => {
    const people = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), (list, count, least) => {
        const tie = (slot: number): number => (slot * 7) % 101;
        const sorted = list
          .map((value, slot) => ({ value, slot }))
          .filter(({ value }) => value >= least)
          .sort((a, b) => b.value - a.value || tie(a.slot) - tie(b.slot))
          .slice(0, count)
          .map(({ slot }) => slot);
        const values = new Int32Array(40);
        values.set(list);
        expect(greatest(values, list.length, { count, least }, tie)).toEqual(sorted);
      }),
    );
  });
});
