import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { londonDayOf, MINUTE } from '@greenroom/kernel';
import { Button, EmptyState, Face, Icon, PaneBody, PaneHead, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, londonTime, Present, SessionStore, Trouble } from '@greenroom/platform/web';
import { reasonInWords } from '../one/answers';
import { DeedForm, type FormDeed } from '../one/deed-form';
import { DeedTrouble } from '../one/deed-trouble';
import { WhatHappened } from '../one/what-happened';
import { OneRequest } from '../one/one-request';
import { deedsNow, isAfterNow, type Offer, thingsCounted, whoAsks, type Whole } from '../words/request-in-words';
import { clockOf, whenInFull } from '../words/when';
import { askedFor } from './asked-for';
import { isOnAir } from './rows';

interface DeedOffered {
  readonly deed: FormDeed;
  readonly words: string;
  readonly isNext: boolean;
}

/** Whose request a booking is; undefined: it is being asked. */
interface Found {
  readonly booking: string;
  readonly request: string | undefined;
}

/** One booking: its facts, what can be done to it as it stands, what stands beside it, and what happened. */
@Component({
  selector: 'gr-booking-pane',
  imports: [
    Button,
    DeedForm,
    DeedTrouble,
    EmptyState,
    Face,
    Icon,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    WhatHappened,
  ],
  providers: [OneRequest],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './booking-pane.html',
  styleUrl: './booking-pane.css',
})
export class BookingPane {
  readonly id = input.required<string>();
  /** Of its request, where it is known already. */
  readonly requestId = input<string>();
  readonly closed = output();

  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly one = inject(OneRequest);
  protected readonly mayEdit = inject(SessionStore).may('requests.edit');
  protected readonly form = signal<FormDeed | undefined>(undefined);

  private readonly isFocusWanted = signal(false);

  /** Only of one that the week does not show, to learn whose request it is. */
  private readonly finding = this.api.read('readBooking', () =>
    this.requestId() === undefined ? { params: { id: this.id() } } : undefined,
  );
  /** A booking stays its request’s, also while another week is read: what is half written of it does, too. */
  private readonly ofRequest = linkedSignal<Found, string | undefined>({
    source: () => ({
      booking: this.id(),
      request: this.requestId() ?? (this.finding.hasValue() ? this.finding.value()?.requestId : undefined),
    }),
    computation: ({ booking, request }, before) =>
      request ?? (before?.source.booking === booking ? before.value : undefined),
  });
  protected readonly entry = computed(() => {
    const request = this.one.request();
    const booking = request?.bookings.find(({ id }) => id === this.id());
    return request && booking && askedFor(booking, request, this.present.minute());
  });
  protected readonly isGone = computed(() => {
    const error = this.finding.error();
    const isUnknown = [error, error?.cause].some((one) => one instanceof Trouble && one.code === 'booking.not-found');
    return isUnknown || this.one.isGone() || (this.one.request() !== undefined && !this.entry());
  });
  protected readonly trouble = computed(() => {
    const error = this.finding.error();
    return error && !this.isGone() ? inWords(error.cause ?? error) : this.one.readTrouble();
  });
  protected readonly standing = computed(() => {
    const { booking, standing } = this.entry()!;
    return isOnAir(booking!, this.present.minute()) ? `${standing}, on air` : standing;
  });
  protected readonly isOver = computed(() => this.entry()!.weight === 'over');
  protected readonly reason = computed(() => reasonInWords(this.entry()!));
  protected readonly facts = computed(() => this.factsOf(this.one.request()!));
  protected readonly beside = computed(() =>
    this.entry()!.booking!.others.map((other) => {
      const [start, end] = [Date.parse(other.startsAt), Date.parse(other.endsAt)];
      return {
        ...{ id: other.id, week: londonDayOf(start), who: placeOf(other) },
        how: other.state === 'pencilled' ? 'Also pencilled' : 'Taken',
        when: `${whenInFull(start, this.present.minute())} to ${clockOf(end)}`,
      };
    }),
  );
  protected readonly deeds = computed(() => this.deedsOf(this.one.request()!));
  /** Why the pencil cannot be confirmed as it stands. */
  protected readonly hindrance = computed(() => {
    const { booking, offer, state } = this.entry()!;
    if (LEFT_OPEN.includes(state) && !isAfterNow(booking!.endsAt, this.present.minute())) return 'Its time has passed.';
    if (booking!.state === 're-confirm' && !isWaiting(offer))
      return 'Their reply time is over. Ask anew in the request.';
    if (booking!.state !== 'pencilled') return '';
    if (!isAfterNow(booking!.startsAt, this.present.minute())) return 'Its time has passed.';
    const { missing } = this.one.request()!;
    if (missing.length > 0) return `The request lacks ${thingsCounted(missing.length)} before anybody is confirmed.`;
    const isTaken = this.beside().some(({ how }) => how === 'Taken');
    return isTaken ? 'Of two that overlap one alone can be confirmed.' : '';
  });
  /** The request, with the steps of this booking and of what its person was asked. */
  protected readonly ofBooking = computed(() => {
    const { booking, personId } = this.entry()!;
    const request = this.one.request()!;
    const offers = request.offers.filter((offer) => offer.personId === personId).map(({ id }) => id);
    const own = new Set([booking!.id, ...(personId ? offers : [])]);
    return { ...request, history: request.history.filter(({ subjectId }) => own.has(subjectId)) };
  });

