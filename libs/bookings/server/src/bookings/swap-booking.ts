import { isToCome, noticeBandOf, OPEN_OFFERS, type PullReason, type StandDownReason } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, mustBeCurrent, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { byStaff } from '../history/history';
import { OfferLife } from '../offers/offer-life';
import { OfferMails } from '../offers/offer-mails';
import { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { holdRequest } from '../steps';
import { BookingLife } from './booking-life';
import { BookingMails } from './booking-mails';
import { BookingTable } from './booking.table';
import { ChangeBooking } from './change-booking';
import { isOverlap, overlapRefusal } from './overlap';
import { PencilIn } from './pencil-in';

export type SwapEnd =
  | { readonly deed: 'release'; readonly reason: string }
  | { readonly deed: 'pull'; readonly reason: PullReason }
  | { readonly deed: 'stand-down'; readonly reason: StandDownReason; readonly isOnTheWay: boolean };

export interface Swap {
  /** Who takes the place. */
  readonly personId: string;
  /** They said yes to the officer. */
  readonly saidYes: boolean;
  /** How the booking ends whose person is replaced. */
  readonly end: SwapEnd;
  /** Who at the outlet agreed to the new name; without that they are pencilled. */
  readonly outletYesBy?: string | undefined;
}

export interface Swapped {
  readonly ended: BookingTable;
  readonly begun: BookingTable;
}

/** Puts somebody else in the place of whoever is booked. Request, slot and producer stay; both bookings know each other. */
@Injectable()
export class SwapBooking {
  constructor(
    private readonly requests: RequestBook,
    private readonly life: BookingLife,
    private readonly changing: ChangeBooking,
    private readonly pencilling: PencilIn,
    private readonly offerLife: OfferLife,
    private readonly offerMails: OfferMails,
    private readonly mails: BookingMails,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All of it or nothing: where the new one cannot be, the old one stays.
   * @throws Refused `booking.not-found`, `booking.clash`, `booking.slot-passed`, `booking.overlap` with who has the time, whatever a pencil and
   *   a confirmation refuse, and as the table of states says
   */
  async run(id: string, version: number, swap: Swap, by: Actor): Promise<Swapped> {
    let begun: BookingTable | undefined;
    try {
      return await this.transactions.run(async (manager) => {
        await holdRequest(manager, (await this.changing.find(id, manager)).requestId);
        const ended = await this.changing.find(id, manager);
        mustBeCurrent(ended, version, 'booking.clash');
        const request = await this.requests.find(ended.requestId, manager);
        const wasPromised = ended.state !== 'pencilled';
        if (!isToCome(ended.startsAt, this.clock.now())) throw new Refused('booking.slot-passed');
        await this.end(manager, ended, request, swap.end, by);
        begun = await this.begin(manager, request, swap, ended, by);
        ended.swappedFor = begun.id;
        await manager.update(BookingTable, ended.id, { swappedFor: begun.id });
        await this.tell(manager, { ended, begun }, request, wasPromised, swap.outletYesBy);
        if (swap.outletYesBy !== undefined) await this.changing.settle(manager, begun, request, swap.outletYesBy, by);
        return { ended, begun };
      });
    } catch (error) {
      if (!isOverlap(error) || !begun) throw error;
      throw await overlapRefusal(this.dataSource.manager, this.requests, begun);
    }
  }

  /** Whoever is pencilled already keeps that pencil. */
  private async begin(
    manager: EntityManager,
    request: RequestTable,
    swap: Swap,
    ended: BookingTable,
    by: Actor,
  ): Promise<BookingTable> {
    const { personId } = swap;
    if (personId === ended.personId) throw new Refused('booking.already');
    const pencil = await manager.findOneBy(BookingTable, { requestId: request.id, personId, state: 'pencilled' });
    if (!pencil) return this.pencilling.run(manager, request, swap, by, ended.id);
    Object.assign(pencil, { replaces: ended.id, version: pencil.version + 1, changedBy: by });
    await manager.save(BookingTable, pencil, { reload: false });
    return pencil;
  }

  private async end(manager: EntityManager, booking: BookingTable, request: RequestTable, end: SwapEnd, by: Actor) {
    const doer = byStaff(by);
    booking.changedBy = by;
    if (end.deed === 'stand-down')
      booking.noticeBand = noticeBandOf(booking.startsAt, this.clock.now(), end.isOnTheWay);
    await this.life.take(manager, booking, request, end.deed, doer, end.reason);
    const offer = booking.offerId === null ? null : await manager.findOneBy(OfferTable, { id: booking.offerId });
    if (!offer || !OPEN_OFFERS.includes(offer.state)) return;
    // Their yes has been used up; the mail of the booking tells them.
    await this.offerLife.take(manager, offer, request, 'end', doer);
    if (end.deed === 'release') await this.offerMails.ended(manager, offer, request, 'withdrawn');
  }

  private async tell(
    manager: EntityManager,
    { ended, begun }: Swapped,
    request: RequestTable,
    wasPromised: boolean,
    agreedBy: string | undefined,
  ): Promise<void> {
    if (wasPromised) await this.mails.tellPerson(manager, ended, request, ended.state as 'pulled' | 'stood-down');
    await this.mails.tellOfSwap(manager, ended, begun, request, agreedBy);
  }
}
