import type { Instant } from '@greenroom/kernel';
import { type Asked, notFreeInWords } from '../one/answers';
import { type Booking, standingInWords, weightOf, type Whole } from '../words/request-in-words';

/** A booking as the forms of its deeds take it: with the last offer that its person was made. */
export function askedFor(booking: Booking, { offers }: Pick<Whole, 'offers'>, now: Instant): Asked {
  const { id, personId, name, photo, state } = booking;
  const hasBeen = Date.parse(booking.endsAt) <= now;
  return {
    ...{ key: personId ?? id, personId: personId ?? '', name, photo, booking, state },
    offer: offers.findLast((offer) => offer.personId === personId && offer.state !== 'draft'),
    ...{ standing: standingInWords(state, hasBeen), weight: weightOf(state, hasBeen) },
    notFree: notFreeInWords(booking, undefined),
  };
}
