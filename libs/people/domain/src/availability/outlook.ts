import { DAY, type Instant, type Interval, MINUTE } from '@greenroom/kernel';
import type { Availability } from './availability';
import { freeStretches } from './free';
import { leftAloneFor, type NotFree, whyNotFree } from './why-not-free';

/** How far ahead somebody's next free time is looked for. */
export const HORIZON = 14 * DAY;
/** Shorter stretches are no use to anybody: a slot and the line check before it. */
const SHORTEST = 30 * MINUTE;

/** How somebody stands from now on, for those who look for a voice before there is a time. */
export interface Outlook {
  /** Whether they have said when they can speak; if not, a stretch only means that nothing is against it. */
  readonly hasSaid: boolean;
  /** Their next stretch of half an hour or more within a fortnight, the one that runs among them; null: there is none. */
  readonly next: Interval | null;
  /**
   * Why not for the half hour from now, with every pause and time off between now and `next`; nothing where they are
   * free.
   */
  readonly why: readonly NotFree[];
}

/** For a call from wherever they are, which needs the least around it. */
export function outlookOf(availability: Availability, now: Instant): Outlook {
  const stretches = freeStretches({ start: now, end: now + HORIZON }, 'remote', availability, now);
  const next = stretches.find(({ start, end }) => end - start >= SHORTEST) ?? null;
  return { hasSaid: availability.week !== null, next, why: whyNotYet(next, availability, now) };
}

/** A time off that begins within a pause puts the next free time off as much as the pause does, though not yet now. */
function whyNotYet(next: Interval | null, availability: Availability, now: Instant): readonly NotFree[] {
  const soon = { start: now, end: now + SHORTEST };
  const why = whyNotFree({ ...soon, manner: 'remote' }, availability, now);
  if (why.length === 0) return why;
  const wait = { start: now, end: Math.max(soon.end, next?.start ?? now + HORIZON) };
  return [...leftAloneFor(wait, availability), ...why.filter(({ code }) => code !== 'paused' && code !== 'away')];
}
