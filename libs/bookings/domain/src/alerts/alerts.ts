import type { Instant } from '@greenroom/kernel';
import { BOOKINGS_AHEAD, type BookingState } from '../lifecycles/booking-life';
import { OPEN_OFFERS, type OfferState } from '../lifecycles/offer-life';

/** What needs the officer on duty, by its kind, in words. */
export const ALERTS = {
  'ladder-ended': 'Nobody left to ask',
  'not-reached': 'The mail that asks them does not arrive',
  'reconfirm-declined': 'No to what has changed',
  'reconfirm-lapsed': 'No answer to what has changed',
  'hold-half': 'Half of the hold is gone',
  'hold-ending': 'The hold is about to end',
  'hold-lapsed': 'A hold has ended without a word',
  'booking-pulled': 'Pulled, with the slot to come',
  'not-free-any-more': 'Not free any more, with the slot to come',
  'person-removed': 'Taken out of the network, with the slot to come',
  'nobody-on-duty': 'Nobody is on duty',
} as const;
export type AlertKind = keyof typeof ALERTS;

/** Of a hold this much is left when it is said that it is about to end. */
const LAST_SHARE = 1 / 7;

/** When a hold is worth a word, in their order: at its half, and when a seventh of it is left. */
export function holdWarnings(
  from: Instant,
  to: Instant,
): readonly { readonly kind: AlertKind; readonly at: Instant }[] {
  const at = (left: number) => Math.round(to - (to - from) * left);
  return [
    { kind: 'hold-half', at: at(1 / 2) },
    { kind: 'hold-ending', at: endsSoonAt(from, to) },
  ];
}

/** When a hold is about to end. */
export function endsSoonAt(from: Instant, to: Instant): Instant {
  return Math.round(to - (to - from) * LAST_SHARE);
}

/** What has become of what an alert is about. */
export interface AlertFacts {
  /** The request is closed, or its slot has come: it is too late to see to anything. */
  readonly isOver: boolean;
  /** Whether the request still has a place that is nobody's. */
  readonly hasPlace: boolean;
  /** Whether somebody was asked or pencilled since it was raised. */
  readonly hasGoneOn: boolean;
  /** null: it is about no booking, or no offer. */
  readonly booking: BookingState | null;
  readonly offer: OfferState | null;
  /** Whether the person of the booking has said yes to it as it is, or is being asked anew. */
  readonly isAnswered: boolean;
  /** Whether they are free at its time; after it nobody asks. */
  readonly isFree: boolean;
}

type Mended = (facts: AlertFacts) => boolean;

const isSettled: Mended = ({ booking, isAnswered }) =>
  (booking !== 're-confirm' && booking !== 'pencilled') || isAnswered;
const isHeldNoMore: Mended = ({ booking, offer }) => booking !== 'pencilled' && offer !== 'holding';
const isFilledOrGoesOn: Mended = ({ hasPlace, hasGoneOn }) => !hasPlace || hasGoneOn;
const isFilled: Mended = ({ hasPlace }) => !hasPlace;
const TO_COME: readonly string[] = [...BOOKINGS_AHEAD, ...OPEN_OFFERS];

/** When the cause of an alert about a request is gone. */
const MENDED: Readonly<Record<Exclude<AlertKind, 'nobody-on-duty'>, Mended>> = {
  'ladder-ended': isFilledOrGoesOn,
  'not-reached': ({ offer }) => offer !== 'sent',
  'reconfirm-declined': isSettled,
  'reconfirm-lapsed': isSettled,
  'hold-half': isHeldNoMore,
  'hold-ending': isHeldNoMore,
  'hold-lapsed': isFilledOrGoesOn,
  'booking-pulled': isFilled,
  'not-free-any-more': ({ booking, offer, isFree }) => isFree || !TO_COME.includes(booking ?? offer ?? ''),
  'person-removed': isFilled,
};

/** Whether an alert's cause is gone, so that nobody need see to it; that nobody has the duty is no request's affair. */
export function isMended(kind: AlertKind, facts: AlertFacts): boolean {
  return kind !== 'nobody-on-duty' && (facts.isOver || MENDED[kind](facts));
}
