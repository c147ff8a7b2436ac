import { ALERTS } from '@greenroom/bookings/domain';
import type { Answer, catalogue } from '@greenroom/contract';
import { PeopleDirectory } from '@greenroom/people/server';
import { ACTORS, type Actors } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import type { AlertTable } from './alert.table';
import { iso, isoOrNull, programmeIn, referenceOf } from '../words';

type Alert = Answer<typeof catalogue.markAlertSeen>;

/** Alerts as the API shows them. Names are looked up, as they are now. */
@Injectable()
export class AlertViews {
  constructor(
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly dataSource: DataSource,
    @Inject(ACTORS) private readonly actors: Actors,
  ) {}

  /** In the order in which they are given. */
  async of(alerts: readonly AlertTable[]): Promise<Alert[]> {
    const requests = await this.requests.ofRows(alerts);
    const askers = await this.requests.askers([...requests.values()]);
    const people = await this.peopleOf(alerts);
    const staff = await this.actors.named(alerts.flatMap(({ told, seenBy }) => [...told, seenBy ?? []].flat()));
    const named = (id: string) => ({ id, name: staff.get(id)?.name ?? 'Somebody who has left' });
    return alerts.map(({ id, kind, requestId, raisedAt, told, seenBy, seenAt, mendedAt }) => {
      const request = requestId === null ? undefined : requests.get(requestId);
      return {
        ...{ id, kind, what: ALERTS[kind], at: iso(raisedAt) },
        request: request
          ? {
              ...{ id: request.id, reference: referenceOf(request), topic: request.call.topic },
              asker: programmeIn(askers.get(request.id)!),
              startsAt: isoOrNull(request.startsAt),
            }
          : null,
        person: people.get(id) ?? null,
        told: told.map(named),
        seenBy: seenBy === null ? null : named(seenBy),
        seenAt: isoOrNull(seenAt),
        mendedAt: isoOrNull(mendedAt),
      };
    });
  }

  /** Names by alert. */
  private async peopleOf(alerts: readonly AlertTable[]): Promise<ReadonlyMap<string, string>> {
    const { manager } = this.dataSource;
    const [booked, asked] = [alerts.flatMap((one) => one.bookingId ?? []), alerts.flatMap((one) => one.offerId ?? [])];
    const rows = [
      ...(booked.length === 0 ? [] : await manager.findBy(BookingTable, { id: In(booked) })),
      ...(asked.length === 0 ? [] : await manager.findBy(OfferTable, { id: In(asked) })),
    ];
    const people = await this.people.entries([...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
    const names = new Map(people.map(({ id, name }) => [id as string, name]));
    const byRow = new Map(rows.map(({ id, personId }) => [id, personId === null ? undefined : names.get(personId)]));
    return new Map(
      alerts.flatMap(({ id, bookingId, offerId }) => {
        const name = byRow.get(bookingId ?? offerId ?? '');
        return name === undefined ? [] : [[id, name]];
      }),
    );
  }
}
