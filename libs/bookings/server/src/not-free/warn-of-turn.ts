import { BOOKINGS_AHEAD, isToCome, OPEN_OFFERS } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import type { TimesTurn } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { AlertWatch } from '../alerts/alert-watch';
import { RaiseAlert } from '../alerts/raise-alert';
import { BookingTable } from '../bookings/booking.table';
import { THE_CLOCK } from '../history/history';
import { OfferTable } from '../offers/offer.table';
import { RequestTable } from '../requests/request.table';
import { againstKept, type Kept, keptByBooking, keptByOffer } from './kept-times';

interface Live {
  readonly kept: Kept | undefined;
  readonly request: RequestTable;
  readonly booking?: BookingTable;
  readonly offer?: OfferTable;
}

/** Alerts the office when somebody's times turn against what they were asked or booked for. Nothing ends by it. */
@Injectable()
export class WarnOfTurn {
  constructor(
    private readonly raising: RaiseAlert,
    private readonly watch: AlertWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once for each offer or booking that the turn is against and what was so before was not. */
  async run(manager: EntityManager, { personId, before, after, by }: TimesTurn): Promise<void> {
    const now = this.clock.now();
    const live = await this.liveOf(manager, personId);
    for (const { kept, ...about } of live) {
      if (!kept || !isToCome(kept.start, now)) continue;
      if (againstKept(kept, after, now).length === 0 || againstKept(kept, before, now).length > 0) continue;
      const occasion = `not-free-any-more ${kept.id} ${now}`;
      await this.raising.run(manager, { kind: 'not-free-any-more', ...about, occasion, by: by ?? THE_CLOCK });
    }
    for (const id of new Set(live.map(({ request }) => request.id))) await this.watch.moved(manager, id);
  }

  /** Of an offer that has become a booking, the booking alone. */
  private async liveOf(manager: EntityManager, personId: string): Promise<readonly Live[]> {
    const booked = { personId, state: In(BOOKINGS_AHEAD), startsAt: MoreThan(this.clock.now()) };
    const bookings = await manager.find(BookingTable, { where: booked, order: { startsAt: 'ASC', id: 'ASC' } });
    const asked = { personId, state: In(OPEN_OFFERS) };
    const offers = await manager.find(OfferTable, { where: asked, order: { id: 'ASC' } });
    const ids = [...new Set([...bookings, ...offers].map(({ requestId }) => requestId))];
    const requests = ids.length === 0 ? [] : await manager.findBy(RequestTable, { id: In(ids) });
    const byId = new Map(requests.map((request) => [request.id, request]));
    const isBooked = new Set(bookings.map(({ requestId }) => requestId));
    return [
      ...bookings.map((booking) => {
        const request = byId.get(booking.requestId)!;
        return { kept: keptByBooking(booking, request), request, booking };
      }),
      ...offers
        .filter(({ requestId }) => !isBooked.has(requestId))
        .map((offer) => {
          const request = byId.get(offer.requestId)!;
          return { kept: keptByOffer(offer, request), request, offer };
        }),
    ];
  }
}
