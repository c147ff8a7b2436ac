import { accepted, type Outcome } from '@greenroom/kernel';
import { type IdentifiedItem, identifyItems, type IdentityScheme, type ParsedFeed } from '@greenroom/news/domain';
import { decodeFeed } from './decode/decode-feed';
import { parseFeedText, type ParseRefusalCode } from './parse/parse-feed';

/** What is known of a body besides its bytes. */
export interface FeedCircumstances {
  /** The HTTP header's value. */
  readonly contentType?: string | undefined;
  /** The final address; relative links are resolved against it. */
  readonly address?: string | undefined;
  /** What the last poll of this feed ended with. */
  readonly identityScheme?: IdentityScheme | undefined;
}

/** A feed with its items told apart; `feed.items` and `items` agree but for items printed twice. */
export interface ReadFeed {
  readonly feed: ParsedFeed;
  readonly charset: string;
  /** To be stored with the feed for the next poll. */
  readonly identityScheme: IdentityScheme;
  readonly items: readonly IdentifiedItem[];
}

/** Read of one body. The fetcher lets no more through; a larger file is read up to here and counts as cut off. */
export const MOST_BYTES = 5 * 1024 * 1024;

/**
 * The feed line but for the fetching: bytes → text → tree → fields → normal forms → identities. Touches nothing of
 * the world; the server runs it in a worker, since a feed that takes too long must not stop the server.
 */
export async function readFeed(
  bytes: Uint8Array,
  known: FeedCircumstances = {},
): Promise<Outcome<ReadFeed, ParseRefusalCode>> {
  const { text, charset } = decodeFeed(bytes.subarray(0, MOST_BYTES), known.contentType);
  const parsed = await parseFeedText(text, known.address);
  if (!parsed.ok) return parsed;
  const { scheme, items } = identifyItems(parsed.value.items, known.identityScheme);
  return accepted({ feed: parsed.value, charset, identityScheme: scheme, items });
}
