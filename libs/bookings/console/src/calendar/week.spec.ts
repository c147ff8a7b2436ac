import { HOUR } from '@greenroom/kernel';
import { clockChangeIn, weekFrom, weekInWords, weekOf } from './week';

// A Sunday, just before midnight in London's summer.
const NOW = Date.parse('2026-10-18T22:50:00Z');

it.each([
  [undefined, '2026-10-12', '12 to 18 October'],
  ['2026-10-31', '2026-10-26', '26 October to 1 November'],
  ['2027-01-01', '2026-12-28', '28 December 2026 to 3 January 2027'],
  ['2027-03-04', '2027-03-01', '1 to 7 March 2027'],
  ['31 October', '2026-10-12', '12 to 18 October'],
])('finds, for “%s” in the address, the week of %s', (text, monday, words) => {
  const week = weekFrom(text, NOW);
  expect([week.monday, weekInWords(week, NOW)]).toEqual([monday, words]);
});

it.each([
  ['2026-03-23', 167, '2026-03-29', 'Clocks go forward'],
  ['2026-10-19', 169, '2026-10-25', 'Clocks go back'],
  ['2026-11-16', 168, '2026-11-22', ''],
])('knows how long the week of %s is, and what the clocks do', (monday, hours, sunday, words) => {
  const { span, days } = weekOf(monday);
  expect([(span.end - span.start) / HOUR, days.at(-1), clockChangeIn(sunday)]).toEqual([hours, sunday, words]);
});
