import { mannerOf, replyBy } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { AvailabilityBook } from '@greenroom/people/server';
import { CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import type { RequestTable } from '../requests/request.table';
import type { OfferTable } from './offer.table';

/** Till when whoever is asked now can answer. */
@Injectable()
export class ReplyTimes {
  constructor(
    private readonly times: AvailabilityBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Not later than now where nobody could answer in time. @throws Refused `booking-request.no-time` */
  async endFor(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<Instant> {
    const { startsAt } = request;
    // Whoever has the place already may answer after the producer has heard: till they would be on air.
    const isHeld = await manager.existsBy(BookingTable, { offerId: offer.id, state: In(['pencilled', 're-confirm']) });
    const deadline = isHeld ? startsAt : request.replyBy;
    if (startsAt === null || deadline === null) throw new Refused('booking-request.no-time');
    const isThere = mannerOf(request.call.way) === 'in-person';
    const travel = isThere ? (await this.times.read(offer.personId!, manager)).limits.travel : 0;
    return replyBy({ now: this.clock.now(), deadline, startsAt, travel });
  }

  /** @throws Refused `booking-request.no-time` */
  async isAnyLeft(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<boolean> {
    return (await this.endFor(manager, offer, request)) > this.clock.now();
  }
}

/** Who has not answered is reminded when a third of the reply time is left. */
export function remindAt({ sentAt, dueAt }: Pick<OfferTable, 'sentAt' | 'dueAt'>): Instant {
  return Math.round(sentAt! + ((dueAt! - sentAt!) * 2) / 3);
}
