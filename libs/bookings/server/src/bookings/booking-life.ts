import { BOOKING_LIFE, type BookingDeed } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Doer, History } from '../history/history';
import { missingIn, RequestBook } from '../requests/request-book';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { stepped } from '../steps';
import { BookingTable } from './booking.table';
import { inTheWayOf } from './overlap';

/** Takes a booking along its life; within the transaction of whoever changes it. */
@Injectable()
export class BookingLife {
  constructor(
    private readonly history: History,
    private readonly requests: RequestBook,
    private readonly requestLife: RequestLife,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused as the table of states says; whatever the database says of an overlap */
  async take(
    manager: EntityManager,
    booking: BookingTable,
    request: RequestTable,
    deed: BookingDeed,
    by: Doer,
    reason: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    const from = booking.state;
    const to = stepped(BOOKING_LIFE, from, deed, {
      now,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      hasOutletYes: booking.outletYes !== null,
      hasPersonYes: booking.personYes !== null,
      missing: missingIn(request, await this.requests.asker(request, manager)),
      isBriefed: false,
      hasTrace: false,
      areNotesDone: false,
      isFree: (await inTheWayOf(booking, manager)) === null,
      hasReason: reason !== null && reason.trim() !== '',
    });
    Object.assign(booking, { state: to, reason, version: booking.version + 1, changedAt: now });
    await manager.save(BookingTable, booking, { reload: false });
    const step = { requestId: request.id, subject: 'booking', subjectId: booking.id, deed, from, to } as const;
    await this.history.note(manager, by, { ...step, ...(reason && { reason }) });
    await this.requestLife.settle(manager, request, by);
  }
}
