import { type ParsedFeed } from '@greenroom/news/domain';
import { decodeFeed } from '../decode/decode-feed';
import { XML_READERS, type XmlReaderName } from './parse-feed';
import { normaliseFeed } from './raw-feed';

/**
 * Reads a feed with one reader only, on text that we decoded and with its fields in our normal forms: for comparing
 * the readers. Undefined where the reader takes it for no feed.
 */
export async function readAlone(
  name: XmlReaderName,
  bytes: Uint8Array,
  contentType?: string,
): Promise<ParsedFeed | undefined> {
  try {
    const raw = await XML_READERS[name](decodeFeed(bytes, contentType).text);
    return raw && normaliseFeed(raw);
  } catch {
    return undefined; // the libraries throw at what they take for no feed
  }
}
