import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, signal } from '@angular/core';
import { Chip, type ChipKind, Icon, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, OwnTimes, Present } from '@greenroom/platform/web';
import type { SendAnswer } from '../offer/asked';
import { AskedOffer } from '../offer/asked-offer';
import { ReplyClock } from '../offer/reply-clock';
import { standingOf } from '../offer/standing';
import { programmeIn, stampInWords, timeInWords } from '../offer/slot-words';

type Mine = AnswerOf<'listMyOffers'>['items'][number];
type Booking = AnswerOf<'listMyBookings'>['items'][number];

const SAID_YES = 'You have said yes to';
const KEEP = 'Keep it, or';

/** What I am asked and booked for, above whatever else my week has. */
@Component({
  selector: 'gr-my-asks',
  imports: [AskedOffer, Chip, Icon, ProblemLine, ReplyClock, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:visibilitychange)': 'seen()' },
  templateUrl: './my-asks.html',
  styleUrl: './my-asks.css',
})
export class MyAsks {
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly own = inject(OwnTimes);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly times = signal(0);
  /** Read again every minute, for the office asks when it asks; and when I have changed my times. */
  private readonly when = computed(() => ({
    minute: this.present.minute(),
    time: this.times(),
    own: this.own.changes(),
  }));
  private readonly readingOffers = this.api.read('listMyOffers', () => this.when() && {});
  private readonly readingBookings = this.api.read('listMyBookings', () => this.when() && {});
  private readonly listed = lastAnswer(this.readingOffers);
  private readonly booked = lastAnswer(this.readingBookings);
  /** A no of just now stays in sight, though nothing is asked any more. */
  private readonly answered = signal<ReadonlyMap<string, Mine>>(new Map());

  protected readonly offers = computed(() => {
    const listed = this.listed()?.items ?? [];
    const ids = new Set(listed.map(({ id }) => id));
    return [...[...this.answered().values()].filter(({ id }) => !ids.has(id)), ...listed];
  });
  protected readonly rows = computed(() =>
    this.offers().map((offer) => ({
      offer,
      name: programmeIn(offer),
      time: offer.startsAt === null ? 'Time not known yet' : this.stampOf(offer.startsAt),
      end: standingOf(offer, this.present.minute())?.heading ?? '',
      send: this.sending(offer.id),
    })),
  );
  protected readonly bookings = computed(() => (this.booked()?.items ?? []).map((one) => this.rowOf(one)));
  /** What I am asked or booked for at a time that is not free by my own word. Nothing ends by it. */
  protected readonly outOfTimes = computed(() => [
    ...(this.listed()?.items ?? []).flatMap((offer) => {
      if (offer.isFree || offer.startsAt === null) return [];
      const lead = offer.state === 'accepted' ? SAID_YES : 'We ask you for';
      const deed = offer.state === 'accepted' ? KEEP : 'Yes or no,';
      return [{ id: offer.id, isOffer: true, lead, deed, what: this.whatOf(offer, offer.startsAt) }];
    }),
    ...(this.booked()?.items ?? []).flatMap((one) =>
      one.notFree === null
        ? []
        : [{ id: one.id, isOffer: false, lead: SAID_YES, deed: KEEP, what: this.whatOf(one, one.startsAt) }],
    ),
  ]);
  protected readonly phone = computed(() => this.listed()?.officePhone ?? '');
  protected readonly isRead = computed(() => this.listed() !== undefined && this.booked() !== undefined);
  protected readonly trouble = computed(() => {
    const error = this.readingOffers.error() ?? this.readingBookings.error();
    return error && !this.isRead() ? inWords(error) : '';
  });
  protected readonly toAnswer = computed(
    () => this.offers().filter(({ state }) => state === 'open' || state === 'holding').length,
  );

  constructor() {
    // Where they change their times it is seen as well; there it leads here.
    effect((onCleanup) => {
      this.own.outOfTimes.set(
        this.outOfTimes().map(({ id, lead, what }) => ({ id, lead, what, show: () => this.show(id) })),
      );
      onCleanup(() => this.own.outOfTimes.set([]));
    });
  }

  /** How everything stands now. @throws Trouble */
  protected readonly look = async (): Promise<void> => {
    this.readingOffers.set(await this.api.send('listMyOffers', {}));
    this.again();
  };

  /** Shows their answer, and what they can still say. */
  protected open(id: string): void {
    const details = document.getElementById(`asked-${id}`) as HTMLDetailsElement | null;
    if (!details) return;
    details.open = true;
    details.querySelector('summary')?.focus();
  }

  private show(id: string): void {
    this.element.nativeElement.querySelector<HTMLElement>(`[data-warning="${id}"]`)?.focus();
  }

  protected seen(): void {
    if (document.visibilityState === 'visible') this.again();
  }

  protected again(): void {
    this.times.update((times) => times + 1);
  }

  private sending(id: string): SendAnswer {
    return async (body) => {
      const answered = await this.api.send('answerMyOffer', { params: { id }, body });
      if (answered.state === 'declined') this.answered.update((all) => new Map([...all, [id, answered]]));
      const listed = this.listed() ?? { items: [], officePhone: '' };
      const items = listed.items.map((one) => (one.id === id ? answered : one));
      this.readingOffers.set({ ...listed, items });
      this.again();
    };
  }

  private whatOf(one: Pick<Mine, 'programme' | 'outlet'>, startsAt: string): string {
    return `${programmeIn(one)}, ${timeInWords(Date.parse(startsAt), this.present.minute())}`;
  }

  private stampOf(instant: string): string {
    return stampInWords(Date.parse(instant), this.present.minute());
  }

  private rowOf(booking: Booking) {
    const { id, topic, state, holdEndsAt } = booking;
    const now = this.present.minute();
    const held = holdEndsAt === null ? '' : ` until ${timeInWords(Date.parse(holdEndsAt), now)}`;
    const chips: Partial<Record<Booking['state'], { kind: ChipKind; words: string }>> = {
      pencilled: { kind: 'held', words: `Pencilled${held}, not promised` },
      confirmed: { kind: 'yes', words: 'Confirmed' },
      're-confirm': { kind: 'out', words: 'Something has changed: we ask you again' },
      briefed: { kind: 'yes', words: 'Confirmed, and your brief is sent' },
      'in-progress': { kind: 'plain', words: 'Now' },
    };
    const passed = { kind: 'plain', words: 'Its time has passed' } as const;
    const chip = (Date.parse(booking.endsAt) <= now ? passed : chips[state]) ?? { kind: 'plain' as const, words: '' };
    return { id, topic, ...chip, name: programmeIn(booking), time: this.stampOf(booking.startsAt) };
  }
}
