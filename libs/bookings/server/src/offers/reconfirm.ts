import type { Clock } from '@greenroom/kernel';
import { PeopleDirectory } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BookingLife } from '../bookings/booking-life';
import { BookingMails } from '../bookings/booking-mails';
import { BookingTable } from '../bookings/booking.table';
import type { Doer } from '../history/history';
import type { RequestTable } from '../requests/request.table';
import type { OfferTable } from './offer.table';

/** A yes to what has changed, of somebody who is pencilled or was confirmed: their booking stands again. */
@Injectable()
export class Reconfirm {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly life: BookingLife,
    private readonly mails: BookingMails,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing where the offer is not of a booking. */
  async run(manager: EntityManager, offer: OfferTable, request: RequestTable, by: Doer): Promise<void> {
    const booking = await manager.findOneBy(BookingTable, { offerId: offer.id });
    if (!booking || (booking.state !== 're-confirm' && booking.state !== 'pencilled')) return;
    const person = await this.people.find(offer.personId!, manager);
    const { interests, offLimits, movesFrom, movesUntil } = offer;
    Object.assign(booking, { interests, offLimits, movesFrom, movesUntil });
    booking.personYes = { by: person?.name ?? '', at: this.clock.now() };
    if (booking.state === 'pencilled') {
      await manager.save(BookingTable, booking, { reload: false });
      return;
    }
    await this.life.take(manager, booking, request, 're-confirm', by);
    await this.mails.tell(manager, booking, request, 'confirmed');
  }
}
