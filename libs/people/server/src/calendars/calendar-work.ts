import { JobRunner } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PollCalendar, READ_CALENDAR } from './poll-calendar';

/** Calendars asked for at once by one process; one host is asked one thing at a time however many there are. */
const AT_ONCE = 8;

/** When to look at calendars: at each when it is due. */
@Injectable()
export class CalendarWork implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly poll: PollCalendar,
  ) {}

  onModuleInit(): void {
    this.runner.register({
      kind: READ_CALENDAR,
      atOnce: AT_ONCE,
      handle: async ([job]) => {
        const again = await this.poll.run(job!.key);
        return again === undefined ? undefined : { again };
      },
    });
  }
}
