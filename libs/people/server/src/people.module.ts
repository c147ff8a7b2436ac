import { Module } from '@nestjs/common';
import { AccessNeeds } from './access-needs/access-needs';
import { AccessNeedsController } from './access-needs/access-needs.controller';
import { AvailabilityBook } from './availability/availability-book';
import { AvailabilityController } from './availability/availability.controller';
import { ChangeAvailability } from './availability/change-availability';
import { TimesWatch } from './availability/times-watch';
import { ConsentBook } from './consents/consent-book';
import { ConsentsController } from './consents/consents.controller';
import { SayConsent } from './consents/say-consent';
import { CalendarGateway } from './calendars/calendar-gateway';
import { CalendarWork } from './calendars/calendar-work';
import { ChangeCalendars } from './calendars/change-calendars';
import { PollCalendar } from './calendars/poll-calendar';
import { ChangePerson } from './directory/change-person';
import { PeopleAccounts } from './directory/people-accounts';
import { LivedIds } from './directory/lived-ids';
import { PeopleDirectory } from './directory/people-directory';
import { PeopleFacets } from './directory/people-facets';
import { PeopleSearch } from './directory/people-search';
import { PeopleController } from './directory/people.controller';
import { SignInAddress } from './directory/sign-in-address';
import { RemovePerson } from './directory/remove-person';
import { ImportPeople } from './importing/import-people';
import { ImportController } from './importing/import.controller';
import { ChangeMe } from './me/change-me';
import { MeController } from './me/me.controller';
import { ExportPerson } from './personal-data/export-person';
import { ExportController } from './personal-data/export.controller';
import { KeptOfPeople } from './personal-data/kept-of-people';
import { PhotoBook } from './photos/photo-book';
import { PhotoStudio } from './photos/photo-studio';
import { PhotoController } from './photos/photo.controller';
import { ChangeReadiness } from './readiness/change-readiness';
import { ReadinessBook } from './readiness/readiness-book';
import { ReadinessController } from './readiness/readiness.controller';
import { DecideReview } from './reviews/decide-review';
import { ProposalBook } from './reviews/proposal-book';
import { ReviewMail } from './reviews/review-mail';
import { ReviewsController } from './reviews/reviews.controller';

@Module({
  controllers: [
    PeopleController,
    PhotoController,
    ImportController,
    AvailabilityController,
    ReadinessController,
    ConsentsController,
    AccessNeedsController,
    MeController,
    ReviewsController,
    ExportController,
  ],
  providers: [
    PeopleDirectory,
    PeopleAccounts,
    LivedIds,
    PeopleSearch,
    PeopleFacets,
    ChangePerson,
    PhotoStudio,
    PhotoBook,
    ImportPeople,
    AvailabilityBook,
    ChangeAvailability,
    TimesWatch,
    CalendarGateway,
    ChangeCalendars,
    PollCalendar,
    CalendarWork,
    ReadinessBook,
    ChangeReadiness,
    RemovePerson,
    SignInAddress,
    ConsentBook,
    SayConsent,
    AccessNeeds,
    ChangeMe,
    ProposalBook,
    ReviewMail,
    DecideReview,
    KeptOfPeople,
    ExportPerson,
  ],
  exports: [
    PeopleDirectory,
    PeopleAccounts,
    PeopleSearch,
    ChangePerson,
    PhotoBook,
    ImportPeople,
    AvailabilityBook,
    ChangeAvailability,
    TimesWatch,
    ChangeCalendars,
    ReadinessBook,
    ChangeReadiness,
    RemovePerson,
    ConsentBook,
    SayConsent,
    AccessNeeds,
    ChangeMe,
    DecideReview,
    ExportPerson,
  ],
})
export class PeopleModule {}
