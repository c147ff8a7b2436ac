import { type Clock, type Interval, type Outcome, SECOND } from '@greenroom/kernel';
import {
  AddressGuard,
  CLOCK,
  type FetchOutcome,
  type FetchRequest,
  GuardedFetcher,
  HostGate,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { CalendarReader } from './reading/calendar-reader';
import type { CalendarRefusalCode, ReadCalendar } from './reading/read-calendar';

const USER_AGENT = 'Greenroom/0 (reads the busy times of its spokespeople)';
/** Half the country keeps its calendars at the same two hosts, which are made for being asked. */
const PAUSE = SECOND / 2;

/** The door to where people keep their calendars, and to the thread that reads these. */
@Injectable()
export class CalendarGateway implements OnApplicationShutdown {
  private readonly fetcher: GuardedFetcher;
  private readonly guard: AddressGuard;
  private readonly ownHost: string | undefined;

  /** @param reader made with the limits of production when it is first wanted, unless one is given */
  constructor(
    @Inject(SETTINGS_TOKEN) { CALENDAR_ALLOW, PUBLIC_URL }: Settings,
    @Inject(CLOCK) clock: Clock,
    @Optional() private reader?: CalendarReader,
  ) {
    this.ownHost = PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).hostname;
    this.guard = new AddressGuard(CALENDAR_ALLOW);
    this.fetcher = new GuardedFetcher({
      clock,
      accept: 'text/calendar, */*;q=0.5',
      userAgent: USER_AGENT,
      allowList: CALENDAR_ALLOW,
      gate: new HostGate(PAUSE),
    });
  }

  /** Why an address will never be asked, as far as that can be told without asking; undefined where it may be. */
  whyNot(address: URL): string | undefined {
    return this.guard.whyNot(address);
  }

  fetch(request: FetchRequest): Promise<FetchOutcome> {
    return this.fetcher.fetch(request);
  }

  read(bytes: Uint8Array, window: Interval): Promise<Outcome<ReadCalendar, CalendarRefusalCode>> {
    this.reader ??= new CalendarReader();
    return this.reader.read(bytes, window, this.ownHost);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader?.close();
    await this.fetcher.close();
  }
}
