import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, versionShape } from '../shapes';

const DAY_IN_SECONDS = 86_400;

const feedShape = z.object({
  id: idShape,
  address: z.string(),
  outlet: z.string(),
  isPaused: z.boolean(),
  intervalSeconds: z.number().int(),
  health: z
    .enum(['ok', 'degraded', 'failing', 'gone'])
    .describe(
      'degraded: failing, nobody told yet; failing: told; gone: the publisher says so, it is not asked any more',
    ),
  sentence: z.string().describe('How it is doing, in words'),
  failures: z.number().int().describe('Tries in a row that failed'),
  lastGoodAt: instantShape.nullable(),
  lastFailure: z.string().nullable().describe('What went wrong at the last try, in words; null when it went well'),
  nextAt: instantShape.nullable().describe('When it is asked next; null while it is not'),
  version: versionShape.describe('Goes up with what staff change, not with polls'),
});

const address = z
  .string()
  .trim()
  .max(2_048)
  .regex(/^https?:\/\//i, 'must begin with http:// or https://')
  .refine((text) => URL.canParse(text), 'is not an address');
const outlet = z.string().trim().min(1).max(200);
const intervalSeconds = z.number().int().min(20).max(DAY_IN_SECONDS);
const params = z.strictObject({ id: idShape });

export const listFeeds = endpoint({
  id: 'news.list-feeds',
  method: 'GET',
  path: '/api/feeds',
  summary: 'The feeds that are watched, and how they are doing',
  permission: 'feeds.read',
  response: z.object({ items: z.array(feedShape) }),
});

export const addFeed = endpoint({
  id: 'news.add-feed',
  method: 'POST',
  path: '/api/feeds',
  summary: 'Watch a feed, by its address or by that of a page that names it',
  permission: 'feeds.edit',
  body: z.strictObject({
    address,
    outlet: outlet.optional().describe('The feed’s title unless given'),
    intervalSeconds: intervalSeconds.optional().describe('A quarter of an hour unless given'),
  }),
  response: z.object({
    feed: feedShape,
    isNew: z.boolean().describe('false where it was watched already'),
    items: z.number().int().describe('How many it has just now'),
  }),
});

export const readFeed = endpoint({
  id: 'news.read-feed',
  method: 'GET',
  path: '/api/feeds/{id}',
  summary: 'One feed, and how it is doing',
  permission: 'feeds.read',
  params,
  response: feedShape,
});

export const changeFeed = endpoint({
  id: 'news.change-feed',
  method: 'PATCH',
  path: '/api/feeds/{id}',
  summary: 'Pause, resume or rename a feed; a version that is no longer the current one is a clash',
  permission: 'feeds.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    isPaused: z.boolean().optional().describe('false also starts one again that was gone'),
    outlet: outlet.optional(),
    intervalSeconds: intervalSeconds.optional(),
  }),
  response: feedShape,
});

export const removeFeed = endpoint({
  id: 'news.remove-feed',
  method: 'DELETE',
  path: '/api/feeds/{id}',
  summary: 'Watch a feed no more; what it brought stays',
  permission: 'feeds.edit',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(0).optional() }),
  response: z.object({}),
});

export const pollFeed = endpoint({
  id: 'news.poll-feed',
  method: 'POST',
  path: '/api/feeds/{id}/poll',
  summary: 'Look at a feed now; how it went comes as an event and with the feed',
  permission: 'feeds.edit',
  params,
  response: feedShape,
});

export const exportOpml = endpoint({
  id: 'news.export-opml',
  method: 'GET',
  path: '/api/feeds/opml',
  summary: 'The feeds as OPML 2.0',
  permission: 'feeds.read',
  media: 'text/x-opml',
  response: z.string(),
});

export const importOpml = endpoint({
  id: 'news.import-opml',
  method: 'POST',
  path: '/api/feeds/opml',
  summary: 'Watch the feeds of an OPML file',
  permission: 'feeds.edit',
  largest: 3 * 1024 * 1024,
  body: z.strictObject({ content: z.string().describe('The file’s text') }),
  response: z.object({
    items: z
      .array(
        z.object({
          address: z.string(),
          outlet: z.string(),
          result: z.enum(['added', 'known', 'refused']),
          sentence: z.string().optional().describe('Why it was refused'),
        }),
      )
      .describe('One for each outline that names a feed, in the order of the file'),
  }),
});

export const listStarterFeeds = endpoint({
  id: 'news.list-starter-feeds',
  method: 'GET',
  path: '/api/feeds/starters',
  summary: 'Feeds of UK outlets to begin with',
  permission: 'feeds.read',
  response: z.object({
    items: z.array(z.object({ outlet: z.string(), about: z.string(), address: z.string(), isWatched: z.boolean() })),
  }),
});
