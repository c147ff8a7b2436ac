import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { PeopleModule } from '../people.module';
import { CalendarsController } from './calendars.controller';
import { CalendarFeeds } from './feed/calendar-feeds';
import { PERSON_EVENTS, type PersonEvents } from './feed/person-events.port';

/** People's own calendars: those that are read, and the one that shows them what they are booked for. */
@Module({})
export class CalendarsModule {
  /**
   * @param imports where `events` is found
   * @param events what somebody is booked for: of a context that people do not know
   */
  static withEvents(
    imports: NonNullable<ModuleMetadata['imports']>,
    events: new (...injected: never[]) => PersonEvents,
  ): DynamicModule {
    return {
      module: CalendarsModule,
      imports: [PeopleModule, ...imports],
      controllers: [CalendarsController],
      providers: [{ provide: PERSON_EVENTS, useExisting: events }, CalendarFeeds],
    };
  }
}
