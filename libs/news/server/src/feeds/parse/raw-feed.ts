import {
  type FeedFormat,
  normaliseLink,
  normaliseSummary,
  normaliseText,
  normaliseTitle,
  type ParsedFeed,
  parseFeedDate,
  type ParsedItem,
} from '@greenroom/news/domain';
import { MOST_ITEMS } from './build-tree';

/** A link as written, and what it is relative to. */
export interface RawLink {
  readonly href: string;
  readonly base?: string | undefined;
}

/** An item with its candidates for each field, best first; texts are plain, not yet normalised. */
export interface RawItem {
  readonly guid?: string | undefined;
  readonly titles: Iterable<string>;
  readonly links: readonly RawLink[];
  readonly summaries: Iterable<string>;
  readonly dates: readonly string[];
}

export interface RawFeed {
  readonly format: FeedFormat;
  readonly titles: Iterable<string>;
  readonly links: readonly RawLink[];
  readonly ttlMinutes?: number | undefined;
  readonly items: readonly RawItem[];
}

const LONGEST_GUID = 2_048;

/** Takes the first usable candidate for each field and puts it into its one form. */
export function normaliseFeed(raw: RawFeed): ParsedFeed {
  const link = firstOf(raw.links, ({ href, base }) => normaliseLink(href, base));
  return {
    format: raw.format,
    title: firstOf(raw.titles, normaliseTitle) ?? '',
    ...(link === undefined ? {} : { link }),
    ...(raw.ttlMinutes === undefined ? {} : { ttlMinutes: raw.ttlMinutes }),
    // A relative link in a feed of unknown address is taken to belong to the feed's own site.
    items: raw.items.slice(0, MOST_ITEMS).map((item) => normaliseItem(item, link)),
  };
}

function normaliseItem(raw: RawItem, home: string | undefined): ParsedItem {
  const guid = normaliseText((raw.guid ?? '').slice(0, LONGEST_GUID));
  const link = firstOf(raw.links, ({ href, base }) => normaliseLink(href, base ?? home));
  const published = firstOf(raw.dates, parseFeedDate);
  return {
    ...(guid === '' ? {} : { guid }),
    title: firstOf(raw.titles, normaliseTitle) ?? '',
    ...(link === undefined ? {} : { link }),
    summary: firstOf(raw.summaries, normaliseSummary) ?? '',
    ...(published === undefined ? {} : { published }),
  };
}

/** The first candidate that is worth anything once it has been worked on. */
function firstOf<From, To>(candidates: Iterable<From>, work: (candidate: From) => To | undefined): To | undefined {
  for (const candidate of candidates) {
    const result = work(candidate);
    if (result !== undefined && result !== '') return result;
  }
  return undefined;
}
