import { DAY, HOUR, MINUTE, SECOND } from '@greenroom/kernel';
import { judgePoll, NEW_FEED, type PollAnswer, type PollMemory } from './poll-schedule';

const NOW = Date.UTC(2026, 6, 15, 9);
const at = { now: NOW, jitter: 0, interval: 15 * MINUTE, isAllowListed: false };

function afterAll(answers: PollAnswer[], from: PollMemory = NEW_FEED) {
  let verdict = judgePoll(from, answers[0]!, at);
  for (const answer of answers.slice(1)) verdict = judgePoll(verdict.memory, answer, at);
  return verdict;
}

describe('judgePoll', () => {
  it.each<[string, PollAnswer, Partial<typeof at>, number]>([
    ['the operator’s interval', { kind: 'fetched' }, {}, 15 * MINUTE],
    ['a floor of five minutes', { kind: 'fetched', freshFor: 0 }, { interval: MINUTE }, 5 * MINUTE],
    [
      'no floor on the allow-list',
      { kind: 'fetched', freshFor: HOUR },
      { interval: SECOND, isAllowListed: true },
      SECOND,
    ],
    ['the publisher’s freshness', { kind: 'unchanged', freshFor: HOUR }, {}, HOUR],
    ['the publisher’s ttl', { kind: 'fetched', ttlMinutes: 60 }, {}, HOUR],
    ['a cap on wishes', { kind: 'fetched', freshFor: 30 * DAY }, {}, 6 * HOUR],
    ['jitter of a tenth at most', { kind: 'fetched' }, { jitter: 1 }, 16.5 * MINUTE],
    ['back-off', { kind: 'failed' }, {}, 30 * MINUTE],
    ['Retry-After', { kind: 'failed', retryAfter: 2 * HOUR }, {}, 2 * HOUR],
    ['Retry-After up to a day', { kind: 'failed', retryAfter: 9 * DAY }, {}, DAY],
  ])('keeps %s', (_name, answer, circumstances, wait) => {
    expect(judgePoll(NEW_FEED, answer, { ...at, ...circumstances }).dueAt).toBe(NOW + wait);
  });

  it('doubles up to a day', () => {
    const waits = Array.from({ length: 9 }, (_, n) => afterAll(Array(n + 1).fill({ kind: 'refused' })).dueAt! - NOW);
    expect(waits.slice(0, 4)).toEqual([30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR]);
    expect(waits.at(-1)).toBe(DAY);
  });

  it('tells the officers once, at the third failure, and again when the feed is back', () => {
    const fails = (n: number): PollAnswer[] => Array(n).fill({ kind: 'unreadable' });
    expect(afterAll(fails(2))).toMatchObject({ memory: { health: 'degraded', failures: 2 } });
    expect(afterAll(fails(2)).tell).toBeUndefined();
    expect(afterAll(fails(3))).toMatchObject({ memory: { health: 'failing' }, tell: 'failing' });
    expect(afterAll(fails(4)).tell).toBeUndefined();
    expect(afterAll([...fails(4), { kind: 'unchanged' }])).toMatchObject({
      memory: { health: 'ok', failures: 0 },
      tell: 'recovered',
    });
    expect(afterAll([...fails(2), { kind: 'unchanged' }]).tell).toBeUndefined();
  });

  it('holds the whole host on Retry-After, unless it is ours', () => {
    const answer: PollAnswer = { kind: 'failed', retryAfter: HOUR };
    expect(judgePoll(NEW_FEED, answer, at).hostHeldUntil).toBe(NOW + HOUR);
    expect(judgePoll(NEW_FEED, answer, { ...at, isAllowListed: true }).hostHeldUntil).toBeUndefined();
  });

  it('stops at 410 and says so once', () => {
    const verdict = judgePoll(NEW_FEED, { kind: 'gone' }, at);
    expect(verdict).toEqual({ memory: { health: 'gone', failures: 0, movedAnswers: 0 }, tell: 'gone' });
    expect(judgePoll(verdict.memory, { kind: 'gone' }, at).tell).toBeUndefined();
  });

  it('moves after three equal redirects only', () => {
    const to = (permanentRedirectTo?: string): PollAnswer => ({ kind: 'fetched', permanentRedirectTo });
    expect(afterAll([to('b'), to('b')]).moveTo).toBeUndefined();
    expect(afterAll([to('b'), to('b'), to('b')]).moveTo).toBe('b');
    expect(afterAll([to('b'), to('b'), to('c'), to('b')]).moveTo).toBeUndefined();
    expect(afterAll([to('b'), to('b'), to(), to('b')]).moveTo).toBeUndefined();
    expect(afterAll([to('b'), to('b'), { kind: 'failed' }, to('b')]).moveTo).toBe('b');
  });
});
