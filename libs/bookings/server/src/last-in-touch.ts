import { BLOCKING } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import { LastMails } from '@greenroom/notifications/server';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { BookingTable } from './bookings/booking.table';
import { OfferTable } from './offers/offer.table';

/** When a spokesperson and the office last had to do with each other. */
export interface LastWithPerson {
  readonly personId: string;
  readonly askedAt: Instant | undefined;
  /** Of the last booking that holds or held: it may be to come. */
  readonly onAirAt: Instant | undefined;
  readonly writtenAt: Instant | undefined;
}

type LastTimes = ReadonlyMap<string, Instant>;

/** A pencil promised nothing, and what fell was not on air. */
const BOOKED = [...BLOCKING, 'recorded', 'aired', 'not-used', 'debriefed', 'closed'] as const;

/** Knows it from offers, bookings and mails: nobody writes it down. */
@Injectable()
export class LastInTouch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: LastMails,
  ) {}

  /** No entry for those with whom there was nothing. */
  async with(personIds: readonly string[]): Promise<LastWithPerson[]> {
    const ids = [...new Set(personIds)];
    const [asked, onAir, written] = [await this.asked(ids), await this.onAir(ids), await this.mails.to('person', ids)];
    return ids
      .filter((id) => asked.has(id) || onAir.has(id) || written.has(id))
      .map((id) => ({
        personId: id,
        ...{ askedAt: asked.get(id), onAirAt: onAir.get(id), writtenAt: written.get(id) },
      }));
  }

  private async asked(ids: readonly string[]): Promise<LastTimes> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(OfferTable, 'offer')
      .select('offer.personId', 'id')
      .addSelect('max(offer.sentAt)', 'at')
      .where({ personId: In([...ids]), sentAt: Not(IsNull()) })
      .groupBy('offer.personId')
      .getRawMany<Row>();
    return byId(rows);
  }

  private async onAir(ids: readonly string[]): Promise<LastTimes> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(BookingTable, 'booking')
      .select('booking.personId', 'id')
      .addSelect('max(booking.startsAt)', 'at')
      .where({ personId: In([...ids]), state: In([...BOOKED]) })
      .groupBy('booking.personId')
      .getRawMany<Row>();
    return byId(rows);
  }
}

/** Big integers come as text from PostgreSQL. */
interface Row {
  readonly id: string;
  readonly at: string | number;
}

function byId(rows: readonly Row[]): LastTimes {
  return new Map(rows.map(({ id, at }) => [id, Number(at)]));
}
