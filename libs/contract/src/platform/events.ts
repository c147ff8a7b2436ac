import * as z from 'zod';
import { endpoint } from '../endpoint';

/** What a `data:` line holds. */
export const liveEventShape = z.object({
  id: z
    .string()
    .describe(
      'Of the story, the feed, the person, the mail, the proposal, the request, the alert, or the member of staff; ask to know what it is now',
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
      'planned',
      'seen',
      'failed',
    ])
    .describe(
      'A story: arrived, changed, triaged, merged, matched. A feed: added, changed, removed, health. A person: added, changed, removed. The duty: taken, laid-down; planned where rota, notes or numbers changed; changed where it went on by itself. An alert: added, seen. A mail: added, changed, failed. A proposal: added, removed. A request: added, changed, as also its offers and bookings are. A member of staff: changed. The words of a mail, by the key of their template: changed, failed',
    ),
});

export const readEvents = endpoint({
  id: 'platform.read-events',
  method: 'GET',
  path: '/api/events',
  summary:
    'Server-sent events `story`, `feed`, `person`, `duty`, `mail`, `review`, `contact`, `request`, `alert`, `staff` and `mail-template`; `Last-Event-ID` catches up; `reset` says that too much was missed and everything is to be loaded anew, `signed-out` that the session has ended',
  permission: 'events.follow',
  media: 'text/event-stream',
  response: liveEventShape,
});
