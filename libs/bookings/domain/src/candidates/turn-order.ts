import { DAY, seededPlace } from '@greenroom/kernel';

/** What of somebody's last weeks counts for their turn. */
export interface Turn {
  /** Bookings within `TURN.bookings`. */
  readonly booked: number;
  /** Times asked within `TURN.asked`, whatever they said. */
  readonly asked: number;
  /** Bookings within `TURN.cap.within`, before and after. */
  readonly bookedLately: number;
}

/** The numbers of the turn (matching.md, Order). */
export const TURN = {
  bookings: 21 * DAY,
  perBooking: 0.06,
  asked: 28 * DAY,
  /** Less than for a booking: being asked is a burden, too, so a newcomer who fits well is not asked every day. */
  perQuestion: 0.02,
  cap: { most: 3, within: 7 * DAY },
  floor: { least: 0.25, ofBest: 0.45 },
} as const;

/** Somebody who could be asked, by how well they fit (0 to 1). */
export interface Ranked extends Turn {
  readonly id: string;
  readonly fit: number;
}

/** Whether somebody has as many bookings as anybody should have within days. */
export function isAtCap({ bookedLately }: Turn): boolean {
  return bookedLately >= TURN.cap.most;
}

/**
 * The order in which people of comparable fit are asked: by fit against the best one's, less what they have had of late.
 * Who fits much less than the best is left out, so that a turn never passes over a clearly better fit.
 * @param seed decides between two who are alike, the same way for one request
 */
export function inTurn<One extends Ranked>(people: readonly One[], seed: string): One[] {
  const top = Math.max(0, ...people.map(({ fit }) => fit));
  const floor = Math.max(TURN.floor.least, TURN.floor.ofBest * top);
  const placed = people
    .filter(({ fit }) => fit >= floor)
    .map((one) => ({ one, place: placeOf(one, top), tie: seededPlace(seed, one.id) }));
  return placed.sort((a, b) => b.place - a.place || a.tie - b.tie).map(({ one }) => one);
}

function placeOf({ fit, booked, asked }: Ranked, top: number): number {
  return fit / top - TURN.perBooking * booked - TURN.perQuestion * asked;
}
