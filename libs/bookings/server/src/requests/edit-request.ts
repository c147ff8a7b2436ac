import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, mustBeCurrent } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdRequest } from '../steps';
import { RequestBook } from './request-book';
import { RequestLife } from './request-life';
import type { RequestTable } from './request.table';

/** What an officer does to a request: to the version that they saw, one after another, all of it or nothing. */
@Injectable()
export class EditRequest {
  constructor(
    private readonly book: RequestBook,
    private readonly life: RequestLife,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `booking-request.not-found`, `booking-request.clash`, and whatever the work does */
  run<Result>(
    id: string,
    version: number,
    by: Actor,
    work: (manager: EntityManager, request: RequestTable) => Promise<Result>,
  ): Promise<Result> {
    return this.transactions.run(async (manager) => {
      await holdRequest(manager, id);
      const request = await this.book.find(id, manager);
      mustBeCurrent(request, version, 'booking-request.clash');
      Object.assign(request, { version: version + 1, changedBy: by, changedAt: this.clock.now() });
      const result = await work(manager, request);
      await this.life.save(manager, request);
      return result;
    });
  }
}
