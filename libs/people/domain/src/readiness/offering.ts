import { LADDER, type Level, type Rung } from './levels';
import type { Readiness } from './readiness';

/** Who stands at somebody's side in a format, as far as it matters: another person of the network, further on than they. */
export interface Mentor {
  /** What their own evidence shows for the format, less a lapse; their own wish keeps nobody from helping. */
  readonly level: Level;
  /** Paused, or on time off. */
  readonly isAway: boolean;
}

/** Why something may not be offered, not even as a stretch. */
export type NotReady =
  'not-trained' | 'lapsed' | 'own-wish' | 'out-of-reach' | 'no-mentor' | 'mentor-away' | 'mentor-not-ready';

/** Whether something of a level may be offered: as it is, as a stretch with a mentor at their side, or not at all. */
export type Offering =
  { readonly is: 'ready' } | { readonly is: 'stretch' } | { readonly is: 'not-ready'; readonly why: NotReady };

type Standing = Pick<Readiness, 'level' | 'earned' | 'hasLapsed' | 'cap'>;

/**
 * A stretch goes one level beyond what somebody has, with a mentor who is there and ready for it themselves, never
 * beyond their own wish, and never for somebody who is not trained.
 */
export function offeringOf(standing: Standing, asked: Level, mentor: Mentor | null): Offering {
  if (asked <= standing.level) return { is: 'ready' };
  const why = whyNoStretch(standing, asked, mentor);
  return why === undefined ? { is: 'stretch' } : { is: 'not-ready', why };
}

/** All above the bottom of the ladder, each with whether it may be offered. */
export function offeringsOf(standing: Standing, mentor: Mentor | null): { rung: Rung; offering: Offering }[] {
  return LADDER.filter(({ level }) => level > 0).map((rung) => ({
    rung,
    offering: offeringOf(standing, rung.level, mentor),
  }));
}

/** Whether somebody may stand at another's side: only who is further on can help. */
export function mayMentor(mentor: Pick<Mentor, 'level'>, mentored: Pick<Readiness, 'level'>): boolean {
  return mentor.level > mentored.level;
}

function whyNoStretch(
  { level, earned, hasLapsed, cap }: Standing,
  asked: Level,
  mentor: Mentor | null,
): NotReady | undefined {
  if (cap !== null && asked > cap) return 'own-wish';
  if (level === 0) return hasLapsed && earned > 0 ? 'lapsed' : 'not-trained';
  if (asked > level + 1) return 'out-of-reach';
  if (mentor === null) return 'no-mentor';
  if (mentor.isAway) return 'mentor-away';
  return mentor.level < asked ? 'mentor-not-ready' : undefined;
}
