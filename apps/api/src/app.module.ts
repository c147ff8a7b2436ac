import { BookingEvents, BookingsModule, bookingsSchema } from '@greenroom/bookings/server';
import { ContactsModule, contactsSchema } from '@greenroom/contacts/server';
import { IdentityModule, identitySchema } from '@greenroom/identity/server';
import { matchingSchema, MatchedSpeakers, MatchingModule } from '@greenroom/matching/server';
import { NewsDeskModule, newsSchema } from '@greenroom/news/server';
import { NotificationsModule, notificationsSchema } from '@greenroom/notifications/server';
import { CalendarsModule, PeopleAccounts, PeopleModule, peopleSchema } from '@greenroom/people/server';
import { PersistenceModule, type Schema } from '@greenroom/platform/persistence';
import { PlatformModule, type PlatformOptions, platformSchema } from '@greenroom/platform/server';
import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AnswerAttempts } from './answer-attempts';
import { DutyAndBookings } from './duty-and-bookings';
import { OfficersOnDuty } from './officers-on-duty';
import { TimesAndBookings } from './times-and-bookings';
import { MatchesOfPeople } from './personal-data/matches-of-people';
import { SessionsOfPeople } from './personal-data/sessions-of-people';

/** The tables of all contexts. */
export const SCHEMAS: readonly Schema[] = [
  platformSchema,
  notificationsSchema,
  identitySchema,
  peopleSchema,
  contactsSchema,
  newsSchema,
  matchingSchema,
  bookingsSchema,
];

/** The whole server, put together: which context's need is met by which other is said here and nowhere else. */
@Module({})
export class AppModule {
  static of(platform: PlatformOptions, dataSource: DataSource): DynamicModule {
    const bookings = BookingsModule.withOfficers(OfficersOnDuty, AnswerAttempts);
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(platform),
        PersistenceModule.forRoot(dataSource),
        NotificationsModule,
        IdentityModule.withPeople([PeopleModule], PeopleAccounts),
        PeopleModule,
        ContactsModule,
        MatchingModule,
        bookings,
        CalendarsModule.withEvents([bookings], BookingEvents),
        NewsDeskModule.withSpeakers([MatchingModule], MatchedSpeakers),
      ],
      providers: [DutyAndBookings, TimesAndBookings, MatchesOfPeople, SessionsOfPeople],
    };
  }
}
