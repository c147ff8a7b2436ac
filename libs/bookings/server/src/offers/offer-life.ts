import {
  BLOCKING,
  endsSoonAt,
  isToCome,
  OFFER_LIFE,
  type OfferDeed,
  type OfferFacts,
} from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK, JobQueue, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { RaiseAlert } from '../alerts/raise-alert';
import { unreached } from '../alerts/unreached';
import { BookingTable } from '../bookings/booking.table';
import { type Doer, History } from '../history/history';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { stepped } from '../steps';
import { type AskedAnew, OfferMails } from './offer-mails';
import { OfferTable } from './offer.table';
import { remindAt, ReplyTimes } from './reply-times';

/** Looks after an offer's clock, keyed by the offer's id. */
export const OFFER_DUE = 'bookings.offer-due';

/** Whom to ask, and how. */
export type NewOffer = Pick<OfferTable, 'mode' | 'place' | 'whyYou'> & {
  readonly personId: string;
  /** As they declared it before. */
  readonly declared?: Pick<OfferTable, 'interests' | 'offLimits'> | undefined;
};

/** Takes an offer along its life, with the mails that go with it; within the transaction of whoever changes it. */
@Injectable()
export class OfferLife {
  constructor(
    private readonly history: History,
    private readonly requestLife: RequestLife,
    private readonly replyTimes: ReplyTimes,
    private readonly mails: OfferMails,
    private readonly queue: JobQueue,
    private readonly raising: RaiseAlert,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes down whom to ask; nobody is told yet. */
  async begin(
    manager: EntityManager,
    request: RequestTable,
    { declared, ...asked }: NewOffer,
    by: Doer,
  ): Promise<OfferTable> {
    const offer: OfferTable = {
      ...{ id: newId(), requestId: request.id, state: 'draft', ...asked },
      ...{ interests: declared?.interests ?? '', offLimits: declared?.offLimits ?? '' },
      ...{ sentAt: null, dueAt: null, seenAt: null, answeredAt: null, answeredBy: null, reason: null, words: '' },
      ...{ namedAt: null, movesFrom: null, movesUntil: null },
      ...{ version: 1, changedBy: null, changedAt: this.clock.now() },
    };
    await manager.insert(OfferTable, offer);
    const step = { requestId: request.id, subject: 'offer', subjectId: offer.id } as const;
    await this.history.note(manager, by, { ...step, deed: 'draft', from: null, to: 'draft' });
    return offer;
  }

  /** @throws Refused as the table of states says */
  async take(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    deed: OfferDeed,
    by: Doer,
    { holdUntil = null, reason = null }: Partial<Pick<OfferFacts, 'holdUntil' | 'reason'>> = {},
  ): Promise<void> {
    const now = this.clock.now();
    const from = offer.state;
    const to = stepped(OFFER_LIFE, from, deed, {
      now,
      startsAt: request.startsAt,
      dueAt: offer.dueAt,
      deadline: request.replyBy ?? request.startsAt ?? now,
      holdUntil,
      reason,
      isSlotOpen: await this.isSlotOpen(manager, offer, request),
      isBooked: await this.isBooked(manager, offer),
      by: by.kind === 'staff' ? 'officer' : by.kind === 'person' ? 'person' : 'clock',
    });
    Object.assign(offer, { state: to, version: offer.version + 1, changedBy: null, changedAt: now });
    if (to === 'holding') offer.dueAt = holdUntil;
    await manager.save(OfferTable, offer, { reload: false });
    const step = { requestId: request.id, subject: 'offer', subjectId: offer.id, deed, from, to } as const;
    await this.history.note(manager, by, { ...step, ...(reason && { reason }) });
    if (to === 'declined' || to === 'expired') await this.tellIfBooked(manager, offer, request, by);
    if (to !== 'holding') return;
    await this.queue.request(manager, { kind: OFFER_DUE, key: offer.id, dueAt: endsSoonAt(now, holdUntil!) });
  }

  /**
   * Asks somebody: sets the clock and writes the mail.
   * @param anew of somebody who had been asked before otherwise
   * @throws Refused `offer.too-late` where nobody could answer in time, `booking-request.no-time`
   */
  async send(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    by: Doer,
    anew?: AskedAnew,
  ): Promise<void> {
    await this.setClock(manager, offer, request);
    await this.take(manager, offer, request, 'send', by);
    await this.ask(manager, offer, request, anew);
  }

  /** Asks anew after a no that was a slip. */
  async undo(manager: EntityManager, offer: OfferTable, request: RequestTable, by: Doer): Promise<void> {
    await this.setClock(manager, offer, request);
    Object.assign(offer, { answeredAt: null, answeredBy: null, reason: null });
    await this.take(manager, offer, request, 'undo', by);
    await this.ask(manager, offer, request);
  }

  /** Somebody who has the place has not said yes to what changed: the booking stands on nothing. */
  private async tellIfBooked(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    by: Doer,
  ): Promise<void> {
    const states = In(['re-confirm', 'pencilled']);
    const booking = await manager.findOneBy(BookingTable, { offerId: offer.id, state: states, personYes: IsNull() });
    if (!booking) return;
    const kind = offer.state === 'declined' ? 'reconfirm-declined' : 'reconfirm-lapsed';
    await this.raising.run(manager, { kind, request, booking, by, occasion: `${kind} ${offer.id} ${offer.version}` });
  }

  private async setClock(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<void> {
    const dueAt = await this.replyTimes.endFor(manager, offer, request);
    const now = this.clock.now();
    if (dueAt <= now) throw new Refused('offer.too-late');
    Object.assign(offer, { sentAt: now, dueAt });
  }

  private async ask(manager: EntityManager, offer: OfferTable, request: RequestTable, anew?: AskedAnew): Promise<void> {
    await this.mails.ask(manager, offer, request, anew);
    // Whoever is asked again may have no address, and their clock runs all the same.
    if (!(await this.mails.reaches(manager, offer))) await this.raising.run(manager, unreached(offer, request));
    await this.queue.request(manager, { kind: OFFER_DUE, key: offer.id, dueAt: remindAt(offer) });
  }

  private async isBooked(manager: EntityManager, { requestId, personId }: OfferTable): Promise<boolean> {
    return personId !== null && manager.existsBy(BookingTable, { requestId, personId, state: In([...BLOCKING]) });
  }

  private async isSlotOpen(manager: EntityManager, offer: OfferTable, request: RequestTable): Promise<boolean> {
    if (!isToCome(request.startsAt, this.clock.now())) return false;
    return (await this.requestLife.placesLeft(manager, request)) > 0 || this.isForBooked(manager, offer);
  }

  /** Whether an offer asks somebody again who has the place already. */
  private isForBooked(manager: EntityManager, { id }: OfferTable): Promise<boolean> {
    return manager.existsBy(BookingTable, { offerId: id, state: 're-confirm' });
  }
}
