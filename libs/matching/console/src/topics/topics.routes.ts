import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { TopicsScreen } from './topics-screen';

/** One screen for the tree, a topic and a concept; whatever is unsaved is asked about before another is opened. */
export const topicsRoutes: Routes = [
  {
    matcher: topicStep,
    component: TopicsScreen,
    canDeactivate: [(screen: TopicsScreen) => screen.mayLeave()],
    runGuardsAndResolvers: 'paramsChange',
    title: 'Topics · Greenroom',
  },
];

/** Nothing, `TOPIC` or `TOPIC/CONCEPT`; what is new goes by `_topic` and `_concept`, which no slug looks like. */
function topicStep(segments: UrlSegment[]): UrlMatchResult | null {
  const [topic, concept] = segments;
  if (segments.length > 2) return null;
  return { consumed: segments, posParams: { ...(topic && { topic }), ...(concept && { concept }) } };
}
