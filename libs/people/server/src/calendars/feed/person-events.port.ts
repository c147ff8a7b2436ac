import type { Instant } from '@greenroom/kernel';

export const PERSON_EVENTS = Symbol('PersonEvents');

/** Something that somebody is booked for, as their own calendar shows it. */
export interface PersonEvent {
  /** Never changes, whatever else does. */
  readonly id: string;
  /** Raised whenever the time or the place changes. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
  readonly isCancelled?: boolean | undefined;
  /** Nobody has promised it as it stands now. */
  readonly isTentative?: boolean | undefined;
}

/** What somebody is booked for: whoever keeps bookings implements it. */
export interface PersonEvents {
  of(personId: string): Promise<readonly PersonEvent[]>;
  /** What the calendar says of itself. */
  readonly about: string;
}
