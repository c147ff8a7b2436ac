import {
  dayAfter,
  type Instant,
  type Interval,
  londonDay,
  MINUTE,
  type Stretches,
  unionOf,
  without,
} from '@greenroom/kernel';
import type { Availability, Manner, Pause, TimeOff } from './availability';
import { marginOf } from './buffers';
import { usualStretches } from './usual-hours';

/** Later than anything that is planned. */
const NEVER_ENDS: Instant = Date.UTC(9999, 0);

/**
 * When in a window somebody can be on air: a slot can be offered exactly where all of it lies within one of the
 * stretches (`whyNotFree` has nothing against it).
 */
export function freeStretches(window: Interval, manner: Manner, availability: Availability, now: Instant): Stretches {
  const { limits, timeOff, pause, busy } = availability;
  const margin = marginOf(manner, limits);
  return without(
    usualStretches(window, availability),
    unionOf([
      { start: -Infinity, end: now + limits.notice * MINUTE },
      ...timeOff.map(awayOf),
      ...(pause ? [pausedOf(pause)] : []),
      ...busy.map(({ start, end }) => ({ start: start - margin, end: end + margin })),
    ]),
  );
}

/** Whether somebody has asked to be left alone just now, by a pause or by time off. */
export function isAway({ pause, timeOff }: Pick<Availability, 'pause' | 'timeOff'>, now: Instant): boolean {
  return [...(pause ? [pausedOf(pause)] : []), ...timeOff.map(awayOf)].some(
    ({ start, end }) => start <= now && now < end,
  );
}

export function awayOf({ from, to }: TimeOff): Interval {
  return { start: londonDay(from).start, end: londonDay(dayAfter(to)).start };
}

export function pausedOf({ since, returnsOn }: Pause): Interval {
  return { start: since, end: returnsOn === null ? NEVER_ENDS : londonDay(returnsOn).start };
}
