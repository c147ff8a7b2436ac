import { WAYS } from '@greenroom/bookings/domain';
import { capital, type Clock, DAY } from '@greenroom/kernel';
import type { PersonEvent, PersonEvents } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type Asker, RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { clockAt, programmeIn } from '../words';
import { BookingBook, FALLEN } from './booking-book';
import type { BookingTable } from './booking.table';

/** So long a calendar goes on showing what is over, and that something has fallen. */
const SHOWN_FOR = 30 * DAY;

/**
 * What somebody is booked for, for their own calendar: who, when and where. What it is about stays with us, for such a
 * calendar is often kept by somebody's employer. A pencil is promised to nobody, and is not there.
 */
@Injectable()
export class BookingEvents implements PersonEvents {
  readonly about = 'Your bookings, as the media office has them. Where one moves or falls, it does so here.';

  constructor(
    private readonly book: BookingBook,
    private readonly requests: RequestBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<PersonEvent[]> {
    const bookings = await this.book.calendarOf(personId, this.clock.now() - SHOWN_FOR);
    const requests = await this.requests.ofRows(bookings);
    const askers = await this.requests.askers([...requests.values()]);
    return bookings.map((one) => eventOf(one, requests.get(one.requestId)!, askers.get(one.requestId)!));
  }
}

/** A booking as calendars have it: the same in the feed and in the mails, which one calendar may both be given. */
export function eventOf(booking: BookingTable, request: RequestTable, asker: Asker): PersonEvent {
  const { id, version, changedAt, startsAt, endsAt, state } = booking;
  const { way, arriveAt, notes } = request.call;
  const place = [way && capital(WAYS[way].words), notes.place].filter(Boolean).join(': ');
  const note = [
    state === 're-confirm' && 'Something has changed: we ask you again.',
    arriveAt !== null && `Arrive ${clockAt(arriveAt)}.`,
  ];
  return {
    id,
    // The place is the request's: both go up, and so does their sum.
    sequence: version + request.version,
    changedAt: Math.max(changedAt, request.changedAt),
    ...{ start: startsAt, end: endsAt, title: programmeIn(asker), place },
    note: note.filter(Boolean).join(' '),
    isTentative: state === 're-confirm',
    isCancelled: (FALLEN as readonly string[]).includes(state),
  };
}
