import type { Call } from '@greenroom/bookings/domain';
import { type Actor, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOverlap } from '../bookings/overlap';
import { byStaff } from '../history/history';
import { EndOffers } from '../offers/end-offers';
import { Ladder } from '../offers/ladder';
import { CheckCall } from './check-call';
import { EditRequest } from './edit-request';
import { FollowChange, termsOf } from './follow-change';
import { callOf, columnsOf } from './request-book';
import { RequestLife } from './request-life';
import { type RequestTable, ShortlistedTable } from './request.table';

export interface Shortlisted {
  readonly personId: string;
  readonly reason: string;
}

export interface RequestChange extends Partial<Call> {
  /** true: it is theirs who change it; false: nobody's. */
  readonly isMine?: boolean | undefined;
  readonly shortlist?: readonly Shortlisted[] | undefined;
}

/** Changes what is known of a request, and does what follows for whoever was asked or booked for it. */
@Injectable()
export class ChangeRequest {
  constructor(
    private readonly editing: EditRequest,
    private readonly checking: CheckCall,
    private readonly life: RequestLife,
    private readonly following: FollowChange,
    private readonly ending: EndOffers,
    private readonly ladder: Ladder,
  ) {}

  /**
   * What was agreed to and has changed is asked anew.
   * @throws Refused as `EditRequest.run` and `CheckCall.run`; `booking.overlap` where somebody is booked elsewhere at the
   *   new time
   */
  async run(id: string, version: number, change: RequestChange, by: Actor): Promise<void> {
    try {
      await this.editing.run(id, version, by, (manager, request) => this.apply(manager, request, change, by));
    } catch (error) {
      throw isOverlap(error) ? new Refused('booking.overlap') : error;
    }
  }

  private async apply(
    manager: EntityManager,
    request: RequestTable,
    { isMine, shortlist, ...facts }: RequestChange,
    by: Actor,
  ): Promise<void> {
    const doer = byStaff(by);
    const call = { ...callOf(request), ...facts };
    await this.checking.run(manager, call);
    if (facts.outletId !== undefined || facts.programmeId !== undefined) await this.checking.place(manager, call);
    const before = termsOf(request);
    Object.assign(request, columnsOf(call));
    if (isMine !== undefined) request.ownerId = isMine ? by.id : null;
    if (shortlist) await this.putShortlist(manager, request.id, shortlist);
    await this.life.save(manager, request);
    await this.life.note(manager, request, 'change', doer);
    // What is put right in a closed request stands in the books alone: whoever was on air stays so, and nobody is asked.
    if (request.state === 'closed') return;
    await this.following.run(manager, before, request, doer);
    await this.life.settle(manager, request, doer);
    if (request.state === 'filled') await this.ending.fillIfFull(manager, request, doer);
    await this.ladder.followDeadline(manager, request);
  }

  private async putShortlist(manager: EntityManager, requestId: string, people: readonly Shortlisted[]): Promise<void> {
    await manager.delete(ShortlistedTable, { requestId });
    const once = people.filter(({ personId }, at) => people.findIndex((one) => one.personId === personId) === at);
    if (once.length === 0) return;
    await manager.insert(
      ShortlistedTable,
      once.map((one, place) => ({ ...one, requestId, place })),
    );
  }
}
