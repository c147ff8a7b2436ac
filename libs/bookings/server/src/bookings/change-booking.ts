import { isOver, isToCome, noticeBandOf, type PullReason, type StandDownReason } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, mustBeCurrent, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EndOffers } from '../offers/end-offers';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { RaiseAlert } from '../alerts/raise-alert';
import { holdRequest } from '../steps';
import { BookingLife } from './booking-life';
import { BookingMails } from './booking-mails';
import { BookingTable } from './booking.table';
import { isOverlap, overlapRefusal } from './overlap';
import { PencilIn, type Pencilled } from './pencil-in';
import { byStaff } from '../history/history';

export interface Pencil extends Pencilled {
  readonly requestId: string;
}

/** Pencils people in, confirms them, and ends what has fallen. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly requests: RequestBook,
    private readonly life: BookingLife,
    private readonly ending: EndOffers,
    private readonly mails: BookingMails,
    private readonly pencilling: PencilIn,
    private readonly raising: RaiseAlert,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `booking.not-found` */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<BookingTable> {
    const booking = await manager.findOneBy(BookingTable, { id });
    if (!booking) throw new Refused('booking.not-found');
    return booking;
  }

  /**
   * @throws Refused `booking-request.not-found`, `booking-request.no-time`, `person.not-found`, `booking.no-person-yes`,
   *   `booking.slot-passed`, `booking.already`
   */
  pencil({ requestId, ...pencil }: Pencil, by: Actor): Promise<BookingTable> {
    return this.transactions.run(async (manager) => {
      await holdRequest(manager, requestId);
      return this.pencilling.run(manager, await this.requests.find(requestId, manager), pencil, by);
    });
  }

  /**
   * Of several who confirm at once for overlapping times of one person, the database lets one.
   * @param outletYesBy whose word at the outlet it was
   * @throws Refused `booking.overlap` with who has the time, `booking.clash`, and as the table of states says
   */
  async confirm(id: string, version: number, outletYesBy: string, by: Actor): Promise<BookingTable> {
    try {
      return await this.change(id, version, by, async (manager, booking, request) => {
        await this.settle(manager, booking, request, outletYesBy, by);
      });
    } catch (error) {
      if (!isOverlap(error)) throw error;
      const manager = this.dataSource.manager;
      throw await overlapRefusal(manager, this.requests, await this.find(id, manager));
    }
  }

  /** Confirms a pencil within the caller's transaction. @throws whatever the database says of an overlap */
  async settle(
    manager: EntityManager,
    booking: BookingTable,
    request: RequestTable,
    outletYesBy: string,
    by: Actor,
  ): Promise<void> {
    const doer = byStaff(by);
    booking.outletYes = { by: outletYesBy, at: this.clock.now() };
    await this.life.take(manager, booking, request, 'confirm', doer);
    await this.mails.tell(manager, booking, request, 'confirmed');
    await this.ending.fillIfFull(manager, request, doer);
  }

  /** Ends a pencil. @throws Refused `booking.not-found`, `booking.clash`, and as the table of states says */
  release(id: string, version: number, reason: string, by: Actor): Promise<BookingTable> {
    return this.change(id, version, by, (manager, booking, request) =>
      this.life.take(manager, booking, request, 'release', byStaff(by), reason),
    );
  }

  /** @param isOnTheWay whether they were in the car, at the studio or on the line */
  standDown(id: string, version: number, reason: StandDownReason, isOnTheWay: boolean, by: Actor) {
    return this.change(id, version, by, async (manager, booking, request) => {
      booking.noticeBand = noticeBandOf(booking.startsAt, this.clock.now(), isOnTheWay);
      await this.life.take(manager, booking, request, 'stand-down', byStaff(by), reason);
      // Noted after the slot it is news to nobody.
      if (!isOver(booking.endsAt, this.clock.now())) await this.mails.tell(manager, booking, request, 'stood-down');
    });
  }

  /** We or the person withdraw. @throws Refused `booking.not-found`, `booking.clash`, and as the table of states says */
  pull(id: string, version: number, reason: PullReason, by: Actor): Promise<BookingTable> {
    return this.change(id, version, by, async (manager, booking, request) => {
      await this.life.take(manager, booking, request, 'pull', byStaff(by), reason);
      await this.mails.tell(manager, booking, request, 'pulled');
      if (!isToCome(booking.startsAt, this.clock.now())) return;
      const occasion = `booking-pulled ${booking.id}`;
      await this.raising.run(manager, {
        ...{ kind: 'booking-pulled', request, booking, occasion },
        by: byStaff(by),
      });
    });
  }

  private change(
    id: string,
    version: number,
    by: Actor,
    work: (manager: EntityManager, booking: BookingTable, request: RequestTable) => Promise<void>,
  ): Promise<BookingTable> {
    return this.transactions.run(async (manager) => {
      await holdRequest(manager, (await this.find(id, manager)).requestId);
      const booking = await this.find(id, manager);
      mustBeCurrent(booking, version, 'booking.clash');
      booking.changedBy = by;
      await work(manager, booking, await this.requests.find(booking.requestId, manager));
      return booking;
    });
  }
}
