import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { DeskCounts } from './desk-counts';
import { DeskScreen } from './desk-screen';
import { DeskStore } from './desk-store';

/** One screen for the list, a story and its speakers: on a wide window it shows all three, on a phone one at a time. */
export const deskRoutes: Routes = [
  { matcher: deskStep, component: DeskScreen, providers: [DeskCounts, DeskStore], title: 'News desk · Greenroom' },
];

/** Nothing, `ID` or `ID/speakers`. */
function deskStep(segments: UrlSegment[]): UrlMatchResult | null {
  const [id, step] = segments;
  if (segments.length > 2 || (step && step.path !== 'speakers')) return null;
  return { consumed: segments, posParams: { ...(id && { id }), ...(step && { step }) } };
}