  constructor() {
    this.one.wantsCandidates.set(false);
    effect(() => {
      const id = this.ofRequest();
      untracked(() => this.one.id.set(id));
    });
    this.focusOnceRead();
    effect(() => {
      this.id();
      untracked(() => {
        this.form.set(undefined);
        this.one.forgetTrouble();
      });
    });
  }

  /** With the keyboard on the name once it is there; the deeds come after it. */
  focus(): void {
    this.isFocusWanted.set(true);
  }

  private focusOnceRead(): void {
    effect(() => {
      if (!this.isFocusWanted() || this.entry()?.booking?.id !== this.id()) return;
      this.isFocusWanted.set(false);
      setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }));
    });
  }

  protected closeForm(event?: Event): void {
    event?.preventDefault();
    this.form.set(undefined);
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.deeds button')?.focus());
  }

  private factsOf(request: Whole) {
    const { booking } = this.entry()!;
    const now = this.present.minute();
    const [start, end] = [Date.parse(booking!.startsAt), Date.parse(booking!.endsAt)];
    const minutes = Math.round((end - start) / MINUTE);
    const yes = (said: { by: string; at: string } | null) =>
      said ? `${said.by}, ${londonTime(Date.parse(said.at), now)}` : 'Not yet';
    const blocked = `${clockOf(Date.parse(booking!.blockedFrom))} to ${clockOf(Date.parse(booking!.blockedUntil))}`;
    const until = booking!.state === 'pencilled' && booking!.holdEndsAt;
    return [
      { name: 'On air', words: `${whenInFull(start, now)} to ${clockOf(end)}, ${minutes} min` },
      { name: 'Kept free', words: `${blocked}, with what lies around it` },
      ...(until ? [{ name: 'Held to', words: londonTime(Date.parse(until), now) }] : []),
      { name: 'For', words: placeOf(booking!) },
      { name: 'Topic', words: request.topic || 'Not known' },
      { name: 'Outlet’s yes', words: yes(booking!.outletYes) },
      { name: 'Their yes', words: yes(booking!.personYes) },
    ];
  }

  private deedsOf({ state: stage, missing }: Whole): DeedOffered[] {
    const { booking, offer, name } = this.entry()!;
    const allowed = deedsNow(booking!, this.present.minute());
    const isOver = !isAfterNow(booking!.endsAt, this.present.minute());
    const isOpen = stage !== 'closed';
    const deeds: readonly (DeedOffered & { readonly can: boolean })[] = [
      {
        ...{ deed: 'confirm', words: 'Confirm', isNext: this.beside().every(({ how }) => how !== 'Taken') },
        can: allowed.includes('confirm') && isOpen && missing.length === 0,
      },
      {
        ...{ deed: 'answer', words: `${name.split(' ')[0]} answered`, isNext: true },
        can: allowed.includes('re-confirm') && isOpen && isWaiting(offer),
      },
      { deed: 'release', words: 'Release', isNext: false, can: allowed.includes('release') },
      {
        deed: 'stand-down',
        words: isOver ? 'Was stood down' : 'Stood down',
        isNext: false,
        can: allowed.includes('stand-down'),
      },
      { deed: 'pull', words: 'Pull', isNext: false, can: allowed.includes('pull') },
    ];
    return deeds.filter(({ can }) => can);
  }
}

/** What of a booking is not said yet when its time has passed. */
const LEFT_OPEN = ['pencilled', 'confirmed', 're-confirm', 'briefed'];

function isWaiting(offer: Offer | undefined): boolean {
  return offer?.state === 'sent' || offer?.state === 'holding';
}

function placeOf({ programme, outlet }: { readonly programme: string; readonly outlet: string }): string {
  const who = whoAsks({ programme, outlet });
  return programme && outlet ? `${who}, ${outlet}` : who;
}
