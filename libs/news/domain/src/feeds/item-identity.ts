import { seededPlace } from '@greenroom/kernel';
import { type ParsedItem } from './parsed-feed';

/**
 * What tells a feed's items apart: the publisher's guid, else the link, else title and date. A scheme allows itself
 * and the weaker ones after it; a feed only ever moves towards `hash`.
 */
export type IdentityScheme = 'guid' | 'link' | 'hash';

/** An item with the key that is unique in its feed: `guid:…`, `link:…` or `hash:…`, at most 300 characters. */
export interface IdentifiedItem<Item extends ParsedItem = ParsedItem> {
  readonly key: string;
  /** The key under the scheme that the feed had before, where it has just changed: stored rows are found by it. */
  readonly formerKey?: string;
  readonly item: Item;
}

export interface IdentifiedFeed<Item extends ParsedItem = ParsedItem> {
  /** To be stored with the feed and handed in at the next poll. */
  readonly scheme: IdentityScheme;
  /** In the feed's order, each key once. */
  readonly items: readonly IdentifiedItem<Item>[];
}

const SCHEMES: readonly IdentityScheme[] = ['guid', 'link', 'hash'];
const LONGEST_KEY = 300;

/**
 * Gives every item its key (FreshRSS #5909, #5329, #4487). Where one feed gives two different
 * items the same guid, guids mean nothing there, so the feed falls back to links, and from those to hashes; the
 * scheme is sticky, as keys that change back would announce old stories again. The same item printed twice is one.
 * @param stored the scheme that the last poll ended with; none for a new feed.
 */
export function identifyItems<Item extends ParsedItem>(
  items: readonly Item[],
  stored?: IdentityScheme,
): IdentifiedFeed<Item> {
  const from = stored ? SCHEMES.indexOf(stored) : 0;
  const scheme = SCHEMES.slice(from).find((candidate) => tellsApart(items, candidate)) ?? 'hash';
  const seen = new Set<string>();
  const identified: IdentifiedItem<Item>[] = [];
  for (const item of items) {
    const key = keyOf(item, scheme);
    if (seen.has(key)) continue;
    seen.add(key);
    const hasMoved = stored !== undefined && stored !== scheme;
    identified.push(hasMoved ? { key, formerKey: keyOf(item, stored), item } : { key, item });
  }
  return { scheme, items: identified };
}

/** Whether no two different items share a key. Items that agree in link and title are taken for the same. */
function tellsApart(items: readonly ParsedItem[], scheme: IdentityScheme): boolean {
  const known = new Map<string, string>();
  for (const item of items) {
    const key = keyOf(item, scheme);
    const likeness = scheme === 'guid' ? `${item.link ?? ''}\n${item.title}` : item.title;
    const earlier = known.get(key);
    if (earlier !== undefined && earlier !== likeness) return false;
    known.set(key, likeness);
  }
  return true;
}

function keyOf(item: ParsedItem, scheme: IdentityScheme): string {
  if (scheme === 'guid' && item.guid) return bounded('guid', item.guid);
  // Without its scheme, so that an outlet's move to https announces nothing again.
  if (scheme !== 'hash' && item.link) return bounded('link', item.link.replace(/^https?:/, ''));
  return `hash:${digest(`${item.title}\n${item.published ?? ''}\n${item.title === '' ? item.summary : ''}`)}`;
}

function bounded(kind: string, value: string): string {
  const key = `${kind}:${value}`;
  return key.length <= LONGEST_KEY ? key : `${kind}:${value.slice(0, 200)}:${digest(value)}`;
}

/** 128 bits in hexadecimal. Tells items of one feed apart; proves nothing against a publisher who wants a clash. */
function digest(text: string): string {
  return ['a', 'b', 'c', 'd'].map((seed) => seededPlace(seed, text).toString(16).padStart(8, '0')).join('');
}
