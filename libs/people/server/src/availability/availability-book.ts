import { type Clock, DAY } from '@greenroom/kernel';
import { type Availability, type Busy, type Outlook, NOTHING_SAID, outlookOf } from '@greenroom/people/domain';
import { type Actor, CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { isUncertain } from '../calendars/calendar-health';
import {
  AvailabilityTable,
  CalendarBusyTable,
  CalendarFeedTable,
  CalendarTable,
  type PartChanges,
} from './availability.table';

/** What is known of somebody's time, and how it came to be known. */
export interface KnownTimes extends Availability {
  readonly version: number;
  readonly changedAt: number | null;
  readonly changedBy: Actor | null;
  readonly changes: PartChanges;
  readonly calendars: readonly CalendarTable[];
  /** Since when their bookings have had an address of their own. */
  readonly feedSince: number | null;
}

/** How somebody stands from now on, and whether that could be wrong for want of one of their calendars. */
export interface KnownOutlook extends Outlook {
  readonly isFailing: boolean;
}

/** When everybody can speak. */
@Injectable()
export class AvailabilityBook {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(personId: string, manager?: EntityManager): Promise<KnownTimes> {
    return (await this.readAll([personId], manager)).get(personId)!;
  }

  /** The times of some people, by id: an entry for each. What is over by a day is left out of what they are busy with. */
  async readAll(
    personIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, KnownTimes>> {
    const where = { personId: In([...personIds]) };
    const [rows, calendars, feeds] = [
      await manager.findBy(AvailabilityTable, where),
      await manager.find(CalendarTable, { where, order: { id: 'ASC' } }),
      await manager.findBy(CalendarFeedTable, where),
    ];
    const busy = await this.busyOf(calendars, manager);
    const byPerson = new Map(rows.map((row) => [row.personId, row]));
    const since = new Map(feeds.map(({ personId, madeAt }) => [personId, madeAt]));
    return new Map(
      personIds.map((id) => {
        const own = calendars.filter(({ personId }) => personId === id);
        return [
          id,
          {
            ...saidIn(byPerson.get(id)),
            busy: own.flatMap((one) => busy.get(one.id) ?? []),
            calendars: own,
            feedSince: since.get(id) ?? null,
          },
        ];
      }),
    );
  }

  private async busyOf(
    calendars: readonly CalendarTable[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, readonly Busy[]>> {
    if (calendars.length === 0) return new Map();
    const now = this.clock.now();
    const rows = await manager.find(CalendarBusyTable, {
      where: { calendarId: In(calendars.map(({ id }) => id)), endsAt: MoreThan(now - DAY) },
      order: { calendarId: 'ASC', place: 'ASC' },
    });
    const busy = new Map<string, Busy[]>(calendars.map(({ id }) => [id, []]));
    for (const { calendarId, startsAt, endsAt } of rows) {
      busy.get(calendarId)!.push({ start: startsAt, end: endsAt, by: 'calendar' });
    }
    return busy;
  }
}

/** How somebody stands, by what is known of their times. */
export function outlook(times: KnownTimes, now: number): KnownOutlook {
  return { ...outlookOf(times, now), isFailing: times.calendars.some((calendar) => isUncertain(calendar, now)) };
}

function saidIn(row: AvailabilityTable | undefined): Omit<KnownTimes, 'calendars' | 'feedSince'> {
  if (!row) return { ...NOTHING_SAID, version: 0, changedAt: null, changedBy: null, changes: {} };
  const { week, exceptions, timeOff, limits, pausedAt, returnsOn, version, changedAt, changedBy, changes } = row;
  const pause = pausedAt === null ? null : { since: pausedAt, returnsOn };
  return { week, exceptions, timeOff, limits, pause, busy: [], version, changedAt, changedBy, changes };
}
