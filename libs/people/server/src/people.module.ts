import { Module } from '@nestjs/common';
import { AvailabilityBook } from './availability/availability-book';
import { AvailabilityController } from './availability/availability.controller';
import { ChangeAvailability } from './availability/change-availability';
import { CalendarGateway } from './calendars/calendar-gateway';
import { CalendarWork } from './calendars/calendar-work';
import { CalendarsController } from './calendars/calendars.controller';
import { ChangeCalendars } from './calendars/change-calendars';
import { CalendarFeeds } from './calendars/feed/calendar-feeds';
import { NoEventsYet, PERSON_EVENTS } from './calendars/feed/person-events.port';
import { PollCalendar } from './calendars/poll-calendar';
import { ChangePerson } from './directory/change-person';
import { PeopleController } from './directory/people.controller';
import { PeopleDirectory } from './directory/people-directory';
import { LivedIds } from './directory/lived-ids';
import { PeopleFacets } from './directory/people-facets';
import { PeopleSearch } from './directory/people-search';
import { ImportController } from './importing/import.controller';
import { ImportPeople } from './importing/import-people';
import { PhotoBook } from './photos/photo-book';
import { PhotoStudio } from './photos/photo-studio';
import { PhotoController } from './photos/photo.controller';
import { ChangeReadiness } from './readiness/change-readiness';
import { ReadinessBook } from './readiness/readiness-book';
import { ReadinessController } from './readiness/readiness.controller';

@Module({
  controllers: [
    PeopleController,
    PhotoController,
    ImportController,
    AvailabilityController,
    CalendarsController,
    ReadinessController,
  ],
  providers: [
    PeopleDirectory,
    LivedIds,
    PeopleSearch,
    PeopleFacets,
    ChangePerson,
    PhotoStudio,
    PhotoBook,
    ImportPeople,
    AvailabilityBook,
    ChangeAvailability,
    CalendarGateway,
    ChangeCalendars,
    PollCalendar,
    CalendarWork,
    CalendarFeeds,
    { provide: PERSON_EVENTS, useClass: NoEventsYet },
    ReadinessBook,
    ChangeReadiness,
  ],
  exports: [
    PeopleDirectory,
    PeopleSearch,
    ChangePerson,
    PhotoBook,
    ImportPeople,
    AvailabilityBook,
    ChangeAvailability,
    ReadinessBook,
    ChangeReadiness,
  ],
})
export class PeopleModule {}
