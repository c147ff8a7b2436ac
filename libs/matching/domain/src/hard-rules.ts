import { HOUR, type Instant, MINUTE } from '@greenroom/kernel';
import { type Availability, freeStretches, type NotFree, type Readiness, whyNotFree } from '@greenroom/people/domain';

/** A story is a day's work: who cannot be reached within it is no answer to it. */
export const REACH = 24 * HOUR;
/** A slot and the line check before it. */
const SHORTEST = 30 * MINUTE;

/** Why somebody is left out before anybody is ranked (features.md, F12). */
export type Ruling =
  { readonly code: 'not-free'; readonly why: readonly NotFree[] } | { readonly code: 'not-trained' | 'lapsed' };

/**
 * What rules somebody out for a story that has no time yet: nothing of a day in which they could be on air, or no
 * format for which they are ready. Undefined: nothing.
 */
export function ruledOut(
  availability: Availability,
  readiness: readonly Pick<Readiness, 'level' | 'earned' | 'hasLapsed'>[],
  now: Instant,
): Ruling | undefined {
  if (readiness.every(({ level }) => level === 0)) {
    return { code: readiness.some(({ hasLapsed }) => hasLapsed) ? 'lapsed' : 'not-trained' };
  }
  const stretches = freeStretches({ start: now, end: now + REACH }, 'remote', availability, now);
  if (stretches.some(({ start, end }) => end - start >= SHORTEST)) return undefined;
  const slot = { start: now, end: now + SHORTEST, manner: 'remote' } as const;
  return { code: 'not-free', why: whyNotFree(slot, availability, now) };
}
