import { HOUR, MINUTE } from '@greenroom/kernel';
import { type Material, materialChanges, type Terms } from './moving';
import { isWindowFor, windowAround } from './window';
import { type NoticeBand, noticeBandOf } from './stand-down';

/** Half past midnight by London's clocks. */
const DAWN = Date.parse('2026-11-23T00:30:00Z');
const START = Date.parse('2026-11-23T07:50:00Z');

describe('materialChanges', () => {
  const terms: Terms = {
    slot: { start: START, end: START + 4 * MINUTE },
    angle: 'What the bill does to renters',
    liveness: 'live',
    manner: 'in-person',
    place: 'Salford',
    opponents: ['a landlord', 'the minister'],
  };
  const moved = (by: number) => ({ slot: { start: START + by, end: START + by + 4 * MINUTE } });
  const window = { start: START - HOUR, end: START + HOUR };

  it.each<[string, Partial<Terms>, typeof window | null, Material[]]>([
    ['nothing', {}, null, []],
    ['later within the window', moved(20 * MINUTE), window, []],
    ['to the end of the window', moved(HOUR - 4 * MINUTE), window, []],
    ['past the window', moved(HOUR - 3 * MINUTE), window, ['time']],
    ['before the window', moved(-HOUR - 1), window, ['time']],
    ['later, and no window was given', moved(MINUTE), null, ['time']],
    ['to another day within the window', moved(24 * HOUR), { start: START, end: START + 48 * HOUR }, ['time']],
    ['the angle', { angle: 'Why renters are to blame' }, window, ['angle']],
    ['live to recorded', { liveness: 'recorded' }, window, ['format']],
    ['studio to phone', { manner: 'remote', place: '' }, window, ['format', 'place']],
    ['somebody else against', { opponents: ['a landlord', 'a columnist'] }, window, ['opponent']],
    ['the same company in another order', { opponents: ['the minister', 'a landlord'] }, window, []],
  ])('%s', (_, change, within, expected) => {
    expect(materialChanges(terms, { ...terms, ...change }, within)).toEqual(expected);
  });
});

it('takes what was not known before for no change', () => {
  const slot = { start: START, end: START + 4 * MINUTE };
  const known: Terms = { slot, angle: 'Meters', liveness: 'live', manner: 'remote', place: 'by phone', opponents: [] };
  const unknown = { ...known, angle: '', liveness: '', place: '' };
  expect(materialChanges(unknown, known, null)).toEqual([]);
  expect(materialChanges(known, unknown, null)).toEqual(['angle', 'format', 'place']);
});

describe('a window', () => {
  const slot = { start: START, end: START + 4 * MINUTE };

  it.each<[string, { start: number; end: number }, boolean]>([
    ['an hour about it', windowAround(slot, 60), true],
    [
      'two hours about a slot near midnight stay on its day',
      windowAround({ start: DAWN, end: DAWN + MINUTE }, 120),
      true,
    ],
    ['after the slot', { start: START + MINUTE, end: START + HOUR }, false],
    ['ends before the slot does', { start: START, end: START + MINUTE }, false],
    ['from the day before', { start: START - 12 * HOUR, end: START + HOUR }, false],
    ['into the day after', { start: START, end: START + 24 * HOUR }, false],
  ])('%s', (name, window, isOne) => {
    const of = name.includes('midnight') ? { start: DAWN, end: DAWN + MINUTE } : slot;
    expect(isWindowFor(of, window)).toBe(isOne);
  });
});

describe('noticeBandOf', () => {
  it.each<[number, boolean, NoticeBand]>([
    [24 * HOUR + 1, false, 'over-a-day'],
    [24 * HOUR, false, 'within-a-day'],
    [2 * HOUR, false, 'within-a-day'],
    [2 * HOUR - 1, false, 'within-two-hours'],
    [0, false, 'on-the-way'],
    [5 * HOUR, true, 'on-the-way'],
  ])('%d ms before, on the way: %p → %s', (left, isOnTheWay, band) => {
    expect(noticeBandOf(START, START - left, isOnTheWay)).toBe(band);
  });
});
