import { signatureOf, type StoryText } from './signature';
import { sourceLink } from './source-link';

/** With fewer terms than this an item is a bare headline. */
const ENOUGH_DETAIL = 8;

/**
 * The items of a story, one for each source: those with the same address are one, the earliest of them. Earliest
 * first. An item without an address is a source of its own, unless another has the very same title.
 */
export function sourcesOf<Item extends StoryText>(items: readonly Item[]): Item[] {
  const sources = new Map<string, Item>();
  for (const item of [...items].sort(byTime)) {
    const source = sourceKey(item);
    if (!sources.has(source)) sources.set(source, item);
  }
  return [...sources.values()];
}

/** What tells an item's source from others: its address, or its title where it has none. */
export function sourceKey({ link, title }: Pick<StoryText, 'link' | 'title'>): string {
  return sourceLink(link) ?? `title:${title}`;
}

/**
 * The item whose title and summary speak for the story: the earliest of those that report it and say something beyond
 * the headline; where none does, the earliest report; a live page or a roundup only where there is nothing else.
 * The same whatever the order. Undefined for no items.
 */
export function voiceOf<Item extends StoryText>(items: readonly Item[]): Item | undefined {
  const rank = (item: Item): number => {
    const { format, terms } = signatureOf(item);
    return format === 'roundup' ? 3 : format === 'live' ? 2 : terms.length < ENOUGH_DETAIL ? 1 : 0;
  };
  return items.map((item) => ({ item, rank: rank(item) })).sort((a, b) => a.rank - b.rank || byTime(a.item, b.item))[0]
    ?.item;
}

function byTime(a: StoryText, b: StoryText): number {
  return (
    a.published - b.published ||
    compare(a.link ?? '', b.link ?? '') ||
    compare(a.title, b.title) ||
    compare(a.summary, b.summary)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
