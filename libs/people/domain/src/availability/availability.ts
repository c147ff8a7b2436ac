import type { Day, HoursOfDay, Instant, Interval, MinuteOfDay, Weekday } from '@greenroom/kernel';

/** When somebody can speak in a usual week, by London's clocks; a day without hours is one on which they cannot. */
export type Week = Readonly<Record<Weekday, readonly HoursOfDay[]>>;

/** A day that is not as its weekday usually is: these hours instead, or none. */
export interface DayException {
  readonly day: Day;
  readonly hours: readonly HoursOfDay[];
}

/** Days on which somebody is away, both included. */
export interface TimeOff {
  readonly from: Day;
  readonly to: Day;
}

/** Somebody who asked to be left alone for a while. */
export interface Pause {
  readonly since: Instant;
  /** From which day on they can be asked again; null: until they say so. */
  readonly returnsOn: Day | null;
}

/** What somebody needs around whatever they are asked for. */
export interface Limits {
  /** No usual day begins before or ends after; an exception may. */
  readonly earliest: MinuteOfDay;
  readonly latest: MinuteOfDay;
  /** Minutes between being asked and being on. */
  readonly notice: number;
  /** Minutes to a studio, and back. */
  readonly travel: number;
}

/** A stretch in which somebody is taken, and by what. */
export interface Busy extends Interval {
  readonly by: 'calendar' | 'booking';
}

/** All that is known of when somebody can speak. */
export interface Availability {
  /** null: they have not said, which is not a no. */
  readonly week: Week | null;
  /** One a day at most. */
  readonly exceptions: readonly DayException[];
  readonly timeOff: readonly TimeOff[];
  readonly pause: Pause | null;
  readonly limits: Limits;
  readonly busy: readonly Busy[];
}

export const NO_LIMITS: Limits = { earliest: 0, latest: 24 * 60, notice: 0, travel: 0 };

/** Of somebody of whom nothing is known. */
export const NOTHING_SAID: Availability = {
  week: null,
  exceptions: [],
  timeOff: [],
  pause: null,
  limits: NO_LIMITS,
  busy: [],
};

/** Whether they have to be somewhere, or speak from where they are. */
export type Manner = 'in-person' | 'remote';

/** When somebody is wanted on air, and how. */
export interface Slot extends Interval {
  readonly manner: Manner;
}
