import { type Instant } from '@greenroom/kernel';

/** What a feed was written in, as far as a reader has to care. `cdf` is Microsoft's Channel Definition Format. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'cdf' | 'json';

/** One entry of a feed, already safe to show: plain text, an http(s) link or none. */
export interface ParsedItem {
  /** The publisher's own identifier as written, never interpreted as an address. */
  readonly guid?: string;
  /** Plain text on one line, at most 500 characters; empty where the publisher gave none. */
  readonly title: string;
  /** Normalised as `normaliseLink` says. */
  readonly link?: string;
  /** Plain text on one line; empty where the publisher gave none. */
  readonly summary: string;
  /** First publication where the feed tells it, else the last change; absent where no date could be read. */
  readonly published?: Instant;
}

/** A feed as every later step sees it, whatever it was written in. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string;
  readonly link?: string;
  /** The publisher's wish for the time between two polls (RSS `ttl`), in minutes. */
  readonly ttlMinutes?: number;
  /** In the feed's order, at most 500. */
  readonly items: readonly ParsedItem[];
}
