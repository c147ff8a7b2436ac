import { endsSoonAt } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { CLOCK, type JobResult, JobRunner } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RaiseAlert } from '../alerts/raise-alert';
import { BookingTable } from '../bookings/booking.table';
import { THE_CLOCK } from '../history/history';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { holdRequest } from '../steps';
import { Ladder } from './ladder';
import { OFFER_DUE, OfferLife } from './offer-life';
import { OfferMails } from './offer-mails';
import { OfferTable } from './offer.table';
import { remindAt } from './reply-times';

/** Reminds whoever has not answered, once; and ends an offer when its time is up, which asks the next one. */
@Injectable()
export class OfferClock {
  constructor(
    private readonly requests: RequestBook,
    private readonly life: OfferLife,
    private readonly mails: OfferMails,
    private readonly ladder: Ladder,
    private readonly raising: RaiseAlert,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    runner: JobRunner,
  ) {
    runner.register({ kind: OFFER_DUE, atOnce: 2, handle: ([job]) => this.look(job!.key) });
  }

  private look(id: string): Promise<JobResult> {
    return this.transactions.run(async (manager) => {
      const found = await manager.findOneBy(OfferTable, { id });
      if (!found) return;
      await holdRequest(manager, found.requestId);
      const offer = await manager.findOneByOrFail(OfferTable, { id });
      const request = await this.requests.find(offer.requestId, manager);
      const now = this.clock.now();
      if (offer.state === 'draft') return this.ladder.endWait(manager, offer, request);
      if ((offer.state !== 'sent' && offer.state !== 'holding') || offer.dueAt === null) return;
      if (now < offer.dueAt) {
        // A mail of that offer goes once, however often we look.
        if (offer.state === 'sent' && now >= remindAt(offer)) await this.mails.remind(manager, offer, request);
        return { again: offer.state === 'holding' ? await this.warn(manager, offer, request) : offer.dueAt };
      }
      const wasHeld = offer.state === 'holding';
      await this.life.take(manager, offer, request, 'lapse', THE_CLOCK);
      if (offer.mode === 'ladder') await this.ladder.climb(manager, request);
      else if (wasHeld) await this.tellOfSilence(manager, offer, request);
    });
  }

  /** Whoever asked to be given time is rung before it is over. @returns when to look again */
  private async warn(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<Instant> {
    const at = endsSoonAt(offer.answeredAt!, offer.dueAt!);
    if (this.clock.now() < at) return at;
    const occasion = `hold-ending ${offer.id} ${offer.dueAt}`;
    await this.raising.run(manager, { kind: 'hold-ending', request, offer, occasion });
    return offer.dueAt!;
  }

  /** Of somebody who has the place already it is told as a booking that stands on nothing. */
  private async tellOfSilence(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<void> {
    if (await manager.existsBy(BookingTable, { offerId: offer.id })) return;
    const occasion = `hold-lapsed ${offer.id} ${offer.dueAt}`;
    await this.raising.run(manager, { kind: 'hold-lapsed', request, offer, occasion });
  }
}
