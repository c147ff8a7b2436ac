import type { Instant } from '@greenroom/kernel';
import type { PublicField, Purpose } from './purposes';

/** A yes, or its withdrawal; none is ever changed or taken out while the person is there. */
export interface ConsentEvent {
  readonly purpose: Purpose;
  /** Which part of the profile; null for every other purpose. */
  readonly field: PublicField | null;
  readonly isGiven: boolean;
  /** The version of the wording that they saw. */
  readonly version: number;
  readonly at: Instant;
  /** By the person in the portal, or on paper or by phone, written down by staff. */
  readonly how: 'portal' | 'paper' | 'phone';
}

/**
 * Whether a yes is in force: the last word counts. A yes to a wording that has been replaced since holds for what it
 * said, so it holds.
 */
export function isAgreed(events: readonly ConsentEvent[], purpose: Purpose, field: PublicField | null = null): boolean {
  return lastWord(events, purpose, field)?.isGiven ?? false;
}

/** The last that was said on a purpose. */
export function lastWord(
  events: readonly ConsentEvent[],
  purpose: Purpose,
  field: PublicField | null = null,
): ConsentEvent | undefined {
  let last: ConsentEvent | undefined;
  for (const event of events) {
    if (event.purpose === purpose && event.field === field && (!last || event.at >= last.at)) last = event;
  }
  return last;
}
