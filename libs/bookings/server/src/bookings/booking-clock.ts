import { holdWarnings } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type ClaimedJob, CLOCK, type JobResult, JobRunner } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RaiseAlert } from '../alerts/raise-alert';
import { THE_CLOCK } from '../history/history';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { holdRequest } from '../steps';
import { BookingLife } from './booking-life';
import { BookingTable } from './booking.table';
import { HOLD_DUE, type HeldFrom } from './pencil-in';

/** Says when a pencil's hold is half gone and about to end, and ends it when its time is up. */
@Injectable()
export class BookingClock {
  constructor(
    private readonly requests: RequestBook,
    private readonly life: BookingLife,
    private readonly raising: RaiseAlert,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    runner: JobRunner,
  ) {
    runner.register<HeldFrom | null>({ kind: HOLD_DUE, atOnce: 2, handle: ([job]) => this.look(job!) });
  }

  private look({ key: id, payload }: ClaimedJob<HeldFrom | null>): Promise<JobResult> {
    return this.transactions.run(async (manager) => {
      const found = await manager.findOneBy(BookingTable, { id });
      if (!found) return;
      await holdRequest(manager, found.requestId);
      const booking = await manager.findOneByOrFail(BookingTable, { id });
      if (booking.state !== 'pencilled' || booking.holdEndsAt === null) return;
      const request = await this.requests.find(booking.requestId, manager);
      if (this.clock.now() < booking.holdEndsAt)
        return { again: await this.warn(manager, booking, request, payload?.from ?? booking.changedAt) };
      await this.life.take(manager, booking, request, 'release', THE_CLOCK, 'the hold ended');
    });
  }

  /** Of warnings that are both due the last one counts. @returns when to look again */
  private async warn(
    manager: EntityManager,
    booking: BookingTable,
    request: RequestTable,
    from: Instant,
  ): Promise<Instant> {
    const warnings = holdWarnings(from, booking.holdEndsAt!);
    const due = warnings.filter(({ at }) => at <= this.clock.now()).at(-1);
    if (due) {
      const occasion = `${due.kind} ${booking.id} ${booking.holdEndsAt}`;
      await this.raising.run(manager, { kind: due.kind, request, booking, occasion });
    }
    return warnings.find(({ at }) => at > this.clock.now())?.at ?? booking.holdEndsAt!;
  }
}
