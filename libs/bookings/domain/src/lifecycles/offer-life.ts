import type { Instant } from '@greenroom/kernel';
import type { DeclineReason } from '../offers/decline-reasons';
import type { Guard, Lifecycle } from './lifecycle';
import { toCome } from './to-come';

export const OFFER_STATES = {
  draft: 'approved in a ladder, or not sent yet',
  sent: 'the person is asked; the outlet is promised nothing',
  holding: '“probably, give me till …”',
  accepted: 'the person’s yes; not a booking',
  declined: 'no, with a reason from the list',
  expired: 'the reply time was over',
  withdrawn: 'we took it back, or it went with what it stood on',
  'filled-elsewhere': '“thank you, filled”',
} as const;
export type OfferState = keyof typeof OFFER_STATES;

/** Somebody was asked, and has not said yes or no. */
export const WAITING_OFFERS: readonly OfferState[] = ['sent', 'holding'];
/** Somebody was asked, and it may still come to a booking. */
export const OPEN_OFFERS: readonly OfferState[] = [...WAITING_OFFERS, 'accepted'];

export type OfferDeed =
  | 'send'
  | 'hold'
  | 'accept'
  | 'decline'
  | 'take-back'
  | 'undo'
  | 'lapse'
  /** An officer takes it back. */
  | 'withdraw'
  /** It goes with what it stood on: its request, its ladder, its person, or what was asked. */
  | 'end'
  | 'fill';

/** What the guards of an offer look at. */
export interface OfferFacts {
  readonly now: Instant;
  /** When the request is on air; null: not known. */
  readonly startsAt: Instant | null;
  /** When the reply time is over; of one that is held, when the hold is. null: not sent yet. */
  readonly dueAt: Instant | null;
  /** The request's deadline. */
  readonly deadline: Instant;
  /** Until when they ask to be given, where they hold. */
  readonly holdUntil: Instant | null;
  readonly reason: DeclineReason | null;
  /** Whether the place is still to be had. */
  readonly isSlotOpen: boolean;
  /** Whether it is a booking by now that the outlet counts on. */
  readonly isBooked: boolean;
  /** Who answers: the person by their link, or an officer who has it by phone. */
  readonly by: 'person' | 'officer' | 'clock';
}

const inTime: Guard<OfferFacts> = {
  code: 'offer.too-late',
  words: 'the reply time is not over',
  holds: ({ now, dueAt }) => dueAt !== null && now < dueAt,
};
const due: Guard<OfferFacts> = {
  code: 'offer.not-due',
  words: 'the reply time is over',
  holds: ({ now, dueAt }) => dueAt !== null && now >= dueAt,
};
const toBeHad: Guard<OfferFacts> = {
  code: 'offer.filled',
  words: 'the place is still open',
  holds: ({ isSlotOpen }) => isSlotOpen,
};
const holdsWithin: Guard<OfferFacts> = {
  code: 'offer.hold-too-long',
  words: 'the hold ends within the deadline',
  holds: ({ now, holdUntil, deadline }) => holdUntil !== null && holdUntil > now && holdUntil <= deadline,
};
const explained: Guard<OfferFacts> = {
  code: 'offer.no-reason',
  words: 'a reason of the list is given',
  holds: ({ reason }) => reason !== null,
};
const unbooked: Guard<OfferFacts> = {
  code: 'offer.booked',
  words: 'it is not confirmed yet; a booking is pulled instead',
  holds: ({ isBooked }) => !isBooked,
};
const officer: Guard<OfferFacts> = {
  code: 'offer.officer-only',
  words: 'an officer does it',
  holds: ({ by }) => by === 'officer',
};

export const OFFER_LIFE: Lifecycle<OfferState, OfferDeed, OfferFacts> = {
  start: 'draft',
  states: OFFER_STATES,
  moves: {
    send: { from: ['draft'], to: 'sent', guards: [toBeHad] },
    hold: { from: ['sent'], to: 'holding', guards: [toBeHad, inTime, holdsWithin] },
    accept: { from: WAITING_OFFERS, to: 'accepted', guards: [toBeHad, inTime] },
    decline: { from: WAITING_OFFERS, to: 'declined', guards: [explained] },
    'take-back': { from: ['accepted'], to: 'declined', guards: [unbooked, explained] },
    undo: { from: ['declined'], to: 'sent', guards: [officer, toBeHad] },
    lapse: { from: WAITING_OFFERS, to: 'expired', guards: [due] },
    withdraw: { from: ['draft', ...OPEN_OFFERS], to: 'withdrawn', guards: [toCome] },
    end: { from: ['draft', ...OPEN_OFFERS], to: 'withdrawn', guards: [] },
    fill: { from: OPEN_OFFERS, to: 'filled-elsewhere', guards: [] },
  },
};
