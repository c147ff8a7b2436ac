import {
  type Day,
  type HoursOfDay,
  type Instant,
  type Interval,
  intersectionOf,
  isWithin,
  londonDay,
  londonDaysOf,
  MINUTE,
  overlap,
  type Weekday,
  weekdayOf,
} from '@greenroom/kernel';
import type { Availability, Slot } from './availability';
import { blockedBy } from './buffers';
import { awayOf, pausedOf } from './free';
import { hoursOn, usualStretches } from './usual-hours';

/** Why somebody cannot be on air at a time. Never with what they do instead: that is theirs. */
export type NotFree =
  | { readonly code: 'paused'; readonly returnsOn: Day | null }
  | { readonly code: 'away'; readonly to: Day }
  | {
      readonly code: 'other-hours';
      readonly day: Day;
      readonly weekday: Weekday | null;
      readonly hours: readonly HoursOfDay[];
    }
  | { readonly code: 'short-notice'; readonly notice: number }
  | { readonly code: 'busy' | 'booked'; readonly until: Instant };

export const NOT_FREE_CODES = [
  'paused',
  'away',
  'other-hours',
  'short-notice',
  'busy',
  'booked',
] as const satisfies readonly NotFree['code'][];

/** All that stands against a slot, the most lasting first; nothing where the slot can be offered. */
export function whyNotFree(slot: Slot, availability: Availability, now: Instant): readonly NotFree[] {
  return [
    ...leftAloneFor(slot, availability),
    ...hoursAgainst(slot, availability),
    ...noticeAgainst(slot, availability, now),
    ...busyAgainst(slot, availability),
  ];
}

/** Pauses and time off in some of a stretch: what somebody asked to be left alone for. */
export function leftAloneFor(stretch: Interval, availability: Availability): readonly NotFree[] {
  return [...pauseAgainst(stretch, availability), ...timeOffAgainst(stretch, availability)];
}

function pauseAgainst(slot: Interval, { pause }: Availability): NotFree[] {
  return pause && overlap(pausedOf(pause), slot) ? [{ code: 'paused', returnsOn: pause.returnsOn }] : [];
}

function timeOffAgainst(slot: Interval, { timeOff }: Availability): NotFree[] {
  const days = timeOff.filter((days) => overlap(awayOf(days), slot)).map(({ to }) => to);
  return days.length > 0 ? [{ code: 'away', to: days.sort().at(-1)! }] : [];
}

function hoursAgainst(slot: Slot, availability: Availability): NotFree[] {
  const day = londonDaysOf(slot).find((one) => !isInHoursOf(one, slot, availability));
  if (day === undefined) return [];
  const isExceptional = availability.exceptions.some((exception) => exception.day === day);
  const weekday = isExceptional ? null : weekdayOf(day);
  return [{ code: 'other-hours', day, weekday, hours: hoursOn(day, availability) }];
}

/** Whether what a slot has of a day lies in the hours of that day. */
function isInHoursOf(day: Day, slot: Slot, availability: Availability): boolean {
  const part = intersectionOf([slot], [londonDay(day)]);
  return part.every((one) => isWithin(one, usualStretches(one, availability)));
}

function noticeAgainst({ start }: Slot, { limits: { notice } }: Availability, now: Instant): NotFree[] {
  return start < now + notice * MINUTE ? [{ code: 'short-notice', notice }] : [];
}

function busyAgainst(slot: Slot, { busy, limits }: Availability): NotFree[] {
  const blocked = blockedBy(slot, limits);
  const against = busy.filter((one) => overlap(one, blocked));
  return (['booking', 'calendar'] as const).flatMap((kind) => {
    const ends = against.filter(({ by }) => by === kind).map(({ end }) => end);
    return ends.length > 0 ? [{ code: kind === 'booking' ? 'booked' : 'busy', until: Math.max(...ends) }] : [];
  });
}
