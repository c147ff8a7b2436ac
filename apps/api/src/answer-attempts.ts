import type { Attempts } from '@greenroom/bookings/server';
import { AttemptLimit, networkOf } from '@greenroom/identity/server';
import { Injectable } from '@nestjs/common';

/** How often an offer's link may be tried: identity's side of the port of bookings. */
@Injectable()
export class AnswerAttempts implements Attempts {
  constructor(private readonly limit: AttemptLimit) {}

  allows(what: string, most: number): Promise<boolean> {
    return this.limit.allows(what, most);
  }

  networkOf(address: string): string {
    return networkOf(address);
  }
}
