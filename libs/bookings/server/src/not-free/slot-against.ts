import { mannerOf, type Way } from '@greenroom/bookings/domain';
import type { Instant, Interval } from '@greenroom/kernel';
import { type Availability, type NotFree, notFreeInWords, whyNotFree } from '@greenroom/people/domain';

/** All that stands against somebody's being on air in a slot. Whom to ask, and whom to warn of, is told by this alone. */
export function slotAgainst(
  slot: Interval,
  way: Way | null,
  availability: Availability,
  now: Instant,
): readonly NotFree[] {
  return whyNotFree({ ...slot, manner: mannerOf(way) }, availability, now);
}

/** `away until the end of Tue 25 Nov, on Tuesdays only 09:00–12:30`; undefined: nothing is. */
export function againstInWords(against: readonly NotFree[], now: Instant): string | undefined {
  return against.length > 0 ? against.map((one) => notFreeInWords(one, now)).join(', ') : undefined;
}
