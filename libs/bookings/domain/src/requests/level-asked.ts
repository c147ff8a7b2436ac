import type { Level } from '@greenroom/people/domain';
import type { Call } from './call';

const CONTESTED = ['debate', 'panel', 'phone-in'];

/**
 * How ready somebody has to be for what is asked, by the ladder of readiness (people/domain, `LADDER`): what is recorded
 * and local comes first, then live, national and contested, a hostile interview last. What is not known yet counts as
 * the more demanding: a live slot of unknown reach as a national one.
 */
export function levelAsked({ kind, liveness, format, reach, isHostile }: Call): Level {
  if (kind === 'background') return 1;
  if (isHostile) return 5;
  if (kind !== null && CONTESTED.includes(kind)) return 4;
  if (format === 'print' || format === 'podcast' || format === 'online') return 1;
  const isNear = reach === 'local' || reach === 'regional';
  if (format === 'tv') return 3;
  if (liveness === 'recorded') return isNear ? 1 : 2;
  return isNear ? 2 : 3;
}
