import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { DeclineReason } from '@greenroom/bookings/domain';
import { Button, Face, ProblemLine } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { Answering } from './answering';
import type { Asked, Given, SendAnswer } from './asked';
import { DeclineStep } from './decline-step';
import { MovesField } from './moves-field';
import { HoldStep } from './hold-step';
import { holdChoices } from './hold-choices';
import { OfferFacts } from './offer-facts';
import { ReplyClock } from './reply-clock';
import { programmeIn, stampInWords, whenInWords } from './slot-words';
import { isToCome, mayTakeBack, needsOffice, standingOf } from './standing';

type Step = 'asked' | 'hold' | 'decline';

let made = 0;

/** One question to one person, from being asked to how it ended; a page of its own, or in its place among others. */
@Component({
  selector: 'gr-asked-offer',
  imports: [Button, DeclineStep, Face, HoldStep, MovesField, OfferFacts, ProblemLine, ReplyClock],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.in-place]': 'level() > 1' },
  templateUrl: './asked-offer.html',
  styleUrl: './asked-offer.css',
})
export class AskedOffer {
  readonly asked = input.required<Asked>();
  readonly send = input.required<SendAnswer>();
  readonly look = input.required<() => Promise<void>>();
  /** Where its heading stands among those of the page. */
  readonly level = input(1);
  private readonly present = inject(Present);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly id = `offer-${++made}`;
  protected readonly answering = new Answering(
    (given) => this.send()(given),
    () => this.look()(),
  );
  /** Whatever is being written: once it stands differently, that is what they see. */
  protected readonly step = linkedSignal<Asked['state'], Step>({
    source: () => this.asked().state,
    computation: () => 'asked',
  });
  /** As they said it the last time, until they say it otherwise. */
  protected readonly interests = linkedSignal(() => this.asked().interests);
  protected readonly offLimits = linkedSignal(() => this.asked().offLimits);
  protected readonly moves = signal<Given['moves']>(undefined);
  protected readonly words = signal('');
  protected readonly reason = signal<DeclineReason | undefined>(undefined);
  protected readonly until = signal<number | undefined>(undefined);

  protected readonly standing = computed(() => standingOf(this.asked(), this.present.minute()));
  protected readonly isAsked = computed(() => !this.standing());
  protected readonly isToCome = computed(() => isToCome(this.asked(), this.present.minute()));
  protected readonly needsOffice = computed(() => needsOffice(this.asked()));
  protected readonly mayTakeBack = computed(() => mayTakeBack(this.asked(), this.present.minute()));
  protected readonly headline = computed(() => {
    const { startsAt } = this.asked();
    const when = startsAt === null ? '' : ` ${whenInWords(Date.parse(startsAt), this.present.minute())}`;
    // “Radio 4” stays on one line.
    return `${programmeIn(this.asked()).replace(/ (?=\d)/g, '\u00a0')} would like you${when}`;
  });
  protected readonly inShort = computed(() => {
    const { startsAt } = this.asked();
    const when = startsAt === null ? '' : `: ${stampInWords(Date.parse(startsAt), this.present.minute())}`;
    return `${programmeIn(this.asked())}${when}`;
  });
  protected readonly holdTimes = computed(() => {
    const { state, dueAt, holdAtMost } = this.asked();
    if (state !== 'open' || dueAt === null || holdAtMost === null) return [];
    return holdChoices({ now: this.present.minute(), dueAt: Date.parse(dueAt), atMost: Date.parse(holdAtMost) });
  });

  constructor() {
    // The time to answer may run out while somebody looks, and the server says what then is so.
    effect(() => {
      const { dueAt } = this.asked();
      const isOver = dueAt !== null && this.present.minute() >= Date.parse(dueAt);
      if (this.isAsked() && isOver) untracked(() => void this.look()().catch(() => undefined));
    });
  }

  protected go(step: Step): void {
    this.answering.trouble.set('');
    this.step.set(step);
    this.read();
  }

  protected async accept(): Promise<void> {
    await this.say(() => ({
      answer: 'accept',
      interests: this.interests(),
      offLimits: this.offLimits(),
      moves: this.moves(),
    }));
  }

  protected async hold(until: number): Promise<void> {
    this.until.set(until);
    await this.say(() => ({ answer: 'hold', until: new Date(until).toISOString() }));
  }

  protected async decline(): Promise<void> {
    await this.say(() => ({ answer: 'decline', reason: this.reason()!, words: this.words() }));
  }

  private async say(given: () => Parameters<Answering['say']>[0]): Promise<void> {
    const before = this.asked().state;
    const isSaid = await this.answering.say(given());
    if (isSaid) {
      this.step.set('asked');
      this.read();
      return;
    }
    // What was looked at again is handed down with the next drawing.
    afterNextRender(() => this.asked().state !== before && this.read(), { injector: this.injector });
  }

  /** Those who hear the page, or go by the keyboard, begin at what is new. */
  private read(): void {
    const isPage = this.level() === 1;
    setTimeout(() => {
      this.heading().nativeElement.focus({ preventScroll: isPage });
      if (isPage) scrollTo({ top: 0 });
    });
  }
}
