import { DAY, HOUR, type Instant, seededPlace, SECOND } from '@greenroom/kernel';
import type { Reason, Verdict } from './trouble';

const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = HOUR;
/** From when it was put into the outbox on: whoever waits this long has been told otherwise by then. */
export const GIVE_UP_AFTER = 3 * DAY;

export interface TriedMail {
  readonly id: string;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  readonly putAt: Instant;
  /** From when on it is not worth sending any more; null: never. */
  readonly expiresAt: Instant | null;
}

/** What becomes of a mail: when it is tried again, or that it is not. */
export type NextStep =
  | { readonly state: 'deferred'; readonly reason: Reason; readonly dueAt: Instant }
  | { readonly state: 'failed'; readonly reason: Reason };

/** How long a mail waits after its n-th try: 30 seconds, 1, 2, 4 … minutes, an hour at most, and up to a quarter more. */
export function waitAfter(attempts: number, id: string): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return Math.round(wait + ((seededPlace(id, `${attempts}`) % 1_000) / 4_000) * wait);
}

/** What becomes of a mail that could not be sent just now. */
export function afterTrouble({ id, attempts, putAt, expiresAt }: TriedMail, verdict: Verdict, now: Instant): NextStep {
  const { reason } = verdict;
  if (verdict.isForGood) return { state: 'failed', reason };
  const dueAt = now + waitAfter(attempts, id);
  if (expiresAt !== null && dueAt >= expiresAt) return { state: 'failed', reason: 'too-old' };
  if (dueAt >= putAt + GIVE_UP_AFTER) return { state: 'failed', reason: 'gave-up' };
  return { state: 'deferred', reason, dueAt };
}
