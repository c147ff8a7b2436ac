import { levelAsked, OPEN_OFFERS, PLACED_BOOKINGS, STANDING_BOOKINGS } from '@greenroom/bookings/domain';
import type { Answer, catalogue } from '@greenroom/contract';
import { PeopleDirectory } from '@greenroom/people/server';
import { ACTORS, type Actors } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { BookingBook } from '../bookings/booking-book';
import { BookingViews } from '../bookings/booking-views';
import { BookingTable } from '../bookings/booking.table';
import { type Face, facesOf } from '../faces';
import type { ChangeTable } from '../history/change.table';
import { History } from '../history/history';
import { OfferViews } from '../offers/offer-views';
import { OfferTable } from '../offers/offer.table';
import { iso, isoOrNull, referenceOf } from '../words';
import { type Asker, callOf, missingIn, RequestBook } from './request-book';
import type { RequestTable } from './request.table';

type Short = Answer<typeof catalogue.listRequests>['items'][number];
type Whole = Answer<typeof catalogue.readRequest>;
type Change = Whole['history'][number];

/** Requests as the office sees them, in a list or with all that hangs on one. Names are looked up, as they are now. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly requests: RequestBook,
    private readonly bookings: BookingBook,
    private readonly offerViews: OfferViews,
    private readonly bookingViews: BookingViews,
    private readonly history: History,
    private readonly people: PeopleDirectory,
    private readonly dataSource: DataSource,
    @Inject(ACTORS) private readonly actors: Actors,
  ) {}

  /** As lists show them, in the order in which they are given. */
  async short(requests: readonly RequestTable[]): Promise<Short[]> {
    const ids = requests.map(({ id }) => id);
    const { manager } = this.dataSource;
    const offers = await manager.find(OfferTable, {
      select: { id: true, requestId: true, personId: true, state: true, dueAt: true },
      where: { requestId: In(ids), state: In(OPEN_OFFERS) },
    });
    const bookings = await manager.find(BookingTable, {
      select: { id: true, requestId: true, personId: true, state: true, holdEndsAt: true },
      where: { requestId: In(ids) },
    });
    const askers = await this.requests.askers(requests);
    const faceOf = await facesOf(this.people, [...offers, ...bookings]);
    const owners = await this.actors.named(requests.flatMap(({ ownerId }) => ownerId ?? []));
    return requests.map((request) => {
      const own = <One extends { requestId: string }>(all: readonly One[]) =>
        all.filter(({ requestId }) => requestId === request.id);
      return {
        ...shortOf(request, askers.get(request.id)!),
        owner: (request.ownerId && owners.get(request.ownerId)) || null,
        confirmed: own(bookings).filter(({ state }) => PLACED_BOOKINGS.includes(state)).length,
        asked: askedOf(own(offers), own(bookings), faceOf),
      };
    });
  }

  /** As its own page shows it. @throws Refused `booking-request.not-found` */
  async whole(id: string): Promise<Whole> {
    const request = await this.requests.find(id);
    const [short] = await this.short([request]);
    const offers = await this.dataSource.manager.find(OfferTable, {
      where: { requestId: id },
      order: { place: 'ASC', id: 'ASC' },
    });
    const { contact } = await this.requests.asker(request);
    const { startsAt: _startsAt, replyBy: _replyBy, ...call } = callOf(request);
    const shortlist = await this.requests.shortlist(id);
    const faceOf = await facesOf(this.people, shortlist);
    return {
      ...short!,
      ...withDates(call),
      guests: [...call.guests],
      contact: contact ? contactView(contact) : null,
      levelAsked: levelAsked(callOf(request)),
      outcome: request.outcome,
      reason: request.reason,
      closedAt: isoOrNull(request.closedAt),
      takenBy: request.takenBy,
      shortlist: shortlist.map(({ personId, reason }) => ({ personId, reason, name: faceOf(personId).name })),
      offers: await this.offerViews.of(offers),
      bookings: await this.bookingViews.of(await this.bookings.ofRequest(id)),
      history: await this.changes(await this.history.of(id)),
      changedBy: request.changedBy,
      changedAt: iso(request.changedAt),
    };
  }

  private async changes(changes: readonly ChangeTable[]): Promise<Change[]> {
    const idsOf = (kind: string) => changes.flatMap(({ byKind, byId }) => (byKind === kind ? [byId] : []));
    const staff = await this.actors.named(idsOf('staff'));
    const people = new Map(
      (await this.people.entries(idsOf('person'))).map(({ id, name }) => [id as string, { name }]),
    );
    return changes.map(({ byKind, byId, at, ...change }) => ({
      ...change,
      at: iso(at),
      by: { kind: byKind, id: byId, name: (byKind === 'staff' ? staff : people).get(byId)?.name ?? null },
    }));
  }
}

function contactView({ id, name, mobile, email, doNotContact }: NonNullable<Asker['contact']>) {
  return { id, name, mobile, email, isSilent: doNotContact !== null };
}

function shortOf(request: RequestTable, asker: Asker) {
  const { topic, angle, minutes, places } = request.call;
  return {
    id: request.id,
    reference: referenceOf(request),
    state: request.state,
    ...{ outlet: asker.outlet, programme: asker.programme, topic, angle, minutes, places },
    startsAt: isoOrNull(request.startsAt),
    replyBy: isoOrNull(request.replyBy),
    missing: missingIn(request, asker),
    createdAt: iso(request.createdAt),
    version: request.version,
  };
}

function askedOf(
  offers: readonly OfferTable[],
  bookings: readonly BookingTable[],
  faceOf: (personId: string | null) => Face,
): Short['asked'] {
  const booked = bookings.filter(({ state, personId }) => STANDING_BOOKINGS.includes(state) && personId !== null);
  const ids = new Set(booked.map(({ personId }) => personId));
  const open = offers.filter(({ personId }) => personId !== null && !ids.has(personId));
  return [
    ...booked.map(({ personId, state, holdEndsAt }) => ({
      personId,
      state,
      dueAt: state === 'pencilled' ? holdEndsAt : null,
    })),
    ...open.map(({ personId, state, dueAt }) => ({ personId, state, dueAt: state === 'accepted' ? null : dueAt })),
  ].map(({ personId, state, dueAt }) => ({
    personId: personId!,
    ...faceOf(personId),
    state,
    dueAt: isoOrNull(dueAt),
  }));
}

function withDates<Call extends Partial<Record<(typeof DATES)[number], number | null>>>(call: Call) {
  const dates = Object.fromEntries(DATES.map((name) => [name, isoOrNull(call[name] ?? null)]));
  return { ...call, ...dates } as Omit<Call, (typeof DATES)[number]> & Record<(typeof DATES)[number], string | null>;
}

const DATES = ['arriveAt', 'preCallAt', 'recordAt', 'embargoUntil'] as const;
