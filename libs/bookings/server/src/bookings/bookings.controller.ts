import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, londonDay, londonDayOf } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { LastInTouch } from '../last-in-touch';
import { isoOrNull } from '../words';
import { BookingViews } from './booking-views';
import { BookingBook } from './booking-book';
import type { BookingTable } from './booking.table';
import { Calendar } from './calendar';
import { ChangeBooking } from './change-booking';
import { SwapBooking } from './swap-booking';

type Booking = Answer<typeof catalogue.readBooking>;

@Controller()
export class BookingsController {
  constructor(
    private readonly book: BookingBook,
    private readonly calendar: Calendar,
    private readonly changing: ChangeBooking,
    private readonly swapping: SwapBooking,
    private readonly views: BookingViews,
    private readonly lastInTouch: LastInTouch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.listBookings)
  async list(
    @Input() { query }: Checked<typeof catalogue.listBookings>,
  ): Promise<Answer<typeof catalogue.listBookings>> {
    const { from, until, released, ...narrowed } = query;
    const span = { start: Date.parse(from), end: Date.parse(until) };
    const items = await this.calendar.within({ ...span, ...narrowed, isReleasedWanted: released === 'true' });
    return { items };
  }

  @Handles(catalogue.listLastInTouch)
  async last(
    @Input() { query }: Checked<typeof catalogue.listLastInTouch>,
  ): Promise<Answer<typeof catalogue.listLastInTouch>> {
    const all = await this.lastInTouch.with(query.people);
    const items = all.map(({ personId, askedAt, onAirAt, writtenAt }) => ({
      ...{ personId, askedAt: isoOrNull(askedAt ?? null) },
      ...{ onAirAt: isoOrNull(onAirAt ?? null), writtenAt: isoOrNull(writtenAt ?? null) },
    }));
    return { items };
  }

  @Handles(catalogue.pencilBooking)
  async pencil(@Input() { body }: Checked<typeof catalogue.pencilBooking>, @Acting() actor: Actor): Promise<Booking> {
    const { holdEndsAt, ...pencil } = body;
    const ends = holdEndsAt === undefined ? undefined : Date.parse(holdEndsAt);
    return this.view(await this.changing.pencil({ ...pencil, holdEndsAt: ends }, actor));
  }

  @Handles(catalogue.readBooking)
  async read(@Input() { params }: Checked<typeof catalogue.readBooking>): Promise<Booking> {
    return this.view(await this.changing.find(params.id));
  }

  @Handles(catalogue.confirmBooking)
  async confirm(
    @Input() { params, body }: Checked<typeof catalogue.confirmBooking>,
    @Acting() actor: Actor,
  ): Promise<Booking> {
    return this.view(await this.changing.confirm(params.id, body.version, body.outletYesBy, actor));
  }

  @Handles(catalogue.releaseBooking)
  async release(
    @Input() { params, body }: Checked<typeof catalogue.releaseBooking>,
    @Acting() actor: Actor,
  ): Promise<Booking> {
    return this.view(await this.changing.release(params.id, body.version, body.reason, actor));
  }

  @Handles(catalogue.standDownBooking)
  async standDown(
    @Input() { params, body }: Checked<typeof catalogue.standDownBooking>,
    @Acting() actor: Actor,
  ): Promise<Booking> {
    const { version, reason, isOnTheWay } = body;
    return this.view(await this.changing.standDown(params.id, version, reason, isOnTheWay, actor));
  }

  @Handles(catalogue.pullBooking)
  async pull(@Input() { params, body }: Checked<typeof catalogue.pullBooking>, @Acting() actor: Actor) {
    return this.view(await this.changing.pull(params.id, body.version, body.reason, actor));
  }

  @Handles(catalogue.swapBooking)
  async swap(
    @Input() { params, body }: Checked<typeof catalogue.swapBooking>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.swapBooking>> {
    const { version, ...swap } = body;
    const { ended, begun } = await this.swapping.run(params.id, version, swap, actor);
    return { ended: await this.view(ended), begun: await this.view(begun) };
  }

  @Handles(catalogue.listMyBookings)
  async listMine(@Acting() { id }: Actor): Promise<Answer<typeof catalogue.listMyBookings>> {
    const today = londonDay(londonDayOf(this.clock.now())).start;
    return { items: await this.views.of(await this.book.ofPerson(id, today)) };
  }

  private async view(booking: BookingTable): Promise<Booking> {
    return (await this.views.of([booking]))[0]!;
  }
}
