import { parseFeed } from 'feedsmith';
import { hasReferences, hasTags, htmlToText } from './html-text';
import { type RawFeed, type RawItem, type RawLink } from './raw-feed';

/** Reads a feed with feedsmith. @throws whatever feedsmith throws at what it does not take for a feed. */
export function readWithFeedsmith(text: string, address?: string): RawFeed {
  const { format, feed } = parseFeed(text) as { format: RawFeed['format']; feed: unknown };
  const channel = fieldsOf(feed);
  const items = listOf(channel['items'] ?? channel['entries']).map(fieldsOf);
  return {
    format,
    titles: [plain(channel['title'])],
    links: linksOf(channel, address),
    ttlMinutes: typeof channel['ttl'] === 'number' ? channel['ttl'] : undefined,
    items: items.map((item) => readItem(item, address)),
  };
}

function readItem(item: Fields, address: string | undefined): RawItem {
  const [dc, dcterms, media] = [fieldsOf(item['dc']), fieldsOf(item['dcterms']), fieldsOf(item['media'])];
  return {
    guid: textOf(item['guid']) || textOf(item['id']) || textOf(fieldsOf(item['rdf'])['about']),
    titles: [item['title'], dc['title'], listOf(dc['titles'])[0], media['title']].map(plain),
    links: linksOf(item, address),
    summaries: [
      item['description'],
      item['summary'],
      textOf(fieldsOf(item['content'])['encoded']),
      item['content'],
    ].map(plain),
    dates: [
      item['pubDate'],
      item['published'],
      dc['date'],
      listOf(dc['dates'])[0],
      dcterms['issued'],
      item['updated'],
    ].map(textOf),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function linksOf(holder: Fields, base: string | undefined): RawLink[] {
  const links = listOf(holder['links']).map(fieldsOf);
  const pages = links.filter((link) => textOf(link['rel']) === '' || link['rel'] === 'alternate');
  const hrefs = [
    holder['link'],
    holder['url'],
    ...pages.map((link) => link['href']),
    fieldsOf(holder['guid'])['value'],
  ];
  return hrefs.map((href) => ({ href: textOf(href), base }));
}

function plain(value: unknown): string {
  const text = textOf(value);
  return hasTags(text) || hasReferences(text) ? htmlToText(text) : text;
}

/** A text as such, or the `value` of feedsmith's text objects. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = fieldsOf(value)['value'];
  return typeof inner === 'string' ? inner : '';
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
