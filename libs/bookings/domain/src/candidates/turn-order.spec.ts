import fc from 'fast-check';
import { inTurn, isAtCap, type Ranked } from './turn-order';

const person = (id: string, fit: number, turn: Partial<Ranked> = {}): Ranked => ({
  ...{ id, fit, booked: 0, asked: 0, bookedLately: 0 },
  ...turn,
});
const order = (...people: Ranked[]) => inTurn(people, 'R-1').map(({ id }) => id);

describe('inTurn', () => {
  it.each<[string, Ranked[], string[]]>([
    ['the better fit first', [person('a', 0.6), person('b', 0.8)], ['b', 'a']],
    ['whoever had a booking less, of like fit', [person('a', 0.8, { booked: 2 }), person('b', 0.75)], ['b', 'a']],
    ['a clearly better fit stays before', [person('a', 0.9, { booked: 2 }), person('b', 0.6)], ['a', 'b']],
    ['a newcomer who was asked often waits', [person('new', 0.8, { asked: 5 }), person('b', 0.78)], ['b', 'new']],
    ['who fits much less is left out', [person('a', 0.9), person('b', 0.4)], ['a']],
    ['nobody is left where none fits enough', [person('a', 0.2)], []],
    ['nobody', [], []],
  ])('%s', (_, people, expected) => {
    expect(order(...people)).toEqual(expected);
  });

  it('decides between two who are alike the same way each time, and not always for the same one', () => {
    const pair = [person('a', 0.8), person('b', 0.8)];
    const first = (seed: string) => inTurn(pair, seed)[0]!.id;
    expect(first('R-1')).toBe(first('R-1'));
    expect(new Set(Array.from({ length: 40 }, (_, n) => first(`R-${n}`)))).toEqual(new Set(['a', 'b']));
  });

  it('leaves out nobody above the floor and adds nobody', () => {
    const people = fc.array(
      fc.record({
        id: fc.uuid(),
        fit: fc.double({ min: 0, max: 1, noNaN: true }),
        booked: fc.nat(5),
        asked: fc.nat(9),
        bookedLately: fc.nat(3),
      }),
    );
    fc.assert(
      fc.property(people, (all) => {
        const top = Math.max(0, ...all.map(({ fit }) => fit));
        const expected = all.filter(({ fit }) => fit >= Math.max(0.25, 0.45 * top));
        expect(inTurn(all, 's')).toHaveLength(expected.length);
      }),
    );
  });
});

describe('isAtCap', () => {
  it.each([
    [2, false],
    [3, true],
  ])('%d bookings within a week: %p', (bookedLately, expected) => {
    expect(isAtCap({ booked: 9, asked: 9, bookedLately })).toBe(expected);
  });
});
