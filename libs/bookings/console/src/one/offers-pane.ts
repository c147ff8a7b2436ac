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
import { AskOnce, Button, Chip, ClockRing, EmptyState, Face, Icon, PaneBody, PaneHead } from '@greenroom/platform/ui';
import { londonTime, Present } from '@greenroom/platform/web';
import { leftOf, type Offer, type Whole } from '../words/request-in-words';
import { type Asked, askedOf, countedInWords, onLadder, rungsOf } from './answers';
import { entryOf } from './asked-entry';
import { DeedForm, type FormDeed } from './deed-form';
import { OneRequest } from './one-request';
import { SwapForm } from './swap-form';
import { WhatHappened } from './what-happened';

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
  protected readonly entries = computed(() =>
    this.asked().map((entry) => entryOf(entry, this.request(), this.present.minute(), this.mayEdit())),
  );
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

  /** Opens the form of whoever is booked first. */
  swapFirst(): void {
    const entry = this.entries().find(({ can }) => can.swap);
    if (entry) this.open(entry, 'swap');
  }
}
