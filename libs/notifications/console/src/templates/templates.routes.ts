import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';
import { TemplatesScreen } from './templates-screen';

/** One screen for the list and a mail's words: on a wide window it shows both, on a phone one at a time. */
export const templatesRoutes: Routes = [
  {
    matcher: templateStep,
    component: TemplatesScreen,
    canDeactivate: [mayLeave],
    title: 'Mail templates · Greenroom',
  },
];

/** Nothing, or the key of a template. */
function templateStep(segments: UrlSegment[]): UrlMatchResult | null {
  if (segments.length > 1) return null;
  const [key] = segments;
  return { consumed: segments, posParams: key ? { key } : {} };
}
