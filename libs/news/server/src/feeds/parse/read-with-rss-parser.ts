import RssParser from 'rss-parser';
import { hasReferences, hasTags, htmlToText } from './html-text';
import { type RawFeed } from './raw-feed';

/**
 * Reads a feed with rss-parser, from text only: its own fetching is never used.
 * @throws whatever rss-parser throws, which is at anything that is not well formed.
 */
export async function readWithRssParser(text: string, address?: string): Promise<RawFeed> {
  const feed = await new RssParser().parseString(text);
  return {
    format: /<feed[\s>]/.test(text.slice(0, 4_096)) ? 'atom' : 'rss',
    titles: [plain(feed.title)],
    links: [{ href: textOf(feed.link), base: address }],
    items: feed.items.map((item) => ({
      guid: textOf(item.guid) || textOf((item as { id?: unknown }).id),
      titles: [plain(item.title)],
      links: [{ href: textOf(item.link), base: address }],
      summaries: [item.summary, item.content, (item as { 'content:encoded'?: unknown })['content:encoded']].map(plain),
      dates: [item.pubDate, item.isoDate].map(textOf),
    })),
  };
}

function plain(value: unknown): string {
  const text = textOf(value);
  return hasTags(text) || hasReferences(text) ? htmlToText(text) : text;
}

/** rss-parser hands out objects where it promises texts. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
