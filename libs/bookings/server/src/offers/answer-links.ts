import { timingSafeEqual } from 'node:crypto';
import { KeyRing, PublicAddress } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';

const PURPOSE = 'bookings.answer';
const FORM = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/**
 * Links that an offer is answered by. One is made from the offer and the person, so the reminder has the same as the
 * mail, nothing of it is stored, and it counts for nobody and nothing else. A changed offer is another offer.
 */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly keys: KeyRing,
    private readonly address: PublicAddress,
  ) {}

  /** The token goes in the fragment, which a browser sends to nobody. */
  of(offerId: string, personId: string): string {
    return this.address.of('/offer', `${offerId}.${this.signature(offerId, personId)}`);
  }

  /** The id that a token names; nothing is known of it before `isGenuine`. */
  offerIn(token: string): string | undefined {
    return FORM.exec(token)?.[1];
  }

  /** Whether we made a token, for this offer and this person. */
  isGenuine(token: string, offerId: string, personId: string): boolean {
    const given = FORM.exec(token)?.[2];
    if (given === undefined) return false;
    // Both have 43 characters; how many of them are right must not be told by the time.
    return timingSafeEqual(Buffer.from(given), Buffer.from(this.signature(offerId, personId)));
  }

  private signature(offerId: string, personId: string): string {
    return this.keys.pseudonym(PURPOSE, `${offerId} ${personId}`);
  }
}
