import {
  PLACED_BOOKINGS,
  REQUEST_LIFE,
  type RequestDeed,
  type RequestFacts,
  type RequestOutcome,
  STANDING_BOOKINGS,
} from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { type Doer, History } from '../history/history';
import { openOffers } from '../offers/open-offers';
import { stepped } from '../steps';
import { RequestTable } from './request.table';

/** Takes a request along its life; all within the transaction of whoever changes it, an offer or a booking of it. */
@Injectable()
export class RequestLife {
  constructor(
    private readonly history: History,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused as the table of states says */
  async take(
    manager: EntityManager,
    request: RequestTable,
    deed: RequestDeed,
    by: Doer,
    end: { readonly outcome?: RequestOutcome; readonly reason?: string } = {},
  ): Promise<void> {
    const facts = { ...(await this.facts(manager, request)), outcome: end.outcome ?? null, reason: end.reason ?? '' };
    const to = stepped(REQUEST_LIFE, request.state, deed, facts);
    const from = request.state;
    request.state = to;
    request.closedAt = to === 'closed' ? this.clock.now() : null;
    request.outcome = to === 'closed' ? (end.outcome ?? null) : null;
    request.reason = to === 'closed' ? (end.reason ?? '') : '';
    await this.save(manager, request);
    const step = { subject: 'request', subjectId: request.id, requestId: request.id, deed, from, to } as const;
    await this.history.note(manager, by, { ...step, reason: end.reason });
  }

  /** Writes down what was done to a request and takes it nowhere. */
  async note(manager: EntityManager, { id, state }: RequestTable, deed: string, by: Doer, reason = ''): Promise<void> {
    const step = { requestId: id, subject: 'request', subjectId: id, from: state, to: state } as const;
    await this.history.note(manager, by, { ...step, deed, reason });
  }

  /** Brings a request to where people are asked, by every step that lies before. */
  async ask(manager: EntityManager, request: RequestTable, by: Doer): Promise<void> {
    const way: Partial<Record<string, RequestDeed>> = {
      new: 'triage',
      triaged: 'match',
      matching: 'ask',
      'options-sent': 'ask',
    };
    for (let deed = way[request.state]; deed; deed = way[request.state]) await this.take(manager, request, deed, by);
  }

  /** Fills a request whose places are confirmed, and empties one of which a booking fell. */
  async settle(manager: EntityManager, request: RequestTable, by: Doer): Promise<void> {
    const { confirmed, places } = await this.facts(manager, request);
    const isAsking = request.state === 'offered-out' || request.state === 'options-sent';
    if (isAsking && confirmed >= places) await this.take(manager, request, 'fill', by);
    else if (request.state === 'filled' && confirmed < places) await this.take(manager, request, 'empty', by);
  }

  /** How many places are still to be had. */
  async placesLeft(manager: EntityManager, request: RequestTable): Promise<number> {
    if (request.state === 'closed') return 0;
    const { confirmed, places } = await this.facts(manager, request);
    return Math.max(0, places - confirmed);
  }

  /** Writes a request as it stands in hand. */
  async save(manager: EntityManager, request: RequestTable): Promise<void> {
    await manager.save(RequestTable, request, { reload: false });
  }

  private async facts(manager: EntityManager, request: RequestTable): Promise<RequestFacts> {
    const requestId = request.id;
    const now = this.clock.now();
    const select = { id: true, state: true, endsAt: true } as const;
    const bookings = await manager.find(BookingTable, { select, where: { requestId } });
    const isOf = (states: readonly string[], after = -Infinity) =>
      bookings.filter(({ state, endsAt }) => states.includes(state) && endsAt > after).length;
    const offers = await openOffers(manager, { requestId }, now);
    return {
      now,
      startsAt: request.startsAt,
      isOwned: request.ownerId !== null,
      places: request.call.places,
      confirmed: isOf(PLACED_BOOKINGS),
      openOffers: offers.filter(({ state }) => state !== 'draft').length,
      liveBookings: isOf(STANDING_BOOKINGS, now),
      outcome: null,
      reason: '',
      closedAt: request.closedAt,
    };
  }
}
