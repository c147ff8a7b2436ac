import * as fc from 'fast-check';
import { isId, seededPlace } from './index';

describe('isId', () => {
  it.each([
    ['0197f6a0-5c1e-7abc-8def-0123456789ab', true],
    ['0197F6A0-5C1E-7ABC-8DEF-0123456789AB', false],
    ['0197f6a05c1e7abc8def0123456789ab', false],
    ["0197f6a0-5c1e-7abc-8def-0123456789ab' or 1=1", false],
    ['', false],
  ])('%s → %s', (text, expected) => expect(isId(text)).toBe(expected));
});

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
