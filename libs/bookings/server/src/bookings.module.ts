import { ContactsModule } from '@greenroom/contacts/server';
import { MatchingModule } from '@greenroom/matching/server';
import { NotificationsModule, TemplateBook } from '@greenroom/notifications/server';
import { PeopleModule } from '@greenroom/people/server';
import { type DynamicModule, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { Acknowledge } from './acknowledge/acknowledge';
import { AcknowledgeMails } from './acknowledge/acknowledge-mails';
import { AlertsController } from './alerts/alerts.controller';
import { NobodyOnDuty } from './alerts/nobody-on-duty';
import { ALERTS } from './alerts/providers';
import { RaiseAlert } from './alerts/raise-alert';
import { BookingsOfPeople } from './bookings-of-people';
import { BookingBook } from './bookings/booking-book';
import { BookingEvents } from './bookings/booking-events';
import { BookingsController } from './bookings/bookings.controller';
import { ChangeBooking } from './bookings/change-booking';
import { BOOKINGS } from './bookings/providers';
import { SwapBooking } from './bookings/swap-booking';
import { Candidates } from './candidates/candidates';
import { KnownTurns } from './candidates/known-turns';
import { type Officers, OFFICERS } from './duty/officers.port';
import { OpenThings } from './duty/open-things';
import { History } from './history/history';
import { LastInTouch } from './last-in-touch';
import { MAIL_TEMPLATES } from './mails/templates';
import { KeptTimes } from './not-free/kept-times';
import { WarnOfTurn } from './not-free/warn-of-turn';
import { AnswerOffer } from './offers/answer-offer';
import { AnswerController } from './offers/answer.controller';
import { type Attempts, ATTEMPTS } from './offers/attempts.port';
import { MakeOffers } from './offers/make-offers';
import { OffersController } from './offers/offers.controller';
import { OFFERS } from './offers/providers';
import { ChangeRequest } from './requests/change-request';
import { LogCall } from './requests/log-call';
import { REQUESTS } from './requests/providers';
import { RequestBook } from './requests/request-book';
import { RequestsController } from './requests/requests.controller';
import { StepRequest } from './requests/step-request';

/** From a producer's call to a booking: requests, the people asked, their answers, the slots. */
@Module({})
export class BookingsModule implements OnModuleInit {
  constructor(private readonly templates: TemplateBook) {}

  onModuleInit(): void {
    this.templates.add(MAIL_TEMPLATES);
  }

  /**
   * @param attempts who counts what is tried without signing in
   * @param officers who knows the staff and the duty: of a context that bookings do not know
   */
  static withOfficers(officers: Type<Officers>, attempts: Type<Attempts>): DynamicModule {
    return {
      module: BookingsModule,
      imports: [ContactsModule, MatchingModule, NotificationsModule, PeopleModule],
      controllers: [RequestsController, OffersController, AnswerController, BookingsController, AlertsController],
      providers: [
        { provide: OFFICERS, useClass: officers },
        { provide: ATTEMPTS, useClass: attempts },
        ...[...REQUESTS, ...OFFERS, ...BOOKINGS, ...ALERTS],
        ...[Acknowledge, AcknowledgeMails, Candidates, KnownTurns, KeptTimes, WarnOfTurn],
        ...[History, OpenThings, LastInTouch, BookingsOfPeople],
      ],
      exports: [
        ...[RequestBook, LogCall, ChangeRequest, StepRequest, Candidates, Acknowledge],
        ...[MakeOffers, AnswerOffer],
        ...[BookingBook, BookingEvents, ChangeBooking, SwapBooking],
        ...[RaiseAlert, NobodyOnDuty, WarnOfTurn, OpenThings],
      ],
    };
  }
}
