import { DAY, HOUR, type Instant, MINUTE, seededPlace } from '@greenroom/kernel';
import type { CalendarTable } from '../availability/availability.table';
import type { CalendarProblem } from '../availability/calendar-problem';

/** What is remembered of how a calendar's looks went. */
export type CalendarHealth = Pick<CalendarTable, 'lastGoodAt' | 'failingSince' | 'failures' | 'problem'>;

/** How a look went: well, with something left out that could not be understood, or not at all. */
export type Verdict =
  | { readonly kind: 'good' | 'partly' }
  | { readonly kind: 'failed'; readonly problem: CalendarProblem; readonly retryAfter?: number | undefined };

const INTERVAL = 15 * MINUTE;
const FIRST_RETRY = 5 * MINUTE;
const SLOWEST_RETRY = 4 * HOUR;
const TOLD_AFTER = 3;
/** Without a good look for so long, nobody knows what has come since. */
const STALE_AFTER = DAY;

/** Well until told otherwise: what has never been looked at is not yet failing. */
export const NEVER_LOOKED_AT: CalendarHealth = { lastGoodAt: null, failingSince: null, failures: 0, problem: null };

/** What a look makes of a calendar's health. */
export function healthAfter(before: CalendarHealth, verdict: Verdict, now: Instant): CalendarHealth {
  if (verdict.kind === 'good') return { ...NEVER_LOOKED_AT, lastGoodAt: now };
  const failing = { failingSince: before.failingSince ?? now, failures: before.failures + 1 };
  return verdict.kind === 'failed'
    ? { ...failing, lastGoodAt: before.lastGoodAt, problem: verdict.problem }
    : { ...failing, lastGoodAt: now, problem: 'partly-read' };
}

/**
 * When to look again: every quarter of an hour; after a failure in 5, 10, 20 … minutes up to four hours, or when the
 * host asks for, up to a day; each up to a tenth later.
 */
export function nextLook(id: string, { failures }: CalendarHealth, verdict: Verdict, now: Instant): Instant {
  const jitter = 1 + seededPlace(id, `${now}`) / 2 ** 32 / 10;
  if (verdict.kind !== 'failed') return Math.round(now + INTERVAL * jitter);
  const backOff = Math.min(SLOWEST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 20));
  return Math.round(now + Math.max(backOff * jitter, Math.min(DAY, verdict.retryAfter ?? 0)));
}

/** Whether somebody may be busier than what was read of their calendar says. */
export function isUncertain({ lastGoodAt, failingSince }: CalendarHealth, now: Instant): boolean {
  return failingSince !== null || lastGoodAt === null || lastGoodAt < now - STALE_AFTER;
}

/** Whether the person is told what is wrong: once it goes on, or at once where it will not mend itself. */
export function isTold({ problem, failures, lastGoodAt }: CalendarHealth): boolean {
  return problem !== null && (failures >= TOLD_AFTER || lastGoodAt === null || problem === 'partly-read');
}
