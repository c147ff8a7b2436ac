import { type Interval, MINUTE } from '@greenroom/kernel';
import type { Limits, Manner, Slot } from './availability';

/** Minutes that a slot takes before and after itself: make-up, line checks, slots that slip. */
export const BUFFERS: Readonly<Record<Manner, number>> = { 'in-person': 30, remote: 15 };

/** What lies around a slot on either side, in milliseconds: the buffer, and the way there and back. */
export function marginOf(manner: Manner, { travel }: Limits): number {
  return (BUFFERS[manner] + (manner === 'in-person' ? travel : 0)) * MINUTE;
}

/** All of the time that a slot takes from somebody. */
export function blockedBy({ start, end, manner }: Slot, limits: Limits): Interval {
  const margin = marginOf(manner, limits);
  return { start: start - margin, end: end + margin };
}
