import type { BookingDeed } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import type { IconName } from '@greenroom/platform/ui';
import { londonClock, londonTime } from '@greenroom/platform/web';
import {
  type Booking,
  deedsNow,
  isAfterNow,
  type Left,
  leftOf,
  slotInWords,
  type Weight,
  type Whole,
  whoAsks,
} from '../words/request-in-words';
import { type Asked, reasonInWords } from './answers';

const MARKS: Readonly<Record<Weight, IconName | undefined>> = {
  yes: 'check',
  been: 'check',
  maybe: 'check',
  held: undefined,
  asked: undefined,
  over: 'cross',
};
const BOOKED = ['confirmed', 're-confirm', 'briefed', 'in-progress'];

/** Somebody who was asked or is booked, as the pane shows them, with what can be done about them now. */
export function entryOf(entry: Asked, request: Whole, now: Instant, mayEdit: boolean) {
  const { offer, booking, state, weight } = entry;
  const isToCome = isAfterNow(request.startsAt, now);
  const isOpen = request.state !== 'closed' && mayEdit;
  const isAsked = state === 'sent' || state === 'holding';
  // Somebody whose booking fell and whose yes still stands is one who has accepted.
  const deeds = booking?.state === state ? deedsNow(booking, now) : [];
  const can = (deed: BookingDeed) => mayEdit && deeds.includes(deed);
  return {
    ...entry,
    mark: state === 'pencilled' ? undefined : MARKS[weight],
    standing: state === 'sent' && offer?.seenAt ? 'Seen' : entry.standing,
    left: leftOfEntry(entry, now),
    when: whenOf(entry, now),
    said: offer?.words ?? '',
    interests: booking?.interests || offer?.interests || '',
    offLimits: booking?.offLimits || offer?.offLimits || '',
    isOver: booking !== undefined && !isAfterNow(booking.endsAt, now),
    named: offer?.namedAt ? `Named to the producer ${londonTime(Date.parse(offer.namedAt), now)}.` : '',
    note: noteOf(entry),
    swap: swapOf(entry, request),
    moves: movesInWords(booking ?? offer),
    reason: reasonInWords(entry),
    others: booking && state === 'pencilled' ? booking.others.map((other) => besideOf(other, now)) : [],
    can: {
      answer: isOpen && isAsked,
      pencil: isOpen && isToCome && state === 'accepted',
      pencilAnyway: isOpen && isToCome && ['expired', 'released', 'withdrawn'].includes(state),
      confirm: isOpen && can('confirm'),
      release: isOpen && can('release'),
      standDown: can('stand-down'),
      pull: can('pull'),
      swap: mayEdit && isToCome && (state === 'pencilled' || BOOKED.includes(state)),
      undo: isOpen && isToCome && state === 'declined',
      withdraw: isOpen && isToCome && (isAsked || state === 'accepted'),
    },
  };
}

function besideOf({ id, requestId, state, startsAt, ...place }: Booking['others'][number], now: Instant) {
  const how = state === 'pencilled' ? 'Also pencilled' : 'Taken';
  return { id, requestId, words: `${how}: ${whoAsks(place)}, ${slotInWords(startsAt, now)}` };
}

function leftOfEntry({ state, offer, booking }: Asked, now: Instant): Left | undefined {
  if (state === 'pencilled' && booking?.holdEndsAt)
    return leftOf(booking.personYes?.at ?? booking.startsAt, booking.holdEndsAt, now);
  const isRunning = state === 'sent' || state === 'holding';
  const begun = state === 'holding' ? offer?.answeredAt : offer?.sentAt;
  return isRunning && begun && offer?.dueAt ? leftOf(begun, offer.dueAt, now) : undefined;
}

/** At the end of the line: till when it runs, or when it was said. */
function whenOf({ state, offer, booking }: Asked, now: Instant): string {
  const at = (instant: string | null | undefined) => (instant ? londonTime(Date.parse(instant), now) : '');
  if (state === 'pencilled') return `to ${at(booking?.holdEndsAt)}`;
  if (state === 'sent') return `due ${at(offer?.dueAt)}`;
  if (state === 'holding') return `to ${at(offer?.dueAt)}`;
  if (booking?.outletYes && BOOKED.includes(state)) return at(booking.outletYes.at);
  return at(offer?.answeredAt);
}

/** Who came for them, or for whom they came. */
function swapOf({ booking }: Asked, { bookings }: Whole): string {
  const nameOf = (id: string | null | undefined) => bookings.find((one) => one.id === id)?.name;
  const [next, before] = [nameOf(booking?.swappedFor), nameOf(booking?.replaces)];
  return next ? `${next} came instead.` : before ? `Instead of ${before}.` : '';
}

function noteOf({ state, offer, booking }: Asked): string {
  if (state === 'sent') return offer?.sentAt ? `Asked ${londonClock(Date.parse(offer.sentAt))}.` : '';
  if (state === 'accepted') return 'Accepted is not confirmed. The outlet has not chosen yet.';
  if (state === 'pencilled') return 'Interested, promised to nobody.';
  if (state === 'expired') return 'No answer within the reply time.';
  if (booking?.outletYes && BOOKED.includes(state))
    return `${booking.outletYes.by} said yes for the outlet, ${booking.personYes?.by ?? 'they'} for the person.`;
  return '';
}

/** May move between 06:50 and 08:54. */
function movesInWords(
  one: { readonly moves: { readonly from: string; readonly until: string } | null } | undefined,
): string {
  if (!one?.moves) return '';
  const clock = (instant: string) => londonClock(Date.parse(instant));
  return `May move between ${clock(one.moves.from)} and ${clock(one.moves.until)}.`;
}
