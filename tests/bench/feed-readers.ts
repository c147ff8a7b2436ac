import { type ParsedFeed } from '@greenroom/news/domain';
import { readAlone, readFeed } from '@greenroom/news/server';

/** Bytes → feed, or nothing. */
export type FeedReader = (bytes: Uint8Array, contentType?: string) => Promise<ParsedFeed | undefined>;

/** The whole line as the server runs it, then each reader alone, all on text that we decoded. */
export const readers: Readonly<Record<string, FeedReader>> = {
  'the line': async (bytes, contentType) => {
    const reading = await readFeed(bytes, { contentType });
    return reading.ok ? reading.value.feed : undefined;
  },
  'our reader alone': (bytes, contentType) => readAlone('ours', bytes, contentType),
  'feedsmith alone': (bytes, contentType) => readAlone('feedsmith', bytes, contentType),
  'rss-parser alone': (bytes, contentType) => readAlone('rss-parser', bytes, contentType),
};
