import { htmlToText } from './html-text';
import { type RawFeed, type RawItem } from './raw-feed';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed 1.0 and 1.1.
 * @returns undefined where the text is not JSON or holds no list of items.
 */
export function readJsonFeed(text: string, address?: string): RawFeed | undefined {
  const feed = parsed(text);
  if (!feed || !Array.isArray(feed['items'])) return undefined;
  const items = (feed['items'] as unknown[]).filter(isFields);
  return {
    format: 'json',
    titles: [textOf(feed['title'])],
    links: [{ href: textOf(feed['home_page_url']), base: address }],
    items: items.map((item) => readItem(item, address)),
  };
}

function readItem(item: Fields, address: string | undefined): RawItem {
  return {
    guid: textOf(item['id']),
    titles: [textOf(item['title'])],
    links: [item['url'], item['external_url']].map((href) => ({ href: textOf(href), base: address })),
    summaries: [textOf(item['summary']), textOf(item['content_text']), htmlToText(textOf(item['content_html']))],
    dates: [textOf(item['date_published']), textOf(item['date_modified'])],
  };
}

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined; // not JSON, or too deep to be a feed
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers are allowed as ids; anything else that is not text counts as absent. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
