import { OPEN_OFFERS, PLACED_BOOKINGS } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { OfferTable } from './offer.table';

/**
 * Offers of a request or of a person that are not over: drafts, those that wait for an answer, and each yes that nobody
 * has been on air by. A yes that was used stays a yes, whatever ends around it.
 */
export async function openOffers(
  manager: EntityManager,
  of: { readonly requestId: string } | { readonly personId: string },
  now: Instant,
): Promise<OfferTable[]> {
  const aired = await manager.find(BookingTable, {
    select: { offerId: true },
    where: { ...of, state: In([...PLACED_BOOKINGS]), endsAt: LessThanOrEqual(now), offerId: Not(IsNull()) },
  });
  const used = new Set(aired.map(({ offerId }) => offerId));
  const open = await manager.findBy(OfferTable, { ...of, state: In(['draft', ...OPEN_OFFERS]) });
  return open.filter(({ id, state }) => state !== 'accepted' || !used.has(id));
}
