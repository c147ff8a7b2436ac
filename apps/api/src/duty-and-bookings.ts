import { NobodyOnDuty, OpenThings } from '@greenroom/bookings/server';
import { DutyWatch } from '@greenroom/identity/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Introduces the duty to bookings: what is open for a hand-over, and that nobody being there is worth an alert. */
@Injectable()
export class DutyAndBookings implements OnModuleInit {
  constructor(
    private readonly watch: DutyWatch,
    private readonly nobody: NobodyOnDuty,
    private readonly open: OpenThings,
  ) {}

  onModuleInit(): void {
    this.watch.onTurn((manager, staffId) => this.nobody.turned(manager, staffId));
    this.watch.drawWith((until) => this.open.of(until));
  }
}
