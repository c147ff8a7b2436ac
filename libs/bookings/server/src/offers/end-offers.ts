import { OPEN_OFFERS } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import type { Doer } from '../history/history';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { OfferLife } from './offer-life';
import { OfferMails } from './offer-mails';
import { type OfferMode, OfferTable } from './offer.table';
import { openOffers } from './open-offers';

/** Ends offers that are not needed any more; whoever was asked is told. */
@Injectable()
export class EndOffers {
  constructor(
    private readonly life: OfferLife,
    private readonly mails: OfferMails,
    private readonly requestLife: RequestLife,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The request is over. Whoever was on air has not been taken back. */
  async endAll(manager: EntityManager, request: RequestTable, by: Doer): Promise<void> {
    const open = await openOffers(manager, { requestId: request.id }, this.clock.now());
    for (const offer of open) await this.takeBack(manager, offer, request, 'end', by);
  }

  /** An officer takes back one alone. @throws Refused `booking.slot-passed`, `state.not-from-here` */
  async withdraw(manager: EntityManager, offer: OfferTable, request: RequestTable, by: Doer): Promise<void> {
    await this.takeBack(manager, offer, request, 'withdraw', by);
  }

  /** The last place is taken: the others are thanked, whoever has one keeps theirs. */
  async fillIfFull(manager: EntityManager, request: RequestTable, by: Doer): Promise<void> {
    if ((await this.requestLife.placesLeft(manager, request)) > 0) return;
    const bookings = await manager.find(BookingTable, { select: { offerId: true }, where: { requestId: request.id } });
    await this.fill(manager, request, by, { except: bookings.flatMap(({ offerId }) => offerId ?? []) });
  }

  /** The place is somebody else's: the others are thanked, and nobody further up the ladder is asked. */
  async fill(
    manager: EntityManager,
    request: RequestTable,
    by: Doer,
    { except, mode }: { readonly except: readonly string[]; readonly mode?: OfferMode },
  ): Promise<void> {
    const others = { requestId: request.id, id: Not(In([...except])), ...(mode && { mode }) };
    for (const offer of await manager.findBy(OfferTable, { ...others, state: In(OPEN_OFFERS) })) {
      await this.life.take(manager, offer, request, 'fill', by);
      await this.mails.ended(manager, offer, request, 'filled');
    }
    for (const offer of await manager.findBy(OfferTable, { ...others, state: 'draft' })) {
      await this.life.take(manager, offer, request, 'end', by);
    }
  }

  private async takeBack(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    deed: 'withdraw' | 'end',
    by: Doer,
  ): Promise<void> {
    const wasAsked = offer.state !== 'draft';
    await this.life.take(manager, offer, request, deed, by);
    if (wasAsked) await this.mails.ended(manager, offer, request, 'withdrawn');
  }
}
