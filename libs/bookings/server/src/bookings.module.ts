import { ContactsModule } from '@greenroom/contacts/server';
import { MatchingModule } from '@greenroom/matching/server';
import { NotificationsModule, TemplateBook } from '@greenroom/notifications/server';
import { PeopleModule } from '@greenroom/people/server';
import { type DynamicModule, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { Acknowledge } from './acknowledge/acknowledge';
import { AcknowledgeMails } from './acknowledge/acknowledge-mails';
import { AlertMails } from './alerts/alert-mails';
import { AlertViews } from './alerts/alert-views';
import { AlertWatch } from './alerts/alert-watch';
import { NobodyOnDuty } from './alerts/nobody-on-duty';
import { RaiseAlert } from './alerts/raise-alert';
import { AlertBook } from './alerts/alert-book';
import { AlertsController } from './alerts/alerts.controller';
import { MendAlerts } from './alerts/mend-alerts';
import { BookingBook } from './bookings/booking-book';
import { BookingEvents } from './bookings/booking-events';
import { BookingClock } from './bookings/booking-clock';
import { BookingLife } from './bookings/booking-life';
import { BookingMails } from './bookings/booking-mails';
import { BookingsController } from './bookings/bookings.controller';
import { Calendar } from './bookings/calendar';
import { ChangeBooking } from './bookings/change-booking';
import { LastInTouch } from './last-in-touch';
import { KeptTimes } from './not-free/kept-times';
import { WarnOfTurn } from './not-free/warn-of-turn';
import { BookingsOfPeople } from './bookings-of-people';
import { OverlapGuard } from './bookings/overlap-guard';
import { PencilIn } from './bookings/pencil-in';
import { SwapBooking } from './bookings/swap-booking';
import { Candidates } from './candidates/candidates';
import { KnownTurns } from './candidates/known-turns';
import { type Officers, OFFICERS } from './duty/officers.port';
import { OpenThings } from './duty/open-things';
import { History } from './history/history';
import { AnswerLimit } from './offers/answer-limit';
import { type Attempts, ATTEMPTS } from './offers/attempts.port';
import { AnswerLinks } from './offers/answer-links';
import { AnswerOffer } from './offers/answer-offer';
import { AnswerController } from './offers/answer.controller';
import { AskedView } from './offers/asked-view';
import { EndOffers } from './offers/end-offers';
import { Ladder } from './offers/ladder';
import { MakeOffers } from './offers/make-offers';
import { OfferClock } from './offers/offer-clock';
import { OfferLife } from './offers/offer-life';
import { OfferMails } from './offers/offer-mails';
import { ReplyTimes } from './offers/reply-times';
import { OffersController } from './offers/offers.controller';
import { MAIL_TEMPLATES } from './mails/templates';
import { FollowChange } from './requests/follow-change';
import { Reconfirm } from './offers/reconfirm';
import { CheckCall } from './requests/check-call';
import { LogCall } from './requests/log-call';
import { StepRequest } from './requests/step-request';
import { ChangeRequest } from './requests/change-request';
import { EditRequest } from './requests/edit-request';
import { CallsOfContacts } from './requests/calls-of-contacts';
import { Options } from './requests/options';
import { RequestBook } from './requests/request-book';
import { SendOptions } from './requests/send-options';
import { RequestLife } from './requests/request-life';
import { RequestViews } from './requests/request-views';
import { OfferViews } from './offers/offer-views';
import { BookingViews } from './bookings/booking-views';
import { RequestsController } from './requests/requests.controller';

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
        ...[
          AlertBook,
          RaiseAlert,
          NobodyOnDuty,
          AlertMails,
          AlertViews,
          AlertWatch,
          MendAlerts,
          OpenThings,
          Acknowledge,
          AcknowledgeMails,
        ],
        ...[
          RequestBook,
          RequestLife,
          CallsOfContacts,
          EditRequest,
          LastInTouch,
          CheckCall,
          LogCall,
          ChangeRequest,
          StepRequest,
          Options,
          SendOptions,
          History,
          Candidates,
          KnownTurns,
          RequestViews,
          OfferViews,
          BookingViews,
          KeptTimes,
          WarnOfTurn,
        ],
        ...[
          OfferLife,
          OfferMails,
          ReplyTimes,
          AnswerLimit,
          AnswerLinks,
          AnswerOffer,
          AskedView,
          MakeOffers,
          Reconfirm,
          EndOffers,
          Ladder,
          OfferClock,
        ],
        ...[
          BookingBook,
          Calendar,
          BookingLife,
          BookingMails,
          ChangeBooking,
          PencilIn,
          SwapBooking,
          FollowChange,
          BookingClock,
          BookingEvents,
          BookingsOfPeople,
          OverlapGuard,
        ],
      ],
      exports: [
        Candidates,
        RequestBook,
        LogCall,
        ChangeRequest,
        StepRequest,
        MakeOffers,
        AnswerOffer,
        ChangeBooking,
        SwapBooking,
        BookingBook,
        BookingEvents,
        RaiseAlert,
        NobodyOnDuty,
        OpenThings,
        Acknowledge,
        WarnOfTurn,
      ],
    };
  }
}
