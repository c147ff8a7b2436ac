import { WAITING_OFFERS } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, mustBeCurrent, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { BookingLife } from '../bookings/booking-life';
import { BookingTable } from '../bookings/booking.table';
import { byStaff, type Doer } from '../history/history';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { holdRequest } from '../steps';
import { EndOffers } from './end-offers';
import { deedOf, type GivenAnswer, isSaidAlready, type Said, windowColumns } from './given-answer';
import { Ladder } from './ladder';
import { OfferLife } from './offer-life';
import { OfferMails } from './offer-mails';
import { OfferTable } from './offer.table';
import { Reconfirm } from './reconfirm';

/** Answers to offers: by whoever was asked, or as an officer has them by phone. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly requests: RequestBook,
    private readonly life: OfferLife,
    private readonly mails: OfferMails,
    private readonly ending: EndOffers,
    private readonly ladder: Ladder,
    private readonly reconfirming: Reconfirm,
    private readonly bookingLife: BookingLife,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `offer.not-found` */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<OfferTable> {
    const offer = await this.seek(id, manager);
    if (!offer) throw new Refused('offer.not-found');
    return offer;
  }

  /** undefined: there is none. */
  async seek(id: string, manager: EntityManager = this.dataSource.manager): Promise<OfferTable | undefined> {
    return (await manager.findOneBy(OfferTable, { id })) ?? undefined;
  }

  /** The same answer said twice is one. @throws Refused as the table of states says */
  byPerson(id: string, personId: string, given: GivenAnswer): Promise<OfferTable> {
    const by = { kind: 'person', id: personId } as const;
    return this.change(id, async (manager, offer, request) => {
      if (offer.personId !== personId) throw new Refused('offer.not-found');
      const now = this.clock.now();
      offer.seenAt ??= now;
      if (isSaidAlready(offer, given)) return;
      const { answer } = given;
      if (answer === 'undo') throw new Refused('offer.officer-only');
      await this.answer(manager, offer, request, { ...given, answer }, by);
    });
  }

  /** @throws Refused `offer.clash`, and as the table of states says */
  byOfficer(id: string, version: number, given: GivenAnswer, officer: Actor): Promise<OfferTable> {
    const by = byStaff(officer);
    return this.change(id, async (manager, offer, request) => {
      mustBeCurrent(offer, version, 'offer.clash');
      const { answer } = given;
      if (answer === 'undo') await this.life.undo(manager, offer, request, by);
      else await this.answer(manager, offer, request, { ...given, answer }, by);
      offer.changedBy = officer;
    });
  }

  /** @throws Refused `offer.clash`, `booking.slot-passed`, `state.not-from-here` */
  withdraw(id: string, version: number, officer: Actor): Promise<OfferTable> {
    return this.change(id, async (manager, offer, request) => {
      mustBeCurrent(offer, version, 'offer.clash');
      await this.ending.withdraw(manager, offer, request, byStaff(officer));
      offer.changedBy = officer;
      if (offer.mode === 'ladder') await this.ladder.climb(manager, request);
    });
  }

  /**
   * Asks somebody on a ladder at once. What was asked before them stays open, or is withdrawn where nobody has answered.
   * @throws Refused `offer.clash`, `offer.too-late`, `offer.filled`, `offer.no-address`, `state.not-from-here`
   */
  askNow(id: string, version: number, isWithdrawn: boolean, officer: Actor): Promise<OfferTable> {
    const by = byStaff(officer);
    return this.change(id, async (manager, offer, request) => {
      mustBeCurrent(offer, version, 'offer.clash');
      if (offer.state !== 'draft') throw new Refused('state.not-from-here');
      if (!(await this.mails.reaches(manager, offer))) throw new Refused('offer.no-address');
      const waiting = { requestId: request.id, mode: 'ladder', state: In(WAITING_OFFERS) } as const;
      const before = isWithdrawn ? await manager.findBy(OfferTable, waiting) : [];
      for (const one of before) await this.ending.withdraw(manager, one, request, by);
      await this.life.send(manager, offer, request, by);
      offer.changedBy = officer;
    });
  }

  private async answer(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    {
      answer,
      until,
      reason,
      words,
      interests = offer.interests,
      offLimits = offer.offLimits,
      moves,
    }: GivenAnswer & { readonly answer: Said },
    by: Doer,
  ): Promise<void> {
    const deed = deedOf(answer, offer);
    await this.life.take(manager, offer, request, deed, by, { holdUntil: until ?? null, reason: reason ?? null });
    const answeredBy = by.kind === 'person' ? 'person' : 'officer';
    Object.assign(offer, { answeredAt: this.clock.now(), answeredBy, words });
    if (deed === 'take-back') await this.releasePencil(manager, offer, request, by);
    if (answer === 'decline') offer.reason = reason ?? null;
    if (answer === 'accept') {
      Object.assign(offer, { interests, offLimits, ...windowColumns(request, moves) });
      await this.reconfirming.run(manager, offer, request, by);
    }
    await this.tellOthers(manager, offer, request, answer, by);
  }

  /** Of several the first yes is enough; a no sends the next one up the ladder. */
  private async tellOthers(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    answer: Said,
    by: Doer,
  ): Promise<void> {
    if (answer === 'accept' && offer.mode === 'first') {
      await this.ending.fill(manager, request, by, { except: [offer.id], mode: 'first' });
    }
    if (answer === 'decline' && offer.mode === 'ladder') {
      await manager.save(OfferTable, offer, { reload: false });
      await this.ladder.climb(manager, request);
    }
  }

  /** A pencil stands on their yes; a booking that is confirmed is pulled instead, and the table of states says so. */
  private async releasePencil(manager: EntityManager, offer: OfferTable, request: RequestTable, by: Doer) {
    const { requestId, personId } = offer;
    const pencils = await manager.findBy(BookingTable, { requestId, personId: personId!, state: 'pencilled' });
    for (const one of pencils)
      await this.bookingLife.take(manager, one, request, 'release', by, 'they took their yes back');
  }

  /** Whoever changes an offer holds its request, so that of two who answer at once one is second. */
  private async change(
    id: string,
    work: (manager: EntityManager, offer: OfferTable, request: RequestTable) => Promise<void>,
  ): Promise<OfferTable> {
    return this.transactions.run(async (manager) => {
      await holdRequest(manager, (await this.find(id, manager)).requestId);
      const offer = await this.find(id, manager);
      await work(manager, offer, await this.requests.find(offer.requestId, manager));
      await manager.save(OfferTable, offer, { reload: false });
      return offer;
    });
  }
}
