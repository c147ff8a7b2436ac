import type { Level } from './levels';
import { type Offering, offeringOf } from './offering';

describe('offeringOf', () => {
  it.each<[Level, Level | null, Level, boolean, Offering]>([
    [2, null, 2, false, 'ready'],
    [2, null, 1, false, 'ready'],
    [2, null, 3, false, 'not-ready'],
    [2, null, 3, true, 'stretch'],
    [2, null, 4, true, 'not-ready'],
    [2, null, 5, true, 'not-ready'],
    [2, 2, 3, true, 'not-ready'],
    [2, 3, 3, true, 'stretch'],
    [0, null, 1, true, 'not-ready'],
    [0, null, 0, false, 'ready'],
  ])('level %d, no higher than %p, asked for %d, mentor %p → %s', (level, cap, asked, hasMentor, expected) => {
    expect(offeringOf({ level, cap }, asked, hasMentor)).toBe(expected);
  });
});
