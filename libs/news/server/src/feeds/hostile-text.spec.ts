import { blockingKeys, parseFeedDate, signatureOf } from '@greenroom/news/domain';
import { yardsticks } from '@greenroom/testing';

const REPEATED = [
  ...['A-', "'", 'Aa ', '\ud800', '1,', '<b>&amp;', '\u202e\u0000\u0301', 'ﷺ', '(', '1:', ' ', '9'],
].map((text) => [text, text.repeat(Math.ceil(500_000 / text.length))] as const);

/** What the rules of the domain do with half a million characters that came from outside. */
describe('hostile text', () => {
  it.each(REPEATED)('%j over and over: a headline and a summary', async (_, text) => {
    let keys: readonly string[] = [];
    const item = { title: text, summary: text, link: undefined, published: 0 };
    expect(await yardsticks(() => (keys = blockingKeys(signatureOf(item))))).toBeLessThan(50);
    expect(keys.length).toBeLessThanOrEqual(12);
  });

  it.each(REPEATED)('%j over and over: a date', async (_, text) => {
    expect(await yardsticks(() => parseFeedDate(text))).toBeLessThan(20);
  });
});
