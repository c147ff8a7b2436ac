import { WarnOfTurn } from '@greenroom/bookings/server';
import { TimesWatch } from '@greenroom/people/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Introduces bookings to people’s times: that these turn against what somebody was asked or booked for is worth an alert. */
@Injectable()
export class TimesAndBookings implements OnModuleInit {
  constructor(
    private readonly watch: TimesWatch,
    private readonly warn: WarnOfTurn,
  ) {}

  onModuleInit(): void {
    this.watch.onTurn((manager, turn) => this.warn.run(manager, turn));
  }
}
