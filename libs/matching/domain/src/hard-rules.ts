import { HOUR, type Instant, MINUTE } from '@greenroom/kernel';
import {
  type Availability,
  freeStretches,
  NOT_FREE_CODES,
  type NotFree,
  type Readiness,
  whyNotFree,
} from '@greenroom/people/domain';

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
  return { code: 'not-free', why: whyNotWithin(availability, now) };
}

/**
 * Why no half hour of the reach can be offered, the most lasting first: what stands against every one of them, or, where
 * nothing does alone, all that stands against any.
 */
function whyNotWithin(availability: Availability, now: Instant): NotFree[] {
  const reasons = new Map<string, { reason: NotFree; slots: number }>();
  const slots = Math.floor(REACH / SHORTEST);
  for (let at = 0; at < slots; at++) {
    const start = now + at * SHORTEST;
    for (const reason of whyNotFree({ start, end: start + SHORTEST, manner: 'remote' }, availability, now)) {
      const key = reason.code === 'other-hours' ? `${reason.code} ${reason.day}` : reason.code;
      reasons.set(key, { reason, slots: (reasons.get(key)?.slots ?? 0) + 1 });
    }
  }
  const all = [...reasons.values()];
  const always = all.filter((one) => one.slots === slots);
  return (always.length > 0 ? always : all)
    .map(({ reason }) => reason)
    .sort((a, b) => NOT_FREE_CODES.indexOf(a.code) - NOT_FREE_CODES.indexOf(b.code));
}
