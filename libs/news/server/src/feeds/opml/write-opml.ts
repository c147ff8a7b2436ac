import { generateOpml } from 'feedsmith';
import type { FeedTable } from '../feed.table';

/** The feeds as OPML 2.0, which other readers import. */
export function writeOpml(feeds: readonly Pick<FeedTable, 'address' | 'outlet'>[], at: Date): string {
  return generateOpml({
    head: { title: 'Feeds of Greenroom', dateCreated: at },
    body: {
      outlines: feeds.map(({ address, outlet }) => ({ type: 'rss', text: outlet, title: outlet, xmlUrl: address })),
    },
  });
}
