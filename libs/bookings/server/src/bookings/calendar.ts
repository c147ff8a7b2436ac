import type { BookingState, Call } from '@greenroom/bookings/domain';
import type { Answer, catalogue } from '@greenroom/contract';
import { OutletBook } from '@greenroom/contacts/server';
import { HOUR, type Interval } from '@greenroom/kernel';
import { PeopleDirectory } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { facesOf } from '../faces';
import { BookingBook } from './booking-book';
import { referenceOf } from '../words';

type Entry = Answer<typeof catalogue.listBookings>['items'][number];

export interface CalendarFilter extends Interval {
  readonly personId?: string | undefined;
  /** Of the request as it is now: the outlet that a booking began with may have been corrected. */
  readonly outletId?: string | undefined;
  readonly state?: BookingState | undefined;
  /** Whether those whose pencil has ended are wanted as well. */
  readonly isReleasedWanted: boolean;
}

/** A booking with what is shown of its request. Big integers come as text from PostgreSQL. */
interface Row {
  readonly id: string;
  readonly requestId: string;
  readonly personId: string | null;
  readonly state: BookingState;
  readonly startsAt: string | number;
  readonly endsAt: string | number;
  readonly blockedFrom: string | number;
  readonly blockedUntil: string | number;
  readonly holdEndsAt: string | number | null;
  readonly number: string | number;
  readonly outletId: string | null;
  readonly programmeId: string | null;
  readonly call: string;
}

/** An interview takes eight hours at most: what began longer ago than this is over. */
const LONGEST_SLOT = 8 * HOUR;

/** The bookings of some days with what a calendar shows of them, and no more: a few queries, however many they are. */
@Injectable()
export class Calendar {
  constructor(
    private readonly book: BookingBook,
    private readonly outlets: OutletBook,
    private readonly people: PeopleDirectory,
    private readonly dataSource: DataSource,
  ) {}

  /** Those that have a part of their slot within an interval, in their order. */
  async within(filter: CalendarFilter): Promise<Entry[]> {
    const rows = await this.rows(filter);
    const ids = <Key extends 'outletId' | 'programmeId'>(key: Key) => rows.flatMap((row) => row[key] ?? []);
    const names = await this.outlets.names(ids('outletId'), ids('programmeId'));
    const faceOf = await facesOf(this.people, rows);
    const beside = await this.book.besidePencils(rows.map((row) => ({ ...row, ...blockOf(row) })));
    return rows.map(({ number, outletId, programmeId, call, ...row }) => {
      const { id, requestId, personId, state, holdEndsAt } = row;
      const { topic, format } = JSON.parse(call) as Pick<Call, 'topic' | 'format'>;
      return {
        ...{ id, requestId, reference: referenceOf({ number }), personId, outletId, state, topic, format },
        ...faceOf(personId),
        outlet: (outletId && names.get(outletId)) || '',
        programme: (programmeId && names.get(programmeId)) || '',
        ...{ startsAt: iso(row.startsAt), endsAt: iso(row.endsAt) },
        ...{ blockedFrom: iso(row.blockedFrom), blockedUntil: iso(row.blockedUntil) },
        holdEndsAt: state === 'pencilled' && holdEndsAt !== null ? iso(holdEndsAt) : null,
        overlaps: (beside.get(id) ?? []).length > 0,
      };
    });
  }

  private rows({ start, end, personId, outletId, state, isReleasedWanted }: CalendarFilter): Promise<Row[]> {
    const conditions = [
      'booking.starts_at > :earliest and booking.starts_at < :end and booking.ends_at > :start',
      ...(personId ? ['booking.person_id = :personId'] : []),
      ...(outletId ? ['request.outlet_id = :outletId'] : []),
      ...(state ? ['booking.state = :state'] : isReleasedWanted ? [] : ["booking.state <> 'released'"]),
    ];
    return statement<Row>(
      this.dataSource,
      `select booking.id as "id", booking.request_id as "requestId", booking.person_id as "personId",
         booking.state as "state", booking.starts_at as "startsAt", booking.ends_at as "endsAt",
         booking.blocked_from as "blockedFrom", booking.blocked_until as "blockedUntil",
         booking.hold_ends_at as "holdEndsAt", request.number as "number", request.outlet_id as "outletId",
         request.programme_id as "programmeId", request.call as "call"
       from bookings_booking booking join bookings_request request on request.id = booking.request_id
       where ${conditions.join(' and ')} order by booking.starts_at, booking.id`,
      { earliest: start - LONGEST_SLOT, end, start, personId, outletId, state },
    );
  }
}

function blockOf({ blockedFrom, blockedUntil }: Row) {
  return { blockedFrom: Number(blockedFrom), blockedUntil: Number(blockedUntil) };
}

function iso(instant: string | number): string {
  return new Date(Number(instant)).toISOString();
}
