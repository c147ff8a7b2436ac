import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import {
  Button,
  Chip,
  type ChipKind,
  Choices,
  EmptyState,
  Face,
  Fold,
  FormField,
  Icon,
  PaneBody,
  PaneHead,
  PersonCard,
  ProblemLine,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { londonClock, Present } from '@greenroom/platform/web';
import { type Candidate, isAfterNow, type Whole } from '../words/request-in-words';
import { askedLatelyInWords, askedOf } from './answers';
import { Asking, type AskMode } from './asking';
import { OneRequest } from './one-request';
import { isOwnOrder } from './own-order';

/** Parts of a score are millionths. */
const WHOLE_SCORE = 1_000_000;
const MODES: readonly { readonly value: AskMode; readonly words: string }[] = [
  { value: 'ladder', words: 'One after another' },
  { value: 'first', words: 'First to accept' },
  { value: 'each', words: 'All, each counts' },
];

/** Who can speak in the slot, in the order of fit and turn, and whom of them to ask. */
@Component({
  selector: 'gr-request-speakers',
  imports: [
    Button,
    Chip,
    Choices,
    EmptyState,
    Face,
    Fold,
    FormField,
    Icon,
    NgTemplateOutlet,
    PaneBody,
    PaneHead,
    PersonCard,
    ProblemLine,
    RouterLink,
    SkeletonRows,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './speakers-pane.html',
  styleUrl: './speakers-pane.css',
})
export class SpeakersPane {
  readonly request = input.required<Whole>();
  readonly mayEdit = input.required<boolean>();

  protected readonly one = inject(OneRequest);
  protected readonly asking = inject(Asking);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly modes = MODES;
  protected readonly unit = WHOLE_SCORE;

  /** Whose offer is open, who is booked, and who has said no: they are with the offers. */
  private readonly taken = computed(
    () =>
      new Set([
        ...askedOf(this.request(), this.present.minute())
          .filter(({ weight, state }) => weight !== 'over' || state === 'declined')
          .map(({ personId }) => personId),
        ...this.request()
          .offers.filter(({ state }) => state === 'draft')
          .map(({ personId }) => personId),
      ]),
  );
  private readonly ranked = computed(() => this.one.candidates()?.candidates ?? []);
  protected readonly cards = computed(() =>
    this.ranked()
      .filter(({ personId }) => !this.taken().has(personId))
      .map((candidate, at) => this.cardOf(candidate, at)),
  );
  protected readonly ruledOut = computed(() =>
    (this.one.candidates()?.ruledOut ?? []).filter(({ personId }) => !this.taken().has(personId)),
  );
  protected readonly nobody = computed(() =>
    this.request().asked.length > 0 ? 'Nobody else can be asked' : 'Nobody can be asked as it stands',
  );
  protected readonly best = computed(() => Math.max(1, ...this.cards().map(({ score }) => score)));
  protected readonly chosen = computed(() => {
    const all = [...this.ranked(), ...this.ruledOut()];
    return this.asking.chosen().flatMap((id) => all.find(({ personId }) => personId === id) ?? []);
  });
  protected readonly isOwnOrder = computed(() =>
    isOwnOrder(
      this.chosen().map(({ personId }) => personId),
      this.ranked(),
    ),
  );
  /** Whether it is too late for all of them. */
  protected readonly isOver = computed(() => {
    const { startsAt } = this.request();
    return startsAt !== null && !isAfterNow(startsAt, this.present.minute());
  });
  protected readonly mayChoose = computed(() => this.mayEdit() && this.request().state !== 'closed' && !this.isOver());
  /** Why nobody can be asked; empty: they can. */
  protected readonly stop = computed(() => {
    const { state, startsAt, replyBy } = this.request();
    const now = this.present.minute();
    if (state === 'closed') return 'It is closed.';
    if (!startsAt || !replyBy) return 'First write down when it is on air and by when they must hear.';
    if (this.isOver()) return 'It was on air already.';
    return isAfterNow(replyBy, now) ? '' : 'The producer should have heard by now: agree on a later time first.';
  });
  protected readonly go = computed(() => {
    const [first, ...others] = this.chosen();
    if (!first) return '';
    return others.length === 0 ? `Ask ${first.name}` : `Ask ${others.length + 1} people`;
  });

  constructor() {
    let shown: string | undefined;
    effect(() => {
      const { id } = this.request();
      if (shown !== undefined && id !== shown) untracked(() => this.asking.clear());
      shown = id;
    });
    // Somebody else has asked them meanwhile.
    effect(() => {
      const taken = this.taken();
      untracked(() => this.asking.chosen.update((chosen) => chosen.filter((id) => !taken.has(id))));
    });
  }

  protected choose(id: string): void {
    const isFirst = this.asking.count() === 0;
    this.asking.turn(id);
    if (this.asking.count() === 2) this.asking.mode.set('ladder');
    if (this.asking.count() < 2) this.asking.mode.set('each');
    if (isFirst) this.focus('[data-ask]');
  }

  protected move(id: string, steps: -1 | 1): void {
    this.asking.move(id, steps);
    // The button goes along with its person; at the end it is not there any more.
    this.focus(`[data-rung="${id}"] button:not(:disabled)`);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = this.chosen();
    if (chosen.length === 0 || this.stop()) return;
    const personIds = chosen.map(({ personId }) => personId);
    const reason = this.asking.orderReason().trim();
    if (this.isOwnOrder() && !reason) return this.focus('#order-reason');
    const mode = personIds.length === 1 ? 'each' : this.asking.mode();
    const shortlist = this.isOwnOrder() ? personIds.map((personId) => ({ personId, reason })) : undefined;
    const isDone = await this.one.ask({ personIds, mode, whyYou: this.asking.whyYou().trim() }, shortlist);
    if (isDone) this.asking.clear();
  }

  private cardOf(candidate: Candidate, at: number) {
    const { personId, name, role, region, photo, fit, reason } = candidate;
    return {
      ...{ id: personId, name, photo, reason },
      rank: at + 1,
      line: [role, region].filter(Boolean).join(', '),
      score: fit * WHOLE_SCORE,
      parts: candidate.parts.map(({ concept, value }) => ({ label: concept, value })),
      facts: this.factsOf(candidate),
    };
  }

  private factsOf({ personId, hasSaidTimes, level, offering, asked, booked }: Candidate) {
    const { startsAt, levelAsked } = this.request();
    const facts: { kind: ChipKind; words: string }[] = [];
    const clock = startsAt ? londonClock(Date.parse(startsAt)) : '';
    if (clock)
      facts.push(hasSaidTimes ? { kind: 'yes', words: `Free ${clock}` } : { kind: 'maybe', words: 'Times not known' });
    facts.push(
      offering === 'stretch'
        ? { kind: 'maybe', words: `Level ${level}, a step up to ${levelAsked}` }
        : { kind: 'yes', words: `Level ${level}, ${levelAsked} asked` },
    );
    facts.push({ kind: 'plain', words: askedLatelyInWords(personId, asked, this.request()) });
    if (booked > 0) facts.push({ kind: 'plain', words: `Booked ${booked}× in 21 days` });
    return facts;
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
