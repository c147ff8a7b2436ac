import * as fc from 'fast-check';
import { seededPlace } from './index';

describe('seededPlace', () => {
  it('depends on nothing but its arguments', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, key) => {
        const place = seededPlace(seed, key);
        expect(place).toBe(seededPlace(seed, key));
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(2 ** 32);
      }),
    );
  });

  it('gives every key a fair chance of the first place over many seeds', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const firsts = new Map(keys.map((key) => [key, 0]));
    for (let seed = 0; seed < 4_000; seed++) {
      const [first] = [...keys].sort((x, y) => seededPlace(`${seed}`, x) - seededPlace(`${seed}`, y));
      firsts.set(first!, firsts.get(first!)! + 1);
    }
    for (const count of firsts.values()) expect(count).toBeGreaterThan(850);
  });

  it('keeps seed and key apart', () => {
    expect(seededPlace('ab', 'c')).not.toBe(seededPlace('a', 'bc'));
  });
});
