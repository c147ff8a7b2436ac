import { BOOKINGS_AHEAD, isOver, isToCome } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK, PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { RaiseAlert } from './alerts/raise-alert';
import { BookingTable } from './bookings/booking.table';
import { THE_CLOCK } from './history/history';
import { Ladder } from './offers/ladder';
import { OfferLife } from './offers/offer-life';
import { OfferTable } from './offers/offer.table';
import { openOffers } from './offers/open-offers';
import { BookingLife } from './bookings/booking-life';
import { BookingMails } from './bookings/booking-mails';
import { RequestBook } from './requests/request-book';
import { ShortlistedTable } from './requests/request.table';
import { iso, isoOrNull } from './words';

/** What somebody was asked and booked for. That something was on air stays when they go, without them. */
@Injectable()
export class BookingsOfPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['bookings_offer', 'bookings_booking', 'bookings_shortlisted'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: RequestBook,
    private readonly offerLife: OfferLife,
    private readonly bookingLife: BookingLife,
    private readonly mails: BookingMails,
    private readonly personalData: PersonalData,
    private readonly raising: RaiseAlert,
    private readonly ladder: Ladder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const manager = this.dataSource.manager;
    const offers = await manager.find(OfferTable, { where: { personId }, order: { id: 'ASC' } });
    const bookings = await manager.find(BookingTable, { where: { personId }, order: { id: 'ASC' } });
    const shortlists = await manager.findBy(ShortlistedTable, { personId });
    return {
      offers: offers.map(
        ({ requestId, state, sentAt, dueAt, answeredAt, reason, words, interests, offLimits, whyYou }) => ({
          ...{ request: requestId, state, reason, words, interests, offLimits, whyYou },
          ...{ sentAt: isoOrNull(sentAt), dueAt: isoOrNull(dueAt), answeredAt: isoOrNull(answeredAt) },
        }),
      ),
      bookings: bookings.map(({ requestId, state, startsAt, endsAt, reason, interests, offLimits }) => ({
        ...{ request: requestId, state, reason, interests, offLimits, startsAt: iso(startsAt), endsAt: iso(endsAt) },
      })),
      shortlists: shortlists.map(({ requestId, reason }) => ({ request: requestId, reason })),
    };
  }

  async forget(manager: EntityManager, personId: string): Promise<void> {
    await manager.delete(ShortlistedTable, { personId });
    await this.endOffers(manager, personId);
    await this.endBookings(manager, personId);
    const nobody = { personId: null };
    await manager.update(OfferTable, { personId }, { ...nobody, words: '', interests: '', offLimits: '', whyYou: '' });
    await manager.update(BookingTable, { personId }, { ...nobody, personYes: null, interests: '', offLimits: '' });
  }

  private async endOffers(manager: EntityManager, personId: string): Promise<void> {
    for (const offer of await openOffers(manager, { personId }, this.clock.now())) {
      const request = await this.requests.find(offer.requestId, manager);
      const wasAsked = offer.state !== 'draft';
      await this.offerLife.take(manager, offer, request, 'end', THE_CLOCK);
      // Whoever is next need not wait for somebody who has gone.
      if (wasAsked && offer.mode === 'ladder') await this.ladder.climb(manager, request);
    }
  }

  private async endBookings(manager: EntityManager, personId: string): Promise<void> {
    const now = this.clock.now();
    for (const booking of await manager.findBy(BookingTable, { personId, state: In(BOOKINGS_AHEAD) })) {
      // What is over stays as it was.
      if (booking.state !== 'pencilled' && isOver(booking.endsAt, now)) continue;
      const request = await this.requests.find(booking.requestId, manager);
      if (booking.state === 'pencilled') {
        await this.bookingLife.take(manager, booking, request, 'release', THE_CLOCK, 'taken out');
      } else {
        await this.bookingLife.take(manager, booking, request, 'pull', THE_CLOCK, 'conflict');
        await this.mails.tellOfLoss(manager, booking, request);
      }
      if (!isToCome(booking.startsAt, now)) continue;
      // Without their name: by the time that it is read they are nobody here.
      const nameless = { ...booking, personId: null };
      const occasion = `person-removed ${booking.id}`;
      await this.raising.run(manager, { kind: 'person-removed', request, booking: nameless, occasion });
    }
  }
}
