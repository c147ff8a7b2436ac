import { type Instant, type Interval, londonDay, londonDayOf, MINUTE } from '@greenroom/kernel';

/** How far somebody may say that their slot may move, in minutes, earlier or later. */
export const MOVES_BY = { 30: '30 minutes', 60: 'an hour', 120: 'two hours' } as const;

/** The time within which a slot may move by some minutes; never out of London's day. */
export function windowAround(slot: Interval, minutes: number): Interval {
  const day = londonDay(londonDayOf(slot.start));
  const by = minutes * MINUTE;
  return { start: Math.max(day.start, slot.start - by), end: Math.max(slot.end, Math.min(day.end, slot.end + by)) };
}

/** Whether a window is one for a slot: the slot lies in it, and it lies on the slot's day. */
export function isWindowFor(slot: Interval, window: Interval): boolean {
  const holds = window.start <= slot.start && slot.end <= window.end;
  // A slot may run over midnight, and so may its window, to the end of the slot.
  const lastMoment = Math.max(slot.end, londonDay(londonDayOf(slot.start)).end);
  return holds && londonDayOf(window.start) === londonDayOf(slot.start) && window.end <= lastMoment;
}

/** As it is kept: both ends or neither. */
export function windowOf(from: Instant | null, until: Instant | null): Interval | null {
  return from === null || until === null ? null : { start: from, end: until };
}
