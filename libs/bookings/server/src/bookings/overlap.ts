import { BLOCKING } from '@greenroom/bookings/domain';
import { Refused } from '@greenroom/platform/server';
import { type EntityManager, In, LessThan, MoreThan, Not } from 'typeorm';
import { RequestBook } from '../requests/request-book';
import { iso } from '../words';
import { BookingTable } from './booking.table';

/** What PostgreSQL calls a row that an exclusion constraint refuses. */
const EXCLUDED = '23P01';
/** What the trigger says on SQLite; the migration has the same words. */
const SAID = 'two bookings of one person overlap';

/** The booking that has a person's time where another one would be; null: nobody has. */
export function inTheWayOf(
  { id, personId, blockedFrom, blockedUntil }: BookingTable,
  manager: EntityManager,
): Promise<BookingTable | null> {
  return manager.findOneBy(BookingTable, {
    ...{ id: Not(id), personId: personId ?? '', state: In([...BLOCKING]) },
    ...{ blockedFrom: LessThan(blockedUntil), blockedUntil: MoreThan(blockedFrom) },
  });
}

/**
 * Whether a booking was refused because it would overlap another one of the same person: by the table of states, which
 * has looked, or by the database, where somebody else was quicker.
 */
export function isOverlap(error: unknown): boolean {
  if (error instanceof Refused) return error.code === 'booking.overlap';
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === EXCLUDED || (typeof message === 'string' && message.includes(SAID));
}

/** The refusal that says who has the time already. It is looked up outside of the transaction that failed. */
export async function overlapRefusal(
  manager: EntityManager,
  requests: RequestBook,
  booking: BookingTable,
): Promise<Refused> {
  const other = await inTheWayOf(booking, manager);
  if (!other) return new Refused('booking.overlap');
  const { outlet, programme } = await requests.asker(await requests.find(other.requestId, manager), manager);
  const { id: bookingId, requestId, startsAt, endsAt } = other;
  const overlap = { bookingId, requestId, outlet, programme, startsAt: iso(startsAt), endsAt: iso(endsAt) };
  return new Refused('booking.overlap', [], { overlap });
}
