import { type AlertFacts, isMended, isToCome, OPEN_OFFERS, WAITING_OFFERS } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { CLOCK, type JobResult, JobRunner } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { type Kept, KeptTimes, keptByBooking, keptByOffer } from '../not-free/kept-times';
import { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { holdRequest } from '../steps';
import { AlertBook, OPEN_ALERT } from './alert-book';
import { ALERTS_MOVED } from './alert-watch';
import { AlertTable } from './alert.table';

/** Takes back what nobody need see to any more: its cause is gone. */
@Injectable()
export class MendAlerts {
  constructor(
    private readonly book: AlertBook,
    private readonly requests: RequestBook,
    private readonly requestLife: RequestLife,
    private readonly kept: KeptTimes,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    runner: JobRunner,
  ) {
    runner.register({ kind: ALERTS_MOVED, atOnce: 1, handle: ([job]) => this.look(job!.key) });
  }

  private look(requestId: string): Promise<JobResult> {
    return this.transactions.run(async (manager) => {
      await holdRequest(manager, requestId);
      const request = await this.requests.find(requestId, manager);
      for (const alert of await manager.findBy(AlertTable, { requestId, ...OPEN_ALERT })) {
        const facts = await this.facts(manager, alert, request);
        if (isMended(alert.kind, facts)) await this.book.mend(manager, alert.id);
      }
      const { startsAt } = request;
      const isLeft = await manager.existsBy(AlertTable, { requestId, ...OPEN_ALERT });
      return isLeft && startsAt !== null && isToCome(startsAt, this.clock.now()) ? { again: startsAt } : undefined;
    });
  }

  private async facts(manager: EntityManager, alert: AlertTable, request: RequestTable): Promise<AlertFacts> {
    const { bookingId, offerId, raisedAt } = alert;
    const booking = bookingId === null ? null : await manager.findOneBy(BookingTable, { id: bookingId });
    const askedId = offerId ?? booking?.offerId ?? null;
    const offer = askedId === null ? null : await manager.findOneBy(OfferTable, { id: askedId });
    return {
      isOver: request.state === 'closed' || !isToCome(request.startsAt, this.clock.now()),
      hasPlace: (await this.requestLife.placesLeft(manager, request)) > 0,
      hasGoneOn: await this.hasGoneOn(manager, request.id, raisedAt),
      booking: booking?.state ?? null,
      offer: booking ? null : (offer?.state ?? null),
      isAnswered: booking?.personYes != null || (offer !== null && WAITING_OFFERS.includes(offer.state)),
      isFree: await this.kept.isFree(keptBy(booking, offer, request), manager),
    };
  }

  /** Whether somebody was asked, who has not said no, or pencilled after an instant. */
  private async hasGoneOn(manager: EntityManager, requestId: string, instant: Instant): Promise<boolean> {
    const after = MoreThan(instant);
    const asked = { requestId, sentAt: after, state: In(OPEN_OFFERS) };
    const pencilled = { requestId, changedAt: after, state: 'pencilled' } as const;
    return (await manager.existsBy(OfferTable, asked)) || manager.existsBy(BookingTable, pencilled);
  }
}

/** The time that somebody was asked for, or has promised, whom an alert is about. */
function keptBy(booking: BookingTable | null, offer: OfferTable | null, request: RequestTable): Kept | undefined {
  if (booking) return keptByBooking(booking, request);
  return offer ? keptByOffer(offer, request) : undefined;
}
