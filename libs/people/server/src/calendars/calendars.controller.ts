import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { Acting, type Caller, CLOCK, Handles, Input } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { availabilityView } from '../availability/availability-view';
import { ChangeCalendars } from './change-calendars';
import { CalendarFeeds } from './feed/calendar-feeds';

@Controller()
export class CalendarsController {
  constructor(
    private readonly change: ChangeCalendars,
    private readonly feeds: CalendarFeeds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.addMyCalendar)
  async add(
    @Input() { body }: Checked<typeof catalogue.addMyCalendar>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.addMyCalendar>> {
    return availabilityView(await this.change.add(me, body), this.clock.now());
  }

  @Handles(catalogue.removeMyCalendar)
  async remove(
    @Input() { params }: Checked<typeof catalogue.removeMyCalendar>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.removeMyCalendar>> {
    return availabilityView(await this.change.remove(me, params.id), this.clock.now());
  }

  @Handles(catalogue.makeMyCalendarFeed)
  async makeFeed(@Acting() me: Caller): Promise<Answer<typeof catalogue.makeMyCalendarFeed>> {
    return { address: await this.feeds.make(me) };
  }

  @Handles(catalogue.removeMyCalendarFeed)
  async removeFeed(@Acting() me: Caller): Promise<Answer<typeof catalogue.removeMyCalendarFeed>> {
    return availabilityView(await this.feeds.end(me), this.clock.now());
  }

  /** Its address is a secret and is logged nowhere; the headers that keep it from other sites are on every answer. */
  @Handles(catalogue.readCalendarFeed)
  readFeed(@Input() { params }: Checked<typeof catalogue.readCalendarFeed>): Promise<string> {
    return this.feeds.read(params.secret);
  }
}
