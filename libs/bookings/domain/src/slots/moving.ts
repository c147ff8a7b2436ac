import { type Interval, londonDayOf } from '@greenroom/kernel';
import type { Manner } from '@greenroom/people/domain';

/** What somebody said yes to. */
export interface Terms {
  readonly slot: Interval;
  readonly angle: string;
  /** Live, recorded or as-live. */
  readonly liveness: string;
  readonly manner: Manner;
  /** Where it is, or from where they speak; empty while it is open. */
  readonly place: string;
  /** Who else is on, and where they stand. */
  readonly opponents: readonly string[];
}

/** A fact whose change has to be agreed to anew: it is part of what somebody said yes to. */
export type Material = 'time' | 'angle' | 'format' | 'place' | 'opponent';

/**
 * What of a change the person has to be asked about again.
 * @param window the time within which staff may move the slot, as the person gave it; null: they gave none
 */
export function materialChanges(before: Terms, after: Terms, window: Interval | null): Material[] {
  const changes: [Material, boolean][] = [
    ['time', hasMovedOut(before.slot, after.slot, window)],
    ['angle', isOther(before.angle, after.angle)],
    ['format', isOther(before.liveness, after.liveness) || before.manner !== after.manner],
    ['place', isOther(before.place, after.place)],
    ['opponent', !isSameCompany(before.opponents, after.opponents)],
  ];
  return changes.filter(([, isChanged]) => isChanged).map(([material]) => material);
}

/** What was not known and is now has not changed. */
function isOther(before: string, after: string): boolean {
  return before !== '' && before !== after;
}

function hasMovedOut(before: Interval, after: Interval, window: Interval | null): boolean {
  if (before.start === after.start && before.end === after.end) return false;
  if (londonDayOf(before.start) !== londonDayOf(after.start)) return true;
  return !window || after.start < window.start || after.end > window.end;
}

function isSameCompany(before: readonly string[], after: readonly string[]): boolean {
  return [...before].sort().join('\n') === [...after].sort().join('\n');
}
