import { leftInWords, programmeIn, stampInWords, timeInWords, whenInWords } from './slot-words';

const at = Date.parse;
const NOW = at('2026-11-23T10:00:00Z');

it.each([
  ['2026-11-23T11:00:00Z', 'this morning', 'Today, 11:00', '11:00'],
  ['2026-11-23T12:00:00Z', 'this afternoon', 'Today, 12:00', '12:00'],
  ['2026-11-23T19:10:00Z', 'tonight', 'Today, 19:10', '19:10'],
  ['2026-11-24T07:50:00Z', 'tomorrow morning', 'Tomorrow, Tue 24 Nov, 07:50', 'tomorrow, 07:50'],
  ['2026-11-24T18:00:00Z', 'tomorrow evening', 'Tomorrow, Tue 24 Nov, 18:00', 'tomorrow, 18:00'],
  ['2026-11-29T09:00:00Z', 'on Sunday', 'Sun 29 Nov, 09:00', 'Sun 29 Nov, 09:00'],
  ['2026-11-30T09:00:00Z', 'on Mon 30 Nov', 'Mon 30 Nov, 09:00', 'Mon 30 Nov, 09:00'],
])('says %s as people do', (instant, when, stamp, time) => {
  expect([whenInWords(at(instant), NOW), stampInWords(at(instant), NOW), timeInWords(at(instant), NOW)]).toEqual([
    when,
    stamp,
    time,
  ]);
});

it('goes by London’s clocks and days, in summer and across their change', () => {
  // Half past midnight in London is still yesterday in UTC.
  expect(stampInWords(at('2026-06-22T23:30:00Z'), at('2026-06-22T12:00:00Z'))).toBe('Tomorrow, Tue 23 Jun, 00:30');
  expect(whenInWords(at('2026-10-26T08:00:00Z'), at('2026-10-24T23:30:00Z'))).toBe('tomorrow morning');
});

it.each([
  ['Today', 'BBC Radio 4', 'Today on BBC Radio 4'],
  ['Channel 4 News', 'Channel 4', 'Channel 4 News'],
  ['', 'The Guardian', 'The Guardian'],
  ['Today', '', 'Today'],
  ['', '', 'A programme'],
])('names %s of %s', (programme, outlet, name) => expect(programmeIn({ programme, outlet })).toBe(name));

it.each([
  [-5, '0 minutes'],
  [1, '1 minute'],
  [99, '99 minutes'],
  [100, '1 hour'],
  [47 * 60 + 59, '47 hours'],
  [48 * 60, '2 days'],
])('says %i minutes that are left', (minutes, words) => expect(leftInWords(minutes * 60_000)).toBe(words));
