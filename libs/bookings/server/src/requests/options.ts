import { STANDING_BOOKINGS } from '@greenroom/bookings/domain';
import { PeopleDirectory } from '@greenroom/people/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { OfferTable } from '../offers/offer.table';

/** Somebody who has said yes, as a producer may be told. */
export interface Option {
  readonly personId: string;
  readonly name: string;
  readonly photo: string | null;
  readonly role: string;
  readonly interests: string;
  readonly offLimits: string;
  /** Their yes; null: by phone, without an offer. */
  readonly offerId: string | null;
  readonly namedAt: number | null;
}

/** Whom one could name to a producer. */
@Injectable()
export class Options {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly dataSource: DataSource,
  ) {}

  /** Whoever said yes or is booked and was not dropped. What they declared is in it, and what they will not talk about. */
  async of(requestId: string, manager: EntityManager = this.dataSource.manager): Promise<Option[]> {
    const live = In(STANDING_BOOKINGS);
    const offers = await manager.find(OfferTable, { where: { requestId, state: 'accepted' }, order: { id: 'ASC' } });
    const bookings = await manager.find(BookingTable, { where: { requestId, state: live }, order: { id: 'ASC' } });
    const ids = [...new Set([...bookings, ...offers].flatMap(({ personId }) => personId ?? []))];
    return (await this.people.entries(ids, manager)).map(({ id, name, photo, role }) => {
      const offer = offers.find(({ personId }) => personId === id);
      const booking = bookings.find(({ personId }) => personId === id);
      const { interests, offLimits } = (offer ?? booking)!;
      const facts = { personId: id as string, name, photo, role, interests, offLimits };
      return { ...facts, offerId: offer?.id ?? null, namedAt: offer?.namedAt ?? null };
    });
  }
}
