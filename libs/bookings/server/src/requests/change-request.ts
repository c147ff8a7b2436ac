import { type Call, faultsOf, NOTHING_KNOWN, type RequestOutcome } from '@greenroom/bookings/domain';
import type { Place } from '@greenroom/contacts/domain';
import { ContactBook, OutletBook } from '@greenroom/contacts/server';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime, statement, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOverlap } from '../bookings/overlap';
import { byStaff, History } from '../history/history';
import { EndOffers } from '../offers/end-offers';
import { Ladder } from '../offers/ladder';
import { EditRequest } from './edit-request';
import { FollowChange, termsOf } from './follow-change';
import { callOf } from './request-book';
import { RequestLife } from './request-life';
import { RequestTable, ShortlistedTable } from './request.table';
import { type NamedToProducer, SendOptions } from './send-options';

/** Taken by whoever gives a request its number. */
const NUMBER_LOCK = 4_720_640;

export interface Shortlisted {
  readonly personId: string;
  readonly reason: string;
}

export interface RequestChange extends Partial<Call> {
  /** true: it is theirs who change it; false: nobody's. */
  readonly isMine?: boolean | undefined;
  readonly shortlist?: readonly Shortlisted[] | undefined;
}

/** Takes requests down, changes what is known of them, and closes them. */
@Injectable()
export class ChangeRequest {
  constructor(
    private readonly editing: EditRequest,
    private readonly life: RequestLife,
    private readonly history: History,
    private readonly ending: EndOffers,
    private readonly ladder: Ladder,
    private readonly following: FollowChange,
    private readonly naming: SendOptions,
    private readonly contacts: ContactBook,
    private readonly outlets: OutletBook,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever takes a call owns it. @throws Refused `request.invalid`, `contact.not-found`, `outlet.not-found`, `programme.not-found` */
  log(facts: Partial<Call>, by: Actor): Promise<string> {
    return this.transactions.run(async (manager) => {
      const call = { ...NOTHING_KNOWN, ...facts };
      await this.check(manager, call);
      await this.checkPlace(manager, call);
      const now = this.clock.now();
      const edited = { version: 1, changedBy: by, changedAt: now };
      const request: RequestTable = {
        ...{ id: newId(), number: await this.nextNumber(manager), state: 'new', ownerId: by.id, takenBy: by },
        ...columnsOf(call),
        ...{ outcome: null, reason: '', closedAt: null, createdAt: now },
        ...edited,
      };
      await manager.insert(RequestTable, request);
      const step = { requestId: request.id, subject: 'request', subjectId: request.id } as const;
      await this.history.note(manager, byStaff(by), { ...step, deed: 'log', from: null, to: 'new' });
      return request.id;
    });
  }

  /**
   * What was agreed to and has changed is asked anew.
   * @throws Refused `booking-request.not-found`, `booking-request.clash`, `request.invalid`; `booking.overlap` where
   *   somebody is booked elsewhere at the new time
   */
  async run(id: string, version: number, change: RequestChange, by: Actor): Promise<void> {
    try {
      await this.editing.run(id, version, by, (manager, request) => this.apply(manager, request, change, by));
    } catch (error) {
      throw isOverlap(error) ? new Refused('booking.overlap') : error;
    }
  }

  /** @throws Refused as the table of states says */
  triage(id: string, version: number, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) =>
      this.life.take(manager, request, 'triage', byStaff(by)),
    );
  }

  /** @throws Refused `booking.no-person-yes`, `booking-request.no-address`, and as the table of states says */
  sendOptions(id: string, version: number, named: NamedToProducer, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) => this.naming.run(manager, request, named, by));
  }

  /** Offers that are open end; a booking that is still to come keeps a request open. */
  close(id: string, version: number, outcome: RequestOutcome, reason: string, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, async (manager, request) => {
      await this.ending.endAll(manager, request, byStaff(by));
      await this.life.take(manager, request, 'close', byStaff(by), { outcome, reason });
    });
  }

  reopen(id: string, version: number, reason: string, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) =>
      this.life.take(manager, request, 'reopen', byStaff(by), { reason }),
    );
  }

  private async apply(
    manager: EntityManager,
    request: RequestTable,
    { isMine, shortlist, ...facts }: RequestChange,
    by: Actor,
  ): Promise<void> {
    const doer = byStaff(by);
    const call = { ...callOf(request), ...facts };
    await this.check(manager, call);
    if (facts.outletId !== undefined || facts.programmeId !== undefined) await this.checkPlace(manager, call);
    const before = termsOf(request);
    Object.assign(request, columnsOf(call));
    if (isMine !== undefined) request.ownerId = isMine ? by.id : null;
    if (shortlist) await this.putShortlist(manager, request.id, shortlist);
    await this.life.save(manager, request);
    await this.life.note(manager, request, 'change', doer);
    await this.following.run(manager, before, request, doer);
    await this.life.settle(manager, request, doer);
    if (request.state === 'filled') await this.ending.fillIfFull(manager, request, doer);
    await this.ladder.followDeadline(manager, request);
  }

  private async check(manager: EntityManager, call: Call): Promise<void> {
    const faults = faultsOf(call);
    if (faults.length > 0) {
      throw new Refused(
        'request.invalid',
        faults.map(({ field, message }) => ({ path: `body.${field}`, message })),
      );
    }
    const { contactId } = call;
    if (contactId !== null && !(await this.contacts.find(contactId, manager))) throw new Refused('contact.not-found');
  }

  /** A programme is its outlet's: producer and spokesperson read the two as one name. */
  private async checkPlace(manager: EntityManager, { outletId, programmeId }: Call): Promise<void> {
    if (outletId === null && programmeId !== null) throw new Refused('programme.not-found');
    if (outletId !== null) await this.outlets.placeNow({ outletId, programmeId, role: null } as Place, manager);
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

  private async nextNumber(manager: EntityManager): Promise<number> {
    await oneAtATime(manager, NUMBER_LOCK);
    const [row] = await statement<{ n: number | null }>(manager, 'select max(number) as n from bookings_request');
    return (row?.n ?? FIRST_NUMBER - 1) + 1;
  }
}

/** A number that nobody takes for a count. */
const FIRST_NUMBER = 101;

function columnsOf({ contactId, outletId, programmeId, startsAt, replyBy, ...call }: Call) {
  return { contactId, outletId, programmeId, startsAt, replyBy, call };
}
