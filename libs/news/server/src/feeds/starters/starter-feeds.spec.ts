import { starterFeeds } from './starter-feeds';

describe('the starter set', () => {
  it('names each feed once, with its outlet and what it is about', () => {
    const feeds = starterFeeds();
    expect(feeds.length).toBeGreaterThanOrEqual(20);
    expect(new Set(feeds.map(({ address }) => address)).size).toBe(feeds.length);
  });
});
