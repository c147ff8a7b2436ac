import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BookingDeed } from '@greenroom/bookings/domain';
import {
  AskOnce,
  Button,
  Chip,
  ClockRing,
  EmptyState,
  Face,
  Icon,
  type IconName,
  PaneBody,
  PaneHead,
} from '@greenroom/platform/ui';
import { londonClock, londonTime, Present } from '@greenroom/platform/web';
import {
  type Booking,
  deedsNow,
  isAfterNow,
  type Left,
  leftOf,
  type Offer,
  slotInWords,
  type Weight,
  type Whole,
  whoAsks,
} from '../words/request-in-words';
import { type Asked, askedOf, countedInWords, onLadder, reasonInWords, rungsOf } from './answers';
import { DeedForm, type FormDeed } from './deed-form';
import { OneRequest } from './one-request';
import { SwapForm } from './swap-form';
import { WhatHappened } from './what-happened';

const MARKS: Readonly<Record<Weight, IconName | undefined>> = {
  yes: 'check',
  been: 'check',
  maybe: 'check',
  held: undefined,
  asked: undefined,
  over: 'cross',
};
const BOOKED = ['confirmed', 're-confirm', 'briefed', 'in-progress'];

/** Who was asked, what they said as it comes, and what is done next; below, the ladder and what happened. */
@Component({
  selector: 'gr-offers-pane',
  imports: [
    AskOnce,
    Button,
    Chip,
    ClockRing,
    DeedForm,
    EmptyState,
    Face,
    Icon,
    PaneBody,
    PaneHead,
    RouterLink,
    SwapForm,
    WhatHappened,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './offers-pane.html',
  styleUrl: './offers-pane.css',
})
export class OffersPane {
  readonly request = input.required<Whole>();
  readonly mayEdit = input.required<boolean>();
  /** Somebody wants to see who can be asked. */
  readonly sought = output();

  protected readonly one = inject(OneRequest);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly withdrawing = viewChild.required(AskOnce);
  protected readonly form = signal<{ readonly key: string; readonly deed: FormDeed | 'swap' } | undefined>(undefined);
  protected readonly withdrawn = signal('');

  private readonly asked = computed(() => askedOf(this.request(), this.present.minute()));
  protected readonly counted = computed(() => countedInWords(this.asked()));
  protected readonly entries = computed(() => this.asked().map((entry) => this.entryOf(entry)));
  protected readonly rungs = computed(() => rungsOf(this.request()));
  protected readonly ladder = computed(() => {
    const [next, ...later] = this.rungs();
    const now = onLadder(this.request());
    if (!next) return undefined;
    const when = now?.dueAt ? ` at ${londonTime(Date.parse(now.dueAt), this.present.minute())}` : '';
    return {
      next,
      now,
      words: now ? `Next on the ladder: ${next.name}${when}` : `${next.name} is next on the ladder`,
      note: now ? `Sooner, should ${now.name} say no.` : 'It goes on when an answer ends.',
      later: later.length > 0 ? `Then ${later.map(({ name }) => name).join(', ')}.` : '',
      left: now?.sentAt && now.dueAt ? leftOf(now.sentAt, now.dueAt, this.present.minute()) : undefined,
    };
  });
  protected readonly isClosed = computed(() => this.request().state === 'closed');

  constructor() {
    let shown: string | undefined;
    effect(() => {
      const { id } = this.request();
      if (id !== shown) untracked(() => this.form.set(undefined));
      shown = id;
    });
  }

  protected open(entry: Asked, deed: FormDeed | 'swap'): void {
    this.form.set({ key: entry.key, deed });
  }

  /** The keyboard goes on where the person stands, with what can be done next. */
  protected closeForm(): void {
    const key = this.form()?.key;
    this.form.set(undefined);
    setTimeout(() => {
      const entries = this.element.nativeElement.querySelectorAll<HTMLElement>('[data-asked]');
      const entry = [...entries].find(({ dataset }) => dataset['asked'] === key);
      (entry?.querySelector<HTMLElement>('.acts button') ?? entry?.querySelector('a'))?.focus();
    });
  }

  protected async withdraw(entry: Pick<Asked, 'name' | 'offer'>): Promise<void> {
    const { offer } = entry;
    if (!offer) return;
    this.withdrawn.set(entry.name);
    if (offer.state !== 'draft' && !(await this.withdrawing().ask())) return;
    await this.one.run('withdrawOffer', { params: { id: offer.id }, body: { version: offer.version } });
  }

  /** @param isWithdrawn whether whoever was asked before is told that it is off */
  protected async askNow({ id, version }: Offer, isWithdrawn: boolean): Promise<void> {
    await this.one.run('askNow', { params: { id }, body: { version, isWithdrawn } });
  }

  protected async undo({ offer }: Asked): Promise<void> {
    await this.one.run('recordAnswer', {
      params: { id: offer!.id },
      body: { version: offer!.version, answer: 'undo' },
    });
  }

  private entryOf(entry: Asked) {
    const { offer, booking, state, weight } = entry;
    const isToCome = isAfterNow(this.request().startsAt, this.present.minute());
    const isOpen = !this.isClosed() && this.mayEdit();
    const isAsked = state === 'sent' || state === 'holding';
    // Somebody whose booking fell and whose yes still stands is one who has accepted.
    const deeds = booking?.state === state ? deedsNow(booking, this.present.minute()) : [];
    const can = (deed: BookingDeed) => this.mayEdit() && deeds.includes(deed);
    return {
      ...entry,
      mark: state === 'pencilled' ? undefined : MARKS[weight],
      standing: state === 'sent' && offer?.seenAt ? 'Seen' : entry.standing,
      left: this.leftOfEntry(entry),
      when: this.whenOf(entry),
      said: offer?.words ?? '',
      interests: booking?.interests || offer?.interests || '',
      offLimits: booking?.offLimits || offer?.offLimits || '',
      isOver: booking !== undefined && !isAfterNow(booking.endsAt, this.present.minute()),
      named: offer?.namedAt
        ? `Named to the producer ${londonTime(Date.parse(offer.namedAt), this.present.minute())}.`
        : '',
      note: this.noteOf(entry),
      swap: this.swapOf(entry),
      moves: movesInWords(booking ?? offer),
      reason: reasonInWords(entry),
      others: booking && state === 'pencilled' ? booking.others.map((other) => this.besideOf(other)) : [],
      can: {
        answer: isOpen && isAsked,
        pencil: isOpen && isToCome && state === 'accepted',
        pencilAnyway: isOpen && isToCome && ['expired', 'released', 'withdrawn'].includes(state),
        confirm: isOpen && can('confirm'),
        release: isOpen && can('release'),
        standDown: can('stand-down'),
        pull: can('pull'),
        swap: this.mayEdit() && isToCome && (state === 'pencilled' || BOOKED.includes(state)),
        undo: isOpen && isToCome && state === 'declined',
        withdraw: isOpen && isToCome && (isAsked || state === 'accepted'),
      },
    };
  }

  private besideOf({ id, requestId, state, startsAt, ...place }: Booking['others'][number]) {
    const how = state === 'pencilled' ? 'Also pencilled' : 'Taken';
    return { id, requestId, words: `${how}: ${whoAsks(place)}, ${slotInWords(startsAt, this.present.minute())}` };
  }

  private leftOfEntry({ state, offer, booking }: Asked): Left | undefined {
    const now = this.present.minute();
    if (state === 'pencilled' && booking?.holdEndsAt)
      return leftOf(booking.personYes?.at ?? booking.startsAt, booking.holdEndsAt, now);
    const isRunning = state === 'sent' || state === 'holding';
    const begun = state === 'holding' ? offer?.answeredAt : offer?.sentAt;
    return isRunning && begun && offer?.dueAt ? leftOf(begun, offer.dueAt, now) : undefined;
  }

  /** At the end of the line: till when it runs, or when it was said. */
  private whenOf({ state, offer, booking }: Asked): string {
    const now = this.present.minute();
    const at = (instant: string | null | undefined) => (instant ? londonTime(Date.parse(instant), now) : '');
    if (state === 'pencilled') return `to ${at(booking?.holdEndsAt)}`;
    if (state === 'sent') return `due ${at(offer?.dueAt)}`;
    if (state === 'holding') return `to ${at(offer?.dueAt)}`;
    if (booking?.outletYes && BOOKED.includes(state)) return at(booking.outletYes.at);
    return at(offer?.answeredAt);
  }

  /** Who came for them, or for whom they came. */
  private swapOf({ booking }: Asked): string {
    const nameOf = (id: string | null | undefined) => this.request().bookings.find((one) => one.id === id)?.name;
    const [next, before] = [nameOf(booking?.swappedFor), nameOf(booking?.replaces)];
    return next ? `${next} came instead.` : before ? `Instead of ${before}.` : '';
  }

  /** Opens the form of whoever is booked first. */
  swapFirst(): void {
    const entry = this.entries().find(({ can }) => can.swap);
    if (entry) this.open(entry, 'swap');
  }

  private noteOf({ state, offer, booking }: Asked): string {
    if (state === 'sent') return offer?.sentAt ? `Asked ${londonClock(Date.parse(offer.sentAt))}.` : '';
    if (state === 'accepted') return 'Accepted is not confirmed. The outlet has not chosen yet.';
    if (state === 'pencilled') return 'Interested, promised to nobody.';
    if (state === 'expired') return 'No answer within the reply time.';
    if (booking?.outletYes && BOOKED.includes(state))
      return `${booking.outletYes.by} said yes for the outlet, ${booking.personYes?.by ?? 'they'} for the person.`;
    return '';
  }
}

/** May move between 06:50 and 08:54. */
function movesInWords(
  one: { readonly moves: { readonly from: string; readonly until: string } | null } | undefined,
): string {
  if (!one?.moves) return '';
  const clock = (instant: string) => londonClock(Date.parse(instant));
  return `May move between ${clock(one.moves.from)} and ${clock(one.moves.until)}.`;
}
