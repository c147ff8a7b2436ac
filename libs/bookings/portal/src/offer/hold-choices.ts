import { DAY, HOUR, type Instant, londonDay, londonDayOf, londonHours, MINUTE } from '@greenroom/kernel';

const QUARTER = 15 * MINUTE;
/** So much longer than now, or sooner than the end, is no choice of its own. */
const APART = 10 * MINUTE;
const MOST = 5;

/** The times that a hold has to lie between. */
export interface HoldBounds {
  readonly now: Instant;
  /** When an answer is due without a hold. */
  readonly dueAt: Instant;
  /** The latest that a hold may last. */
  readonly atMost: Instant;
}

/**
 * Until when somebody may be given: in an hour, two or four, this evening, tomorrow morning or at noon, and as long as
 * the programme can wait. None of them gives less time than there is without a hold; empty where there is no more.
 */
export function holdChoices({ now, dueAt, atMost }: HoldBounds): Instant[] {
  const from = Math.max(dueAt, now) + APART;
  if (atMost < from) return [];
  const later = [1, 2, 4].map((hours) => Math.ceil((now + hours * HOUR) / QUARTER) * QUARTER);
  const clocks = [clockOn(now, 18), clockOn(tomorrow(now), 9), clockOn(tomorrow(now), 12)];
  const between = [...new Set([...later, ...clocks])].filter((until) => until >= from && until <= atMost - APART);
  return [...between.sort((a, b) => a - b).slice(0, MOST - 1), atMost];
}

function clockOn(instant: Instant, hour: number): Instant {
  return londonHours(londonDayOf(instant), { from: hour * 60, to: hour * 60 + 1 })[0]!.start;
}

function tomorrow(now: Instant): Instant {
  return londonDay(londonDayOf(now)).start + DAY + 2 * HOUR;
}
