import * as fc from 'fast-check';
import { PostingList } from './posting-list';

const PEOPLE = 12;
const edits = fc.array(fc.record({ slot: fc.nat(PEOPLE - 1), value: fc.nat(2_047), isAdded: fc.boolean() }), {
  maxLength: 40,
});

describe('PostingList', () => {
  it('adds up what a map of everybody would, whatever was added and taken out', () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 6 }), (list, weight, count) => {
        const postings = new PostingList();
        const expected = new Map<number, number>();
        for (const { slot, value, isAdded } of list) {
          const known = expected.get(slot);
          if (known !== undefined) postings.remove(slot, known);
          expected.delete(slot);
          if (!isAdded) continue;
          postings.add(slot, value);
          expected.set(slot, value);
        }
        const sums = new Int32Array(PEOPLE);
        postings.addTo(sums, weight);
        expect([...sums]).toEqual(Array.from(sums, (_, slot) => weight * (expected.get(slot) ?? 0)));
        const greatestFirst = [...expected.values()].sort((a, b) => b - a);
        expect(postings.valueOfBest(count)).toBe(greatestFirst[count - 1] ?? 0);
      }),
    );
  });

  it('leaves a pair that it does not hold', () => {
    const postings = new PostingList();
    postings.add(1, 5);
    postings.remove(1, 4);
    postings.remove(2, 5);
    expect(postings.valueOfBest(1)).toBe(5);
  });

  it.each([
    [2 ** 20, 1],
    [1, 2_048],
  ])('refuses what it has no room for: slot %p, value %p', (slot, value) =>
    expect(() => new PostingList().add(slot, value)).toThrow('No room for'),
  );
});
