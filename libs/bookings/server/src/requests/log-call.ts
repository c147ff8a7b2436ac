import { type Call, NOTHING_KNOWN } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime, statement, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { byStaff, History } from '../history/history';
import { CheckCall } from './check-call';
import { columnsOf } from './request-book';
import { RequestTable } from './request.table';

/** Taken by whoever gives a request its number. */
const NUMBER_LOCK = 4_720_640;
/** A number that nobody takes for a count. */
const FIRST_NUMBER = 101;

/** Takes a call down: a new request, owned by whoever takes it. */
@Injectable()
export class LogCall {
  constructor(
    private readonly checking: CheckCall,
    private readonly history: History,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param facts what is known of the call; the rest can come later
   * @returns the request's id
   * @throws Refused as `CheckCall.run`
   */
  run(facts: Partial<Call>, by: Actor): Promise<string> {
    return this.transactions.run(async (manager) => {
      const call = { ...NOTHING_KNOWN, ...facts };
      await this.checking.run(manager, call);
      await this.checking.place(manager, call);
      const now = this.clock.now();
      const request: RequestTable = {
        ...{ id: newId(), number: await this.nextNumber(manager), state: 'new', ownerId: by.id, takenBy: by },
        ...columnsOf(call),
        ...{ outcome: null, reason: '', closedAt: null, createdAt: now },
        ...{ version: 1, changedBy: by, changedAt: now },
      };
      await manager.insert(RequestTable, request);
      const step = { requestId: request.id, subject: 'request', subjectId: request.id } as const;
      await this.history.note(manager, byStaff(by), { ...step, deed: 'log', from: null, to: 'new' });
      return request.id;
    });
  }

  private async nextNumber(manager: EntityManager): Promise<number> {
    await oneAtATime(manager, NUMBER_LOCK);
    const [row] = await statement<{ n: number | null }>(manager, 'select max(number) as n from bookings_request');
    return (row?.n ?? FIRST_NUMBER - 1) + 1;
  }
}
