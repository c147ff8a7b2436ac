import { lastOfAll, lastTimes } from './last-in-words';

const NOW = Date.parse('2026-11-22T18:00:00Z');
const nothing = { personId: 'ada', askedAt: null, onAirAt: null, writtenAt: null };
const [monday, friday, today, tuesday] = [
  ...['2026-11-16T08:10:00Z', '2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11-24T08:10:00Z'],
] as const;

it.each([
  [undefined, undefined, undefined],
  [{ writtenAt: friday }, undefined, undefined],
  [{ askedAt: friday }, 'Asked', friday],
  [{ askedAt: monday, onAirAt: friday }, 'Was on air', friday],
  [{ askedAt: today, onAirAt: monday }, 'Asked', today],
  [{ askedAt: today, onAirAt: tuesday }, 'On air', tuesday],
])('says of %j: %s, %s', (last, words, at) => {
  const said = lastOfAll(last && { ...nothing, ...last }, NOW);
  expect(said).toEqual(words && { words, at });
});

it('tells a page what is known, and nothing of what has never been', () => {
  expect(lastTimes({ ...nothing, askedAt: monday, onAirAt: tuesday }, NOW)).toEqual([
    { words: 'Last asked', at: monday },
    { words: 'On air', at: tuesday },
  ]);
  expect(lastTimes(undefined, NOW)).toEqual([]);
});
