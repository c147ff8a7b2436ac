import type { Instant } from '@greenroom/kernel';
import type { Guard } from './lifecycle';

/** Whether a slot has not begun; one without a time is still to come. */
export function isToCome(startsAt: Instant | null, now: Instant): boolean {
  return startsAt === null || now < startsAt;
}

/** Whether a slot has ended, for whoever was booked in it. */
export function isOver(endsAt: Instant, now: Instant): boolean {
  return endsAt <= now;
}

export const toCome: Guard<{ readonly now: Instant; readonly startsAt: Instant | null }> = {
  code: 'booking.slot-passed',
  words: 'the slot is still to come',
  holds: ({ now, startsAt }) => isToCome(startsAt, now),
};
