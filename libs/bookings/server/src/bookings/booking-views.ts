import type { Answer, catalogue } from '@greenroom/contract';
import { PeopleDirectory } from '@greenroom/people/server';
import { Injectable } from '@nestjs/common';
import { facesOf } from '../faces';
import { KeptTimes, keptByBooking } from '../not-free/kept-times';
import { RequestBook } from '../requests/request-book';
import { iso, isoOrNull, windowView } from '../words';
import { BookingBook } from './booking-book';
import type { BookingTable } from './booking.table';

type Booking = Answer<typeof catalogue.readRequest>['bookings'][number];

/** Bookings as the office sees them, with what else of the same person lies beside a pencil. */
@Injectable()
export class BookingViews {
  constructor(
    private readonly book: BookingBook,
    private readonly requests: RequestBook,
    private readonly kept: KeptTimes,
    private readonly people: PeopleDirectory,
  ) {}

  /** In the order in which they are given. */
  async of(bookings: readonly BookingTable[]): Promise<Booking[]> {
    const beside = await this.book.besidePencils(bookings);
    const byId = await this.requests.ofRows([...bookings, ...[...beside.values()].flat()]);
    const askers = await this.requests.askers([...byId.values()]);
    const faceOf = await facesOf(this.people, bookings);
    const against = await this.kept.against(bookings.map((one) => keptByBooking(one, byId.get(one.requestId)!)));
    return bookings.map((booking) => {
      const { outlet, programme } = askers.get(booking.requestId)!;
      const { personId, startsAt, endsAt, blockedFrom, blockedUntil, holdEndsAt, outletYes, personYes } = booking;
      return {
        ...booking,
        moves: windowView(booking),
        ...{ personId, ...faceOf(personId), outlet, programme },
        topic: byId.get(booking.requestId)!.call.topic,
        startsAt: iso(startsAt),
        endsAt: iso(endsAt),
        blockedFrom: iso(blockedFrom),
        blockedUntil: iso(blockedUntil),
        holdEndsAt: isoOrNull(holdEndsAt),
        outletYes: outletYes && { by: outletYes.by, at: iso(outletYes.at) },
        personYes: personYes && { by: personYes.by, at: iso(personYes.at) },
        notFree: against.get(booking.id) ?? null,
        others: (beside.get(booking.id) ?? []).map((other) => ({
          ...{ id: other.id, requestId: other.requestId, state: other.state },
          ...{ outlet: askers.get(other.requestId)!.outlet, programme: askers.get(other.requestId)!.programme },
          ...{ startsAt: iso(other.startsAt), endsAt: iso(other.endsAt) },
        })),
      };
    });
  }
}
