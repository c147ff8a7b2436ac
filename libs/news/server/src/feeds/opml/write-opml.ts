import { generateOpml } from 'feedsmith';
import type { FeedTable } from '../feed.table';

/** The library writes no list of nothing, though a network without feeds may be asked for its list. */
const NO_FEEDS = `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Feeds of Greenroom</title></head><body></body></opml>`;

/** The feeds as OPML 2.0, which other readers import. */
export function writeOpml(feeds: readonly Pick<FeedTable, 'address' | 'outlet'>[], at: Date): string {
  if (feeds.length === 0) return NO_FEEDS;
  return generateOpml({
    head: { title: 'Feeds of Greenroom', dateCreated: at },
    body: {
      outlines: feeds.map(({ address, outlet }) => ({ type: 'rss', text: outlet, title: outlet, xmlUrl: address })),
    },
  });
}
