import { accepted, type Outcome, refused } from '@greenroom/kernel';
import { type ParsedFeed } from '@greenroom/news/domain';
import { normaliseFeed, type RawFeed } from './raw-feed';
import { holdsPage, readFromTree } from './read-from-tree';
import { readJsonFeed } from './read-json-feed';
import { readWithFeedsmith } from './read-with-feedsmith';
import { readWithRssParser } from './read-with-rss-parser';

export type ParseRefusalCode = 'not-a-feed' | 'web-page';

/** Text → what a feed says; nothing, or a throw, where the reader takes it for no feed. */
type Reader = (text: string, address?: string) => RawFeed | undefined | Promise<RawFeed>;

/**
 * In the order of what each does alone on other parsers' test files (`npm run eval:feeds`): ours 100 % of the files,
 * feedsmith 84 %, rss-parser 84 % with fewer of the fields right.
 */
export const XML_READERS: Readonly<Record<XmlReaderName, Reader>> = {
  ours: readFromTree,
  feedsmith: readWithFeedsmith,
  'rss-parser': readWithRssParser,
};

export type XmlReaderName = 'ours' | 'feedsmith' | 'rss-parser';

/**
 * Text of any quality → feed, or why not; never rejects. The libraries are second opinions: they are asked where ours
 * fails, or finds no item although the text speaks of one.
 * @param address where the text came from; relative links are resolved against it.
 */
export async function parseFeedText(text: string, address?: string): Promise<Outcome<ParsedFeed, ParseRefusalCode>> {
  if (text.slice(0, 256).trimStart().startsWith('{')) {
    const feed = readJsonFeed(text, address);
    return feed ? accepted(normaliseFeed(feed)) : refused('not-a-feed');
  }
  let best: ParsedFeed | undefined;
  for (const reader of Object.values(XML_READERS)) {
    const feed = await opinionOf(reader, text, address);
    if (feed && (!best || feed.items.length > 0)) best = feed;
    if (best && (best.items.length > 0 || !speaksOfItems(text))) return accepted(best);
    if (!best && !speaksOfFeed(text)) break;
  }
  return best ? accepted(best) : refused(holdsPage(text) ? 'web-page' : 'not-a-feed');
}

async function opinionOf(reader: Reader, text: string, address?: string): Promise<ParsedFeed | undefined> {
  try {
    const raw = await reader(text, address);
    return raw && normaliseFeed(raw);
  } catch {
    return undefined; // the libraries throw at what they take for no feed
  }
}

function speaksOfItems(text: string): boolean {
  return /<(?:[\w-]{1,20}:)?(?:item|entry)[\s>]/i.test(text);
}

function speaksOfFeed(text: string): boolean {
  return /<(?:[\w-]{1,20}:)?(?:rss|rdf|feed|channel)[\s>]/i.test(text);
}
