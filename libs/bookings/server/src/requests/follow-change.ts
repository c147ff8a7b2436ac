import {
  isToCome,
  mannerOf,
  type Material,
  materialChanges,
  OPEN_OFFERS,
  slotOf,
  STANDING_BOOKINGS,
  type Terms,
  windowOf,
} from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { AvailabilityBook } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BookingLife } from '../bookings/booking-life';
import { BookingMails } from '../bookings/booking-mails';
import { BookingTable } from '../bookings/booking.table';
import { slotColumns } from '../bookings/slot-columns';
import { type Doer, History } from '../history/history';
import { OfferLife } from '../offers/offer-life';
import { OfferMails } from '../offers/offer-mails';
import { OfferTable } from '../offers/offer.table';
import { ReplyTimes } from '../offers/reply-times';
import { callOf } from './request-book';
import type { RequestTable } from './request.table';

/**
 * What becomes of offers and bookings when what was agreed to changes: whoever was asked is asked anew by an offer of its
 * own, so that old links are void; who was confirmed re-confirms. Whoever gave a window for the time is told when it moves
 * within that, and asked nothing (docs/architecture.md, “How a call becomes a booking”).
 */
@Injectable()
export class FollowChange {
  constructor(
    private readonly offerLife: OfferLife,
    private readonly offerMails: OfferMails,
    private readonly replyTimes: ReplyTimes,
    private readonly bookingLife: BookingLife,
    private readonly mails: BookingMails,
    private readonly history: History,
    private readonly times: AvailabilityBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws whatever the database says of an overlap */
  async run(manager: EntityManager, before: Terms | undefined, request: RequestTable, by: Doer): Promise<void> {
    const after = termsOf(request);
    // What is over for good is agreed to no more.
    if (!before || !after || !isToCome(Math.max(before.slot.start, after.slot.start), this.clock.now())) return;
    const isMoved = before.slot.start !== after.slot.start || before.slot.end !== after.slot.end;
    if (!isMoved && materialChanges(before, after, null).length === 0) return;
    const requestId = request.id;
    const live = await manager.findBy(BookingTable, { requestId, state: In(STANDING_BOOKINGS) });
    const offers = await manager.findBy(OfferTable, { requestId, state: In(OPEN_OFFERS) });
    // Before they are moved along: whoever is asked again as booked is not asked twice.
    const used = live.map(({ offerId }) => offerId);
    for (const booking of live) {
      // Who has yet to say yes to something else has given nothing for this.
      const window = booking.personYes && windowOf(booking.movesFrom, booking.movesUntil);
      const changed = materialChanges(before, after, window);
      await this.place(manager, booking, after);
      if (changed.length > 0) await this.askBooked(manager, booking, request, changed, by);
      else await this.tellBooked(manager, booking, request, by);
    }
    for (const offer of offers.filter(({ id }) => !used.includes(id))) {
      const changed = materialChanges(before, after, windowOf(offer.movesFrom, offer.movesUntil));
      if (changed.length > 0) await this.askAnew(manager, offer, request, changed, by);
      else await this.offerMails.moved(manager, offer, request);
    }
  }

  private async place(manager: EntityManager, booking: BookingTable, { slot, manner }: Terms): Promise<void> {
    const { limits } = await this.times.read(booking.personId!, manager);
    Object.assign(booking, slotColumns(slot, manner, limits));
  }

  /** Within the window: their yes stands, and calendars are told. */
  private async tellBooked(manager: EntityManager, booking: BookingTable, request: RequestTable, by: Doer) {
    Object.assign(booking, { version: booking.version + 1, changedAt: this.clock.now() });
    await manager.save(BookingTable, booking, { reload: false });
    const step = { requestId: request.id, subject: 'booking', subjectId: booking.id } as const;
    await this.history.note(manager, by, { ...step, deed: 'move', from: booking.state, to: booking.state });
    await this.mails.tell(manager, booking, request, 'moved');
  }

  private async askBooked(
    manager: EntityManager,
    booking: BookingTable,
    request: RequestTable,
    changed: readonly Material[],
    by: Doer,
  ): Promise<void> {
    booking.personYes = null;
    if (booking.state === 'confirmed' || booking.state === 'briefed') {
      await this.bookingLife.take(manager, booking, request, 'ask-again', by, changed.join(', '));
    }
    const before = booking.offerId === null ? null : await manager.findOneBy(OfferTable, { id: booking.offerId });
    const next = await this.replace(manager, before, request, booking.personId!, by);
    Object.assign(booking, { offerId: next.id, version: booking.version + 1 });
    await manager.save(BookingTable, booking, { reload: false });
    const attachments = await this.mails.invitationTo(manager, booking, request);
    await this.offerLife.send(manager, next, request, by, { changed, attachments });
    if (booking.state === 're-confirm') await this.mails.tellOfAsking(manager, booking, request);
  }

  /** Once nobody could answer in time any more, what was open ends, and whoever was asked is told. */
  private async askAnew(
    manager: EntityManager,
    offer: OfferTable,
    request: RequestTable,
    changed: readonly Material[],
    by: Doer,
  ): Promise<void> {
    if (await this.replyTimes.isAnyLeft(manager, offer, request)) {
      const next = await this.replace(manager, offer, request, offer.personId!, by);
      await this.offerLife.send(manager, next, request, by, { changed });
    } else {
      await this.offerLife.take(manager, offer, request, 'end', by);
      await this.offerMails.ended(manager, offer, request, 'withdrawn');
    }
  }

  private async replace(
    manager: EntityManager,
    before: OfferTable | null,
    request: RequestTable,
    personId: string,
    by: Doer,
  ): Promise<OfferTable> {
    // Of one that has ended nothing is left to be taken back.
    if (before && OPEN_OFFERS.includes(before.state)) await this.offerLife.take(manager, before, request, 'end', by);
    const { mode, place, whyYou } = before ?? ASKED_BY_PHONE;
    return this.offerLife.begin(manager, request, { personId, mode, place, whyYou, declared: before ?? undefined }, by);
  }
}

/** Of a booking that no offer led to. */
const ASKED_BY_PHONE = { mode: 'each', place: 0, whyYou: '' } as const;

/** What somebody says yes to; undefined while it has no time. */
export function termsOf(request: RequestTable): Terms | undefined {
  const call = callOf(request);
  const slot = slotOf(call);
  if (!slot) return undefined;
  return {
    slot,
    angle: call.angle,
    liveness: call.liveness ?? '',
    manner: mannerOf(call.way),
    place: call.notes.place ?? '',
    opponents: call.guests.map(({ name, stance }) => `${name} ${stance ?? ''}`),
  };
}
