import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { OutboxScreen } from './outbox-screen';

/** One screen for the list and a mail: on a wide window it shows both, on a phone one at a time. */
export const outboxRoutes: Routes = [{ matcher: mailStep, component: OutboxScreen, title: 'Outbox · Greenroom' }];

/** Nothing, or `ID`. */
function mailStep(segments: UrlSegment[]): UrlMatchResult | null {
  if (segments.length > 1) return null;
  const [id] = segments;
  return { consumed: segments, posParams: id ? { id } : {} };
}
