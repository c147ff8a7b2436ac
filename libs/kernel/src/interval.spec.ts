import fc from 'fast-check';
import { type Interval, intersectionOf, isWithin, overlap, type Stretches, unionOf, without } from './interval';

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const intervals = fc.array(anyInterval, { maxLength: 12 });
const INSTANTS = Array.from({ length: 80 }, (_, instant) => instant);

function holds(stretches: readonly Interval[], instant: number): boolean {
  return stretches.some(({ start, end }) => start <= instant && instant < end);
}

function isInOneForm(stretches: Stretches): boolean {
  return stretches.every(({ start, end }, at) => start < end && (at === 0 || stretches[at - 1]!.end < start));
}

describe('the algebra of intervals agrees with sets of instants', () => {
  it('union', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const union = unionOf(given);
        expect(isInOneForm(union)).toBe(true);
        expect(INSTANTS.filter((t) => holds(union, t))).toEqual(INSTANTS.filter((t) => holds(given, t)));
      }),
    );
  });

  it('intersection and difference', () => {
    fc.assert(
      fc.property(intervals.map(unionOf), intervals.map(unionOf), (one, other) => {
        const [both, left] = [intersectionOf(one, other), without(one, other)];
        expect(isInOneForm(both) && isInOneForm(left)).toBe(true);
        for (const t of INSTANTS) {
          expect(holds(both, t)).toBe(holds(one, t) && holds(other, t));
          expect(holds(left, t)).toBe(holds(one, t) && !holds(other, t));
        }
      }),
    );
  });

  it('within and overlap', () => {
    fc.assert(
      fc.property(anyInterval, intervals.map(unionOf), (interval, stretches) => {
        fc.pre(interval.start < interval.end);
        const inside = INSTANTS.filter((t) => holds([interval], t));
        expect(isWithin(interval, stretches)).toBe(inside.every((t) => holds(stretches, t)));
        expect(stretches.some((stretch) => overlap(interval, stretch))).toBe(inside.some((t) => holds(stretches, t)));
      }),
    );
  });
});
