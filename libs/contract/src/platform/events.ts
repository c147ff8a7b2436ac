import * as z from 'zod';
import { endpoint } from '../endpoint';

/** What a `data:` line holds. */
export const liveEventShape = z.object({
  id: z
    .string()
    .describe(
      'Of the story, the feed, the person, the mail, the proposal, or the member of staff; ask to know what it is now',
    ),
  change: z
    .enum([
      'arrived',
      'changed',
      'triaged',
      'merged',
      'matched',
      'added',
      'removed',
      'health',
      'taken',
      'laid-down',
      'failed',
    ])
    .describe(
      'A story: arrived, changed, triaged, merged, matched. A feed: added, changed, removed, health. A person: added, changed, removed. The duty: taken, laid-down. A mail: added, changed, failed. A proposal: added, removed',
    ),
});

export const readEvents = endpoint({
  id: 'platform.read-events',
  method: 'GET',
  path: '/api/events',
  summary:
    'Server-sent events `story`, `feed`, `person`, `duty`, `mail` and `review`; `Last-Event-ID` catches up; `reset` says that too much was missed and everything is to be loaded anew',
  permission: 'events.follow',
  media: 'text/event-stream',
  response: liveEventShape,
});
