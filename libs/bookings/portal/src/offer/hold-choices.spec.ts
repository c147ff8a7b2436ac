import { HOUR, MINUTE } from '@greenroom/kernel';
import fc from 'fast-check';
import { holdChoices } from './hold-choices';
import { timeInWords } from './slot-words';

const NOW = Date.parse('2026-11-23T10:07:00Z');
const chosen = (dueIn: number, mostIn: number) =>
  holdChoices({ now: NOW, dueAt: NOW + dueIn, atMost: NOW + mostIn }).map((until) => timeInWords(until, NOW));

it('gives hours, the evening and the next day, as long as the programme can wait', () => {
  expect(chosen(30 * MINUTE, 30 * HOUR)).toEqual(['11:15', '12:15', '14:15', '18:00', 'tomorrow, 16:07']);
  expect(chosen(5 * HOUR, 30 * HOUR)).toEqual(['18:00', 'tomorrow, 09:00', 'tomorrow, 12:00', 'tomorrow, 16:07']);
});

it('gives the end alone where there is little more time, and nothing where there is none', () => {
  expect(chosen(30 * MINUTE, 65 * MINUTE)).toEqual(['11:12']);
  expect(chosen(30 * MINUTE, 35 * MINUTE)).toEqual([]);
  expect(chosen(30 * MINUTE, -HOUR)).toEqual([]);
});

it('never gives less time than there is, nor more than there can be', () => {
  const minutes = fc.integer({ min: -600, max: 6_000 }).map((count) => count * MINUTE);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 525_600 }), minutes, minutes, (start, due, most) => {
      const now = NOW + start * MINUTE;
      const [dueAt, atMost] = [now + due, now + most];
      const all = holdChoices({ now, dueAt, atMost });
      expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
      expect(all.length).toBeLessThanOrEqual(5);
      for (const until of all) expect(until > now && until > dueAt && until <= atMost).toBe(true);
    }),
  );
});
