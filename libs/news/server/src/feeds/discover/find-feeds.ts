import { type MarkupHandler, scanMarkup } from '../parse/scan-markup';

/** A feed that a web page names. */
export interface FoundFeed {
  readonly address: string;
  readonly title: string;
}

const MOST_FOUND = 20;
const LONGEST_PAGE = 1_000_000;
const LONGEST_ADDRESS = 2_048;
const LONGEST_TITLE = 200;
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed|json)?\+?(?:xml|json)\b/i;
const NOT_MARKUP = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'title']);

/**
 * The feeds that a page offers its readers (`<link rel="alternate" type="application/rss+xml" href=…>`), in its order.
 * Where there are others, feeds of readers' comments are left out. Linear in the length of the page.
 * @param address of the page; relative links are resolved against it, or against the page's `<base>`.
 */
export function findFeeds(page: string, address: string): FoundFeed[] {
  const finder = new FeedFinder(address);
  scanMarkup(page.slice(0, LONGEST_PAGE), finder);
  const found = [...finder.found.values()];
  const news = found.filter(({ address: at, title }) => !/comments?\b/i.test(`${at} ${title}`));
  return news.length > 0 ? news : found;
}

class FeedFinder implements MarkupHandler {
  readonly found = new Map<string, FoundFeed>();
  private base: string;
  private inside = '';

  constructor(address: string) {
    this.base = address;
  }

  open(written: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const name = written.toLowerCase();
    if (this.inside) return;
    if (NOT_MARKUP.has(name) && !isEmpty) this.inside = name;
    else if (name === 'base') this.base = resolved(attributes.get('href'), this.base) ?? this.base;
    else if (name === 'link') this.link(attributes);
  }

  close(written: string): void {
    if (written.toLowerCase() === this.inside) this.inside = '';
  }

  text(): void {}

  hasEnough(): boolean {
    return this.found.size >= MOST_FOUND;
  }

  private link(attributes: ReadonlyMap<string, string>): void {
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const isFeed = rel.includes('feed') || (rel.includes('alternate') && isFeedType(attributes.get('type')));
    const address = isFeed ? resolved(attributes.get('href'), this.base) : undefined;
    if (!address || this.found.has(address)) return;
    this.found.set(address, { address, title: (attributes.get('title') ?? '').trim().slice(0, LONGEST_TITLE) });
  }
}

/** `application/json` alone is any data (WordPress links its API so), `application/xml` often a feed. */
function isFeedType(type: string | undefined): boolean {
  const plain = type?.trim().slice(0, 100) ?? '';
  return FEED_TYPE.test(plain) && !/^application\/json\b/i.test(plain);
}

function resolved(link: string | undefined, base: string): string | undefined {
  const written = link?.trim();
  if (!written || written.length > LONGEST_ADDRESS || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
