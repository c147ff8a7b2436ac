import {
  addressFrom,
  type Feed,
  findingOf,
  hostOf,
  inOrder,
  intervalsFor,
  needsLook,
  placeOf,
  stateOf,
  withHeadings,
} from './feed-health';

const feed = (change: Partial<Feed> = {}): Feed => ({
  id: 'a',
  address: 'https://a.test/feed',
  outlet: 'A',
  isPaused: false,
  intervalSeconds: 900,
  health: 'ok',
  sentence: '',
  failures: 0,
  lastGoodAt: '2026-11-21T09:00:00.000Z',
  lastFailure: null,
  nextAt: null,
  version: 1,
  ...change,
});
const many = (count: number, change: Partial<Feed> = {}) => Array.from({ length: count }, () => feed(change));

describe('a feed', () => {
  it.each<[Partial<Feed>, string, boolean]>([
    [{}, 'ok', false],
    [{ lastGoodAt: null }, 'fresh', false],
    [{ lastGoodAt: null, health: 'degraded', failures: 1 }, 'degraded', false],
    [{ health: 'failing', failures: 3 }, 'failing', true],
    [{ health: 'gone' }, 'gone', true],
    [{ health: 'failing', failures: 3, isPaused: true }, 'paused', false],
  ])('%j is %s', (change, state, isToBeLookedAt) => {
    expect([stateOf(feed(change)), needsLook(feed(change))]).toEqual([state, isToBeLookedAt]);
  });

  it('comes first where it needs a look and last where it is paused, else by its outlet', () => {
    const feeds = [
      feed({ id: '1', outlet: 'Zeta' }),
      feed({ id: '2', outlet: 'alpha', isPaused: true }),
      feed({ id: '3', outlet: 'Mid', health: 'degraded' }),
      feed({ id: '4', outlet: 'Yon', health: 'gone' }),
      feed({ id: '5', outlet: 'Zed', health: 'failing' }),
      feed({ id: '6', outlet: 'Beta', lastGoodAt: null }),
    ];
    expect(inOrder(feeds).map(({ id }) => id)).toEqual(['5', '4', '3', '6', '1', '2']);
    const headings = withHeadings(inOrder(feeds)).map(({ heading }) => heading);
    expect(headings).toEqual(['Needs a look', '', 'Watched', '', '', 'Paused']);
  });

  it.each<[readonly Feed[], string]>([
    [[], 'No feed is watched yet'],
    [many(9), 'All 9 feeds are doing well'],
    [many(1), 'The one feed is doing well'],
    [[...many(27), ...many(2, { health: 'failing' })], '2 of 29 feeds need a look'],
    [[...many(1), ...many(1, { health: 'gone' })], '1 of 2 feeds needs a look'],
    [many(1, { health: 'gone' }), 'The one feed needs a look'],
    [[...many(3), feed({ isPaused: true })], 'All 3 feeds that are not paused are doing well'],
    [[feed(), feed({ isPaused: true })], 'The one feed that is not paused is doing well'],
    [many(2, { isPaused: true }), 'All 2 feeds are paused'],
    [many(1, { isPaused: true }), 'The one feed is paused'],
    [many(2, { health: 'degraded' }), 'All 2 feeds are doing well'],
  ])('among others: %#', (feeds, words) => expect(findingOf(feeds)).toBe(words));

  it('keeps an interval that is none of the usual ones', () => {
    expect(intervalsFor(900)).toHaveLength(6);
    expect(intervalsFor(20)[0]).toEqual({ seconds: 20, words: 'every 20 seconds' });
    expect(intervalsFor(600)[1]).toEqual({ seconds: 600, words: 'every 10 minutes' });
  });

  it('is shown by its place on the web', () => {
    expect(placeOf('https://www.a.test/news/rss.xml')).toBe('a.test/news/rss.xml');
    expect(placeOf('http://a.test/')).toBe('a.test');
  });

  it.each([
    ['theguardian.com/uk', 'https://theguardian.com/uk', 'theguardian.com'],
    [' http://www.a.test/rss ', 'http://www.a.test/rss', 'a.test'],
    ['javascript:alert(1)', 'https://javascript:alert(1)', 'https://javascript:alert(1)'],
    ['', '', ''],
  ])('is meant by %j', (typed, address, host) => {
    expect([addressFrom(typed), hostOf(addressFrom(typed))]).toEqual([address, host]);
  });
});
