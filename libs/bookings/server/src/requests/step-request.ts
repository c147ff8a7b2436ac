import type { RequestOutcome } from '@greenroom/bookings/domain';
import type { Actor } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { byStaff } from '../history/history';
import { EndOffers } from '../offers/end-offers';
import { EditRequest } from './edit-request';
import { RequestLife } from './request-life';

/**
 * The steps of a request's life that an officer takes by hand: it is looked at, closed, open again. Each throws `Refused`
 * as `EditRequest.run`, and as the table of states says.
 */
@Injectable()
export class StepRequest {
  constructor(
    private readonly editing: EditRequest,
    private readonly life: RequestLife,
    private readonly ending: EndOffers,
  ) {}

  /** Somebody has read it and owns it; its facts are checked. */
  triage(id: string, version: number, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) =>
      this.life.take(manager, request, 'triage', byStaff(by)),
    );
  }

  /** Offers that are open end; a booking that is still to come keeps a request open. */
  close(id: string, version: number, outcome: RequestOutcome, reason: string, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, async (manager, request) => {
      await this.ending.endAll(manager, request, byStaff(by));
      await this.life.take(manager, request, 'close', byStaff(by), { outcome, reason });
    });
  }

  /** Within `REOPENS_FOR` of its closing. */
  reopen(id: string, version: number, reason: string, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) =>
      this.life.take(manager, request, 'reopen', byStaff(by), { reason }),
    );
  }
}
