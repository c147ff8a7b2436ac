import { type FeedFormat } from '@greenroom/news/domain';
import { childNamed, childrenNamed, descendantsNamed, type Element, elementsOf, textIn } from './element';
import { type RawFeed, type RawItem, type RawLink } from './raw-feed';
import { looseText, typedText } from './text-construct';

const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];
const SUMMARIES = (
  'description content:encoded xhtml:body body fullitem atom:summary summary atom:content content abstract ' +
  'itunes:summary itunes:subtitle media:description dc:description dcterms:abstract encoded xhtml:div'
).split(' ');
/** Publication first, then what comes nearest to it. The last of a kind counts. */
const DATES = (
  'pubdate dc:date dcterms:issued atom:published published dcterms:created date ' +
  'atom:updated updated dcterms:modified atom:modified modified issued'
).split(' ');

/**
 * Reads RSS 0.9x, 1.0 (RDF) and 2.0 and CDF, which differ only in where the items stand. Items directly under the
 * root or beside the channel are as good as those inside.
 */
export function readRss(root: Element): RawFeed {
  const channels = root.name === 'channel' ? [root] : childrenNamed(root, 'channel');
  const holders = root.name === 'channel' ? [root] : [...channels, root];
  const near = holders.flatMap((holder) => childrenNamed(holder, 'item'));
  const items = near.length > 0 ? near : descendantsNamed(root, 'item');
  const channel = channels[0] ?? root;
  return {
    format: formatOf(root),
    titles: textsOf(channel, TITLES),
    links: linksOf(channel),
    ttlMinutes: ttlOf(channel),
    items: items.map(readItem),
  };
}

function formatOf(root: Element): FeedFormat {
  if (root.name === 'rdf:rdf') return 'rdf';
  return root.name === 'channel' && !childNamed(root, 'link') ? 'cdf' : 'rss';
}

function readItem(item: Element): RawItem {
  const guid = childNamed(item, 'guid');
  const written = guid && textIn(guid).trim();
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about');
  const isPermalink = guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
  const fallback = isPermalink && /^https?:\/\//i.test(written ?? '') ? written : about;
  const identifier = childNamed(item, 'atom:id') ?? childNamed(item, 'id') ?? childNamed(item, 'dc:identifier');
  return {
    guid: written || about || (identifier && textIn(identifier).trim()),
    titles: textsOf(item, TITLES),
    links: [...linksOf(item), ...(fallback ? [{ href: fallback, base: item.base }] : [])],
    summaries: textsOf(item, SUMMARIES),
    dates: datesOf(item),
  };
}

/** The texts of the children of each name in turn, worked out only as far as somebody asks. */
function* textsOf(parent: Element, names: readonly string[]): Generator<string> {
  for (const name of names) {
    for (const child of childrenNamed(parent, name))
      yield name.startsWith('atom:') ? typedText(child) : looseText(child);
  }
  const group = childNamed(parent, 'media:group');
  if (group) yield* textsOf(group, names);
}

function datesOf(item: Element): string[] {
  const written = DATES.flatMap((name) => childrenNamed(item, name).map(textIn).reverse());
  return [...written, item.attributes.get('lastmod') ?? ''];
}

/** Candidates, best first: RSS's `link`, CDF's `href`, an Atom link to a page. */
export function linksOf(parent: Element): RawLink[] {
  const links = elementsOf(parent).filter(({ name }) => name === 'link' || name === 'a' || name === 'atom:link');
  const own = links.filter(({ name }) => name !== 'atom:link');
  const written = own.map((link) => ({ href: textIn(link), base: link.base }));
  const attribute = parent.attributes.get('href');
  return [
    ...written.filter(({ href }) => href.trim() !== ''),
    ...(attribute === undefined ? [] : [{ href: attribute, base: parent.base }]),
    ...links.filter(isToPage).map((link) => ({ href: link.attributes.get('href') ?? '', base: link.base })),
  ];
}

function isToPage(link: Element): boolean {
  return link.attributes.has('href') && (link.attributes.get('rel') ?? 'alternate').trim() === 'alternate';
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** RSS's `ttl`, else the syndication module's period by its frequency. */
function ttlOf(channel: Element): number | undefined {
  const ttl = numberIn(childNamed(channel, 'ttl'));
  if (ttl !== undefined) return ttl;
  const period = childNamed(channel, 'sy:updateperiod');
  const minutes = period && new Map(Object.entries(PERIOD_MINUTES)).get(textIn(period).trim().toLowerCase());
  return minutes && Math.round(minutes / (numberIn(childNamed(channel, 'sy:updatefrequency')) ?? 1));
}

function numberIn(element: Element | undefined): number | undefined {
  const number = /^\s*(\d{1,6})\s*$/.exec(element ? textIn(element) : '')?.[1];
  return number !== undefined && Number(number) > 0 ? Number(number) : undefined;
}
