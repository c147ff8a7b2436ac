import { fortnightOf, momentInWords, standingInWords, type Stood } from './times-in-words';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const limits = { earliest: 0, latest: 1_440, notice: 120, travel: 0 };
const outlook: Stood['outlook'] = {
  words: '',
  short: '',
  why: [],
  hasSaid: true,
  isFreeNow: false,
  next: null,
  failing: false,
};
const PAUSED = { code: 'paused', words: 'has paused offers' } as const;
const afternoon = { start: '2026-11-24T14:00:00.000Z', end: '2026-11-24T17:30:00.000Z' };

it.each<[string, Omit<Stood, 'limits'>, string, string]>([
  [
    'is free',
    { outlook: { ...outlook, isFreeNow: true, next: afternoon }, pause: null },
    'You are free now, until 17:30',
    '',
  ],
  [
    'is free later',
    {
      outlook: {
        ...outlook,
        next: afternoon,
        why: [
          { code: 'short-notice', words: 'needs 2 hours of notice' },
          { code: 'busy', words: 'busy until 13:45' },
        ],
      },
      pause: null,
    },
    'You are free from 14:00',
    'Until then: you need 2 hours of notice, busy until 13:45.',
  ],
  [
    'is not free at all',
    {
      outlook: { ...outlook, why: [{ code: 'away', words: 'away until the end of Fri 11 Dec' }] },
      pause: null,
    },
    'You are not free for two weeks',
    'Until then: away until the end of Fri 11 Dec.',
  ],
  [
    'has said nothing',
    { outlook: { ...outlook, hasSaid: false }, pause: null },
    'When can you speak?',
    'You have not told us yet. A usual week takes a minute, and you can change any day later.',
  ],
  [
    'has paused',
    {
      outlook: {
        ...outlook,
        why: [PAUSED],
        next: { start: '2026-12-01T00:00:00.000Z', end: '2026-12-06T00:00:00.000Z' },
      },
      pause: { since: '2026-11-20T10:00:00.000Z', returnsOn: '2026-12-01' },
    },
    'Nobody asks you for anything before Tue 1 Dec',
    'You have paused until Tue 1 Dec. Take all the time you need.',
  ],
  [
    'has paused into time off',
    {
      outlook: {
        ...outlook,
        why: [PAUSED, { code: 'away', words: 'away until the end of Sat 28 Nov' }],
        next: { start: '2026-11-30T09:00:00.000Z', end: '2026-11-30T17:00:00.000Z' },
      },
      pause: { since: '2026-11-20T10:00:00.000Z', returnsOn: '2026-11-25' },
    },
    'Nobody asks you for anything before Mon 30 Nov, 09:00',
    'You have paused until Wed 25 Nov, and are away until the end of Sat 28 Nov. Take all the time you need.',
  ],
  [
    'has paused for longer than we look ahead',
    { outlook: { ...outlook, why: [PAUSED] }, pause: { since: '2026-11-20T10:00:00.000Z', returnsOn: '2027-01-05' } },
    'Nobody asks you for anything before Tue 5 Jan',
    'You have paused until Tue 5 Jan. Take all the time you need.',
  ],
  [
    'has paused for now',
    { outlook: { ...outlook, why: [PAUSED] }, pause: { since: '2026-11-20T10:00:00.000Z', returnsOn: null } },
    'Nobody asks you until you say so',
    'You have paused. Take all the time you need.',
  ],
])('tells somebody who %s', (_, stood, sentence, reason) => {
  expect(standingInWords({ ...stood, limits }, NOW)).toMatchObject({ sentence, reason });
});

it.each([
  ['2026-11-24T14:00:00Z', '14:00'],
  ['2026-11-25T00:00:00Z', 'midnight'],
  ['2026-11-25T09:30:00Z', 'tomorrow, 09:30'],
  ['2026-11-27T09:30:00Z', 'Fri 27 Nov, 09:30'],
])('says the moment %s as %s', (instant, words) => {
  expect(momentInWords(Date.parse(instant), NOW)).toBe(words);
});

it('lays free stretches out by London’s days, over midnight and over the change of the clocks', () => {
  const free = [
    { start: '2026-10-24T20:00:00.000Z', end: '2026-10-25T01:30:00.000Z' },
    { start: '2026-10-26T09:00:00.000Z', end: '2026-10-26T12:00:00.000Z' },
  ];
  const days = fortnightOf(
    { free, exceptions: [{ day: '2026-10-26', hours: [] }], timeOff: [{ from: '2026-10-27', to: '2026-10-28' }] },
    Date.parse('2026-10-24T10:00:00Z'),
  );
  expect(days).toHaveLength(14);
  expect(days.slice(0, 6).map(({ name, words, mark }) => [name, words, mark])).toEqual([
    ['Sat 24 Oct', '21:00–24:00', null],
    ['Sun 25 Oct', '00:00–01:30', null],
    ['Mon 26 Oct', '09:00–12:00', 'other'],
    ['Tue 27 Oct', 'not free', 'away'],
    ['Wed 28 Oct', 'not free', 'away'],
    ['Thu 29 Oct', 'not free', null],
  ]);
});
