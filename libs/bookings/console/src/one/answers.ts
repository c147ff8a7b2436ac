import type { DeclineReason } from '@greenroom/bookings/domain';
import { DECLINE_REASONS, NOTICE_BANDS, PULL_REASONS, STAND_DOWN_REASONS } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import {
  type Booking,
  isAfterNow,
  type Offer,
  standingInWords,
  type Weight,
  weightOf,
  type Whole,
} from '../words/request-in-words';
import { unbroken } from '../words/when';

/** Somebody who was asked or booked, and how they stand. */
export interface Asked {
  /** Of the offer, or of the booking where there was none. */
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly photo: string | null;
  readonly offer: Offer | undefined;
  /** The last of them. */
  readonly booking: Booking | undefined;
  readonly state: string;
  readonly standing: string;
  readonly weight: Weight;
  /** Why they are not free then by their own times; empty where they are. */
  readonly notFree: string;
}

const ORDER: readonly Weight[] = ['yes', 'been', 'maybe', 'held', 'asked', 'over'];
/** How a booking ended, after which an accepted offer is one again. */
const FELL = ['released', 'stood-down', 'pulled', 'failed'];

/** One entry for each person: the surest first, who is out last. Rungs of the ladder that wait are not among them. */
export function askedOf({ offers, bookings }: Pick<Whole, 'offers' | 'bookings'>, now: Instant): Asked[] {
  const people = [...new Set([...offers, ...bookings].map(({ personId, id }) => personId || id))];
  const entries = people.flatMap((who): Asked[] => {
    const own = <One extends { id: string; personId: string | null }>(all: readonly One[]) =>
      all.filter(({ id, personId }) => (personId || id) === who);
    const offer = own(offers).findLast(({ state }) => state !== 'draft');
    const booking = lastOf(own(bookings));
    const one = booking ?? offer;
    if (!one) return [];
    const state = booking && !(FELL.includes(booking.state) && isOpen(offer)) ? booking.state : offer!.state;
    const { name, photo } = one;
    const hasBeen = booking !== undefined && Date.parse(booking.endsAt) <= now;
    return [
      {
        ...{ key: who, personId: one.personId ?? '', name, photo, offer, booking, state },
        ...{ standing: standingInWords(state, hasBeen), weight: weightOf(state, hasBeen) },
        notFree: notFreeInWords(booking, offer),
      },
    ];
  });
  return entries.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whoever is pencilled comes before a yes that nobody has used. */
function placeOf({ state, weight }: Asked): number {
  return state === 'pencilled' ? 0.5 : ORDER.indexOf(weight);
}

/** Those whom the ladder has not reached. */
export function rungsOf({ offers }: Pick<Whole, 'offers'>): Offer[] {
  return offers.filter(({ state }) => state === 'draft').sort((a, b) => a.place - b.place);
}

/** Whose answer the ladder waits for. */
export function onLadder({ offers }: Pick<Whole, 'offers'>): Offer | undefined {
  return offers.find(({ isInLadder, state }) => isInLadder && (state === 'sent' || state === 'holding'));
}

/** 1 confirmed, 1 yes, 2 waiting, 1 no */
export function countedInWords(asked: readonly Asked[]): string {
  const words: Readonly<Record<string, string>> = {
    been: 'was on air',
    confirmed: 'confirmed',
    pencilled: 'pencilled',
    accepted: 'yes',
    holding: 'holding',
    sent: 'waiting',
    declined: 'no',
    expired: 'expired',
  };
  const counts = Object.entries(words).map(([state, word]) => [
    asked.filter((one) => (one.weight === 'been' ? 'been' : one.state) === state).length,
    word,
  ]);
  return counts
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/**
 * How often somebody was asked lately.
 * @param others in how many other requests of the last 28 days
 */
export function askedLatelyInWords(personId: string, others: number, { offers }: Pick<Whole, 'offers'>): string {
  const isAskedHere = offers.some((offer) => offer.personId === personId && offer.state !== 'draft');
  if (others === 0) return isAskedHere ? 'Asked for this one' : 'Not asked in 28 days';
  return `Asked ${isAskedHere ? 'for this one, and ' : ''}${others}× in 28 days`;
}

/** Why an offer or a booking ended, as a sentence; empty where nothing is said. */
export function reasonInWords({ booking, offer, state }: Asked): string {
  if (state === 'declined' && offer?.reason) return `Reason: ${lower(DECLINE_REASONS[offer.reason as DeclineReason])}.`;
  if (state === 'stood-down' && booking) {
    const band = NOTICE_BANDS[booking.noticeBand as keyof typeof NOTICE_BANDS];
    const why = STAND_DOWN_REASONS[booking.reason as keyof typeof STAND_DOWN_REASONS];
    return `The outlet dropped us: ${[why, band].filter(Boolean).join(', ')}.`;
  }
  if (state === 'pulled' && booking)
    return `We or they withdrew: ${PULL_REASONS[booking.reason as keyof typeof PULL_REASONS] ?? booking.reason}.`;
  if (state === 'released' && booking?.reason) return `The pencil ended: ${booking.reason}.`;
  return '';
}

/** A live booking counts, and else the offer; what is over has none. */
export function notFreeInWords(booking: Booking | undefined, offer: Offer | undefined): string {
  const why = booking?.notFree ?? offer?.notFree;
  return why ? `Not free then by their times: ${unbroken(why)}` : '';
}

function lower(words: string): string {
  return /^I\b/.test(words) ? `“${words}”` : words.charAt(0).toLowerCase() + words.slice(1);
}

/** How many hear, when their request is closed, that it is off: nobody any more, once it was on air. */
export function toldOnClosing({ offers, startsAt }: Pick<Whole, 'offers' | 'startsAt'>, now: Instant): number {
  return startsAt !== null && !isAfterNow(startsAt, now) ? 0 : offers.filter(isOpen).length;
}

function isOpen(offer: Offer | undefined): boolean {
  return offer !== undefined && ['sent', 'holding', 'accepted'].includes(offer.state);
}

function lastOf(bookings: readonly Booking[]): Booking | undefined {
  return bookings.findLast(({ state }) => !FELL.includes(state)) ?? bookings.at(-1);
}
