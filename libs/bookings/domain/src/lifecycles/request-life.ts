import { DAY, type Instant } from '@greenroom/kernel';
import type { Guard, Lifecycle } from './lifecycle';
import { toCome } from './to-come';

export const REQUEST_STATES = {
  new: 'taken down, nobody has read it',
  triaged: 'owned, facts checked',
  matching: 'a shortlist is being made',
  'offered-out': 'people are being asked',
  'options-sent': 'names are with the producer',
  filled: 'every place is confirmed',
  closed: 'with an outcome',
} as const;
export type RequestState = keyof typeof REQUEST_STATES;

/** How a request ended. */
export const REQUEST_OUTCOMES = {
  aired: 'aired',
  'part-filled': 'part filled',
  'not-filled': 'not filled',
  withdrawn: 'withdrawn by the outlet',
  'out-of-scope': 'out of scope',
  partner: 'handed to a partner',
} as const;
export type RequestOutcome = keyof typeof REQUEST_OUTCOMES;

export type RequestDeed = 'triage' | 'match' | 'ask' | 'send-options' | 'fill' | 'empty' | 'close' | 'reopen';

/** A closed request may be taken up again for so long. */
export const REOPENS_FOR = 7 * DAY;

/** What the guards of a request look at. */
export interface RequestFacts {
  readonly now: Instant;
  /** When it is on air; null: not known. */
  readonly startsAt: Instant | null;
  /** Whether a member of staff has it. */
  readonly isOwned: boolean;
  readonly places: number;
  /** Places with a booking that both sides have said yes to. */
  readonly confirmed: number;
  /** Offers that somebody still may answer, or has accepted without having been on air yet. */
  readonly openOffers: number;
  /** Bookings that have not ended and whose slot is not over. */
  readonly liveBookings: number;
  readonly outcome: RequestOutcome | null;
  /** Why, in words; empty where nothing is said. */
  readonly reason: string;
  readonly closedAt: Instant | null;
}

const owned: Guard<RequestFacts> = {
  code: 'booking-request.no-owner',
  words: 'somebody owns it',
  holds: ({ isOwned }) => isOwned,
};
const full: Guard<RequestFacts> = {
  code: 'booking-request.places-open',
  words: 'every place is confirmed',
  holds: ({ places, confirmed }) => confirmed >= places,
};
const open: Guard<RequestFacts> = {
  code: 'booking-request.no-place-open',
  words: 'a place is open',
  holds: ({ places, confirmed }) => confirmed < places,
};
const concluded: Guard<RequestFacts> = {
  code: 'booking-request.no-outcome',
  words: 'an outcome is given, and a reason where it was not filled',
  holds: ({ outcome, reason }) => outcome !== null && (outcome !== 'not-filled' || reason.trim() !== ''),
};
const nobodyWaits: Guard<RequestFacts> = {
  code: 'booking-request.somebody-waits',
  words: 'no offer is open and no booking is still to come',
  holds: ({ openOffers, liveBookings }) => openOffers === 0 && liveBookings === 0,
};
const recent: Guard<RequestFacts> = {
  code: 'booking-request.closed-too-long',
  words: 'it was closed within the last 7 days',
  holds: ({ now, closedAt }) => closedAt !== null && now - closedAt <= REOPENS_FOR,
};
const explained: Guard<RequestFacts> = {
  code: 'booking-request.no-reason',
  words: 'a reason is given',
  holds: ({ reason }) => reason.trim() !== '',
};

export const REQUEST_LIFE: Lifecycle<RequestState, RequestDeed, RequestFacts> = {
  start: 'new',
  states: REQUEST_STATES,
  moves: {
    triage: { from: ['new'], to: 'triaged', guards: [owned] },
    match: { from: ['triaged', 'offered-out'], to: 'matching', guards: [] },
    ask: { from: ['matching', 'options-sent'], to: 'offered-out', guards: [] },
    'send-options': { from: ['offered-out'], to: 'options-sent', guards: [toCome] },
    fill: { from: ['offered-out', 'options-sent'], to: 'filled', guards: [full] },
    empty: { from: ['filled'], to: 'offered-out', guards: [open] },
    close: {
      from: ['new', 'triaged', 'matching', 'offered-out', 'options-sent', 'filled'],
      to: 'closed',
      guards: [concluded, nobodyWaits],
    },
    reopen: { from: ['closed'], to: 'offered-out', guards: [recent, explained] },
  },
};
