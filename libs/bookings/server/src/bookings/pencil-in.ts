import { holdWarnings, isToCome, mannerOf, slotOf, STANDING_BOOKINGS } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { AvailabilityBook, PeopleDirectory } from '@greenroom/people/server';
import { type Actor, CLOCK, JobQueue, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { byStaff, History } from '../history/history';
import { OfferTable } from '../offers/offer.table';
import { callOf } from '../requests/request-book';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { BookingTable } from './booking.table';
import { slotColumns } from './slot-columns';

/** Looks after a pencil's hold, keyed by the booking's id. */
export const HOLD_DUE = 'bookings.hold-due';

/** Since when it is held: its half is reckoned from there. */
export interface HeldFrom {
  readonly from: Instant;
}

/** What differs from one new pencil to another. */
type NewPencil = Omit<
  BookingTable,
  'id' | 'state' | 'outletYes' | 'reason' | 'noticeBand' | 'swappedFor' | 'version' | 'changedBy' | 'changedAt'
> & { readonly holdEndsAt: Instant };

/** Who is pencilled in, and on what. */
export interface Pencilled {
  readonly personId: string;
  /** The request's deadline unless given. */
  readonly holdEndsAt?: Instant | undefined;
  /** They said yes to the officer. */
  readonly saidYes: boolean;
}

/** Begins a booking, with the pencil; within the transaction of whoever holds its request. */
@Injectable()
export class PencilIn {
  constructor(
    private readonly requestLife: RequestLife,
    private readonly history: History,
    private readonly people: PeopleDirectory,
    private readonly times: AvailabilityBook,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param replaces the booking whose place it takes
   * @throws Refused `booking-request.no-time`, `person.not-found`, `booking.no-person-yes`, `booking.slot-passed`,
   *   `booking.already`
   */
  async run(
    manager: EntityManager,
    request: RequestTable,
    { personId, holdEndsAt, saidYes }: Pencilled,
    by: Actor,
    replaces: string | null = null,
  ): Promise<BookingTable> {
    const slot = slotOf(callOf(request));
    if (!slot) throw new Refused('booking-request.no-time');
    if (!isToCome(slot.start, this.clock.now())) throw new Refused('booking.slot-passed');
    const person = await this.people.find(personId, manager);
    if (!person) throw new Refused('person.not-found');
    await this.mustBeNew(manager, request.id, personId);
    const offer = await manager.findOneBy(OfferTable, { requestId: request.id, personId, state: 'accepted' });
    if (!offer && !saidYes) throw new Refused('booking.no-person-yes');
    if (request.state !== 'filled') await this.requestLife.ask(manager, request, byStaff(by));
    const { limits } = await this.times.read(personId, manager);
    return this.begin(
      manager,
      {
        ...{ requestId: request.id, personId, outletId: request.outletId, replaces },
        ...slotColumns(slot, mannerOf(request.call.way), limits),
        ...this.yesOf(offer, person.name, by),
        holdEndsAt: holdEndsAt ?? endOfHold(request.replyBy, slot.start, this.clock.now()),
      },
      by,
    );
  }

  /** What they said to the offer; or to the officer, who then knows nothing else of it. */
  private yesOf(offer: OfferTable | null, name: string, by: Actor) {
    const nothing = { offerId: null, interests: '', offLimits: '', movesFrom: null, movesUntil: null };
    if (!offer) return { ...nothing, personYes: { by: by.name, at: this.clock.now() } };
    const { id: offerId, interests, offLimits, movesFrom, movesUntil, answeredBy, answeredAt } = offer;
    const personYes = { by: answeredBy === 'person' ? name : by.name, at: answeredAt! };
    return { offerId, interests, offLimits, movesFrom, movesUntil, personYes };
  }

  private async begin(manager: EntityManager, pencil: NewPencil, by: Actor): Promise<BookingTable> {
    const now = this.clock.now();
    const booking: BookingTable = {
      ...{ id: newId(), state: 'pencilled', ...pencil },
      ...{ outletYes: null, reason: null, noticeBand: null, swappedFor: null },
      ...{ version: 1, changedBy: by, changedAt: now },
    };
    await manager.insert(BookingTable, booking);
    const step = { requestId: booking.requestId, subject: 'booking', subjectId: booking.id } as const;
    await this.history.note(manager, byStaff(by), { ...step, deed: 'pencil', from: null, to: 'pencilled' });
    const payload: HeldFrom = { from: now };
    const dueAt = holdWarnings(now, pencil.holdEndsAt)[0]!.at;
    await this.queue.request(manager, { kind: HOLD_DUE, key: booking.id, payload, dueAt });
    return booking;
  }

  private async mustBeNew(manager: EntityManager, requestId: string, personId: string): Promise<void> {
    const live = { requestId, personId, state: In(STANDING_BOOKINGS) };
    if (await manager.existsBy(BookingTable, live)) throw new Refused('booking.already');
  }
}

/** Once the producer should have heard, a pencil is held till they would be on air. */
function endOfHold(deadline: Instant | null, startsAt: Instant, now: Instant): Instant {
  return deadline !== null && deadline > now ? deadline : startsAt;
}
