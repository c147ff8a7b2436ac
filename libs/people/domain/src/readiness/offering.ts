import type { Level } from './levels';
import type { Readiness } from './readiness';

/** Whether something of a level may be offered: as it is, as a stretch with a mentor at their side, or not at all. */
export type Offering = 'ready' | 'stretch' | 'not-ready';

/**
 * A stretch goes one level beyond what somebody has, with a mentor, never beyond their own wish, and never for somebody
 * who is not trained (features.md, N13).
 */
export function offeringOf(
  { level, cap }: Pick<Readiness, 'level' | 'cap'>,
  asked: Level,
  hasMentor: boolean,
): Offering {
  if (asked <= level) return 'ready';
  const isWithinReach = level > 0 && asked === level + 1 && (cap === null || asked <= cap);
  return isWithinReach && hasMentor ? 'stretch' : 'not-ready';
}
