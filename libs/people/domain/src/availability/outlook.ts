import { DAY, type Instant, type Interval, MINUTE } from '@greenroom/kernel';
import type { Availability } from './availability';
import { freeStretches } from './free';
import { type NotFree, whyNotFree } from './why-not-free';

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
  /** Why not for the half hour from now; nothing where they are free. */
  readonly why: readonly NotFree[];
}

/** For a call from wherever they are, which needs the least around it. */
export function outlookOf(availability: Availability, now: Instant): Outlook {
  const stretches = freeStretches({ start: now, end: now + HORIZON }, 'remote', availability, now);
  return {
    hasSaid: availability.week !== null,
    next: stretches.find(({ start, end }) => end - start >= SHORTEST) ?? null,
    why: whyNotFree({ start: now, end: now + SHORTEST, manner: 'remote' }, availability, now),
  };
}
