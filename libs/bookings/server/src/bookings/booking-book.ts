import { BLOCKING, STANDING_BOOKINGS } from '@greenroom/bookings/domain';
import { type Instant, type Interval, overlap, unionOf } from '@greenroom/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, MoreThan, MoreThanOrEqual } from 'typeorm';
import { BookingTable } from './booking.table';

/** Done, whatever came of it. */
const OVER = ['recorded', 'aired', 'not-used', 'debriefed'] as const;
/** Confirmed once, and then not to be. */
export const FALLEN = ['stood-down', 'pulled'] as const;

/** What a pencil is looked up by, for what stands beside it. */
type Beside = Pick<BookingTable, 'id' | 'personId' | 'state' | 'blockedFrom' | 'blockedUntil'>;

/** Who is booked when. */
@Injectable()
export class BookingBook {
  constructor(private readonly dataSource: DataSource) {}

  ofRequest(requestId: string, manager: EntityManager = this.dataSource.manager): Promise<BookingTable[]> {
    return manager.find(BookingTable, { where: { requestId }, order: { id: 'ASC' } });
  }

  /** What somebody is booked for, pencils included, from an instant on. */
  ofPerson(personId: string, from: Instant): Promise<BookingTable[]> {
    return this.dataSource.manager.find(BookingTable, {
      where: { personId, endsAt: MoreThanOrEqual(from), state: In(STANDING_BOOKINGS) },
      order: { startsAt: 'ASC' },
    });
  }

  /** What somebody's own calendar shows: what is or was to be, from an instant on, and what fell since. */
  calendarOf(personId: string, since: Instant): Promise<BookingTable[]> {
    return this.dataSource.manager.find(BookingTable, {
      where: [
        { personId, endsAt: MoreThanOrEqual(since), state: In([...BLOCKING, ...OVER]) },
        { personId, changedAt: MoreThanOrEqual(since), state: In([...FALLEN]) },
      ],
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** The times that people are taken by bookings, by person. */
  async takenBy(
    personIds: readonly string[],
    { start, end }: Interval,
  ): Promise<ReadonlyMap<string, readonly Interval[]>> {
    const rows = await this.dataSource.manager.find(BookingTable, {
      where: {
        personId: In([...personIds]),
        state: In([...BLOCKING]),
        blockedFrom: LessThan(end),
        blockedUntil: MoreThan(start),
      },
    });
    const taken = new Map<string, Interval[]>();
    for (const { personId, blockedFrom, blockedUntil } of rows) {
      taken.set(personId!, [...(taken.get(personId!) ?? []), { start: blockedFrom, end: blockedUntil }]);
    }
    return taken;
  }

  /** What else of the same person overlaps each pencil, pencilled or taken, by the pencil's id. */
  async besidePencils(bookings: readonly Beside[]): Promise<ReadonlyMap<string, readonly BookingTable[]>> {
    const pencils = bookings.filter(({ state, personId }) => state === 'pencilled' && personId !== null);
    if (pencils.length === 0) return new Map();
    const around = unionOf(pencils.map(blockOf));
    const all = await this.dataSource.manager.find(BookingTable, {
      where: {
        personId: In([...new Set(pencils.map(({ personId }) => personId))]),
        state: In(STANDING_BOOKINGS),
        blockedFrom: LessThan(around.at(-1)!.end),
        blockedUntil: MoreThan(around[0]!.start),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return new Map(
      pencils.map((one) => [
        one.id,
        all.filter(
          (other) => other.id !== one.id && other.personId === one.personId && overlap(blockOf(other), blockOf(one)),
        ),
      ]),
    );
  }
}

function blockOf({ blockedFrom, blockedUntil }: Beside): Interval {
  return { start: blockedFrom, end: blockedUntil };
}
