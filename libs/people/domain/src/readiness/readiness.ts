import { type Day, dayAfter } from '@greenroom/kernel';
import type { Format } from '../person';
import type { Evidence } from './evidence';
import { LADDER, type Level, type Need, REFRESH } from './levels';

/** What is still missing for the next level. */
export interface MissingNeed extends Need {
  /** How many there are already. */
  readonly have: number;
}

/** How ready somebody is for one format, and why. */
export interface Readiness {
  readonly format: Format;
  /** What counts: what was earned, less a lapse, and no higher than they wish. */
  readonly level: Level;
  /** What their evidence shows. */
  readonly earned: Level;
  /** Whether they stand a level lower, for want of practice. */
  readonly hasLapsed: boolean;
  /** The day from which they will stand a level lower; null where they have lapsed or have nothing to lose. */
  readonly lapsesOn: Day | null;
  /** No higher, by their own wish. */
  readonly cap: Level | null;
  /** What would raise what they have earned; nothing at the top. */
  readonly missing: readonly MissingNeed[];
}

/**
 * How ready somebody is for a format on a day. Evidence of another format, and of days to come, does not
 * count; that of no format counts for each.
 */
export function readinessOf(
  format: Format,
  evidence: readonly Evidence[],
  today: Day,
  cap: Level | null = null,
): Readiness {
  const counting = evidence.filter((one) => (one.format === null || one.format === format) && one.on <= today);
  const earned = earnedBy(counting, today);
  const refreshed = lastOf(counting);
  const lapse = refreshed === undefined ? undefined : monthsAfter(refreshed, REFRESH.months);
  const hasLapsed = earned > 0 && lapse !== undefined && lapse <= today;
  const standing = standingOf({ earned, hasLapsed });
  return {
    format,
    level: cap !== null && cap < standing ? cap : standing,
    earned,
    hasLapsed,
    lapsesOn: earned > 0 && !hasLapsed ? (lapse ?? null) : null,
    cap,
    missing: missingFor((earned + 1) as Level, counting, today),
  };
}

/** What their evidence shows, less a lapse, whatever they wish. */
export function standingOf({ earned, hasLapsed }: Pick<Readiness, 'earned' | 'hasLapsed'>): Level {
  return (hasLapsed ? earned - 1 : earned) as Level;
}

/** The highest rung with nothing missing on it nor below. */
function earnedBy(evidence: readonly Evidence[], today: Day): Level {
  let earned: Level = 0;
  for (const { level } of LADDER) {
    if (missingFor(level, evidence, today).length > 0) break;
    earned = level;
  }
  return earned;
}

function missingFor(level: Level, evidence: readonly Evidence[], today: Day): MissingNeed[] {
  const needs = LADDER.find((rung) => rung.level === level)?.needs ?? [];
  return needs
    .map((need) => ({ ...need, have: evidence.filter((one) => counts(one, need, today)).length }))
    .filter(({ have, times }) => have < times);
}

function counts({ kind, on }: Evidence, need: Need, today: Day): boolean {
  return kind === need.kind && (need.within === undefined || monthsAfter(on, need.within) > today);
}

function lastOf(evidence: readonly Evidence[]): Day | undefined {
  const refreshing: readonly string[] = REFRESH.by;
  return evidence
    .filter(({ kind }) => refreshing.includes(kind))
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/** The same day so many months later, or the last one of a month that is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 8);
  const last = Number(dayAfter(new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10), -1).slice(8));
  return `${first}${String(Math.min(date, last)).padStart(2, '0')}`;
}
