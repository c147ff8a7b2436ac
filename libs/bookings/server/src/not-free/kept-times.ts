import { BOOKINGS_AHEAD, isToCome, OPEN_OFFERS, slotOf, type Way } from '@greenroom/bookings/domain';
import type { Clock, Instant, Interval } from '@greenroom/kernel';
import type { Availability, NotFree } from '@greenroom/people/domain';
import { AvailabilityBook } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingTable } from '../bookings/booking.table';
import type { OfferTable } from '../offers/offer.table';
import { callOf } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { againstInWords, slotAgainst } from './slot-against';

/** A time to come that somebody was asked for, or has promised. */
export interface Kept extends Interval {
  /** Of the offer or the booking. */
  readonly id: string;
  readonly personId: string;
  readonly way: Way | null;
}

/** Whether the times that are kept for something still lie in what their people are free. */
@Injectable()
export class KeptTimes {
  constructor(
    private readonly times: AvailabilityBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether whoever keeps a time is free then; where nothing is kept, or not for a time to come, nobody asks. */
  async isFree(kept: Kept | undefined, manager?: EntityManager): Promise<boolean> {
    return (await this.against([kept], manager)).size === 0;
  }

  /** Why they are not free then, in words, by the id of the offer or booking; no entry where they are. */
  async against(all: readonly (Kept | undefined)[], manager?: EntityManager): Promise<ReadonlyMap<string, string>> {
    const now = this.clock.now();
    const kept = all.flatMap((one) => (one && isToCome(one.start, now) ? [one] : []));
    if (kept.length === 0) return new Map();
    const times = await this.times.readAll([...new Set(kept.map(({ personId }) => personId))], manager);
    return new Map(
      kept.flatMap((one) => {
        const words = againstInWords(againstKept(one, times.get(one.personId)!, now), now);
        return words === undefined ? [] : [[one.id, words]];
      }),
    );
  }
}

/** The notice that somebody needs is about being asked: of what they were asked already it is over. */
export function againstKept(kept: Kept, availability: Availability, now: Instant): readonly NotFree[] {
  return slotAgainst(kept, kept.way, availability, now).filter(({ code }) => code !== 'short-notice');
}

/** undefined: its slot has no time yet, or nobody is asked by it any more. */
export function keptByOffer({ id, personId, state }: OfferTable, request: RequestTable): Kept | undefined {
  const slot = slotOf(callOf(request));
  if (!slot || personId === null || !OPEN_OFFERS.includes(state)) return undefined;
  return { ...slot, id, personId, way: request.call.way };
}

/** What is on air is too late to be warned of. */
export function keptByBooking(booking: BookingTable, request: RequestTable): Kept | undefined {
  const { id, personId, state, startsAt: start, endsAt: end } = booking;
  if (personId === null || !BOOKINGS_AHEAD.includes(state)) return undefined;
  return { start, end, id, personId, way: request.call.way };
}
