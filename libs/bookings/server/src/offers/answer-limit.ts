import { Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type Attempts, ATTEMPTS } from './attempts.port';

/** A whole office comes from one network address, and a page looks again whenever it is come back to. */
const PER_NETWORK = 240;
/** Of all callers together: what a flood may cost us. */
const PER_ROUTE = 4_000;

/** Limits what may be tried without signing in: a token is not to be guessed, and nobody is to be kept from answering. */
@Injectable()
export class AnswerLimit {
  constructor(@Inject(ATTEMPTS) private readonly attempts: Attempts) {}

  /** Counts for both, also where one of them is over: the work is the same. @throws Refused `offer.too-many` */
  async count(route: 'look' | 'answer', address: string): Promise<void> {
    const ofNetwork = await this.attempts.allows(`offers from ${this.attempts.networkOf(address)}`, PER_NETWORK);
    const ofRoute = await this.attempts.allows(`offers: ${route}`, PER_ROUTE);
    if (!ofNetwork || !ofRoute) throw new Refused('offer.too-many');
  }
}
