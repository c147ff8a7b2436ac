import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AskToLeave,
  Button,
  EmptyState,
  Face,
  MailNotice,
  Pane,
  PaneBody,
  ProblemLine,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, reloadWith, SessionStore, TimePipe, Trouble } from '@greenroom/platform/web';
import { TypedForms } from '../typed/typed-forms';
import { type Decision, ProposalReview } from './proposal-review';
import { findingOf, type Review } from './review-words';

/** What people want their profiles to say, beside what these say now. */
@Component({
  selector: 'gr-reviews-screen',
  imports: [
    AskToLeave,
    Button,
    EmptyState,
    Face,
    MailNotice,
    Pane,
    PaneBody,
    ProblemLine,
    ProposalReview,
    RouterLink,
    SkeletonRows,
    TimePipe,
  ],
  providers: [TypedForms],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './reviews-screen.html',
  styleUrl: './reviews-screen.css',
})
export class ReviewsScreen {
  private readonly api = inject(ApiClient);
  protected readonly session = inject(SessionStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly reading = this.api.read('listReviews', () => ({}));
  private readonly last = lastAnswer(this.reading);

  protected readonly typed = inject(TypedForms);
  readonly leaving = viewChild.required(AskToLeave);
  protected readonly reviews = computed(() => this.last()?.items);
  protected readonly finding = computed(() => findingOf(this.last()?.count));
  protected readonly readingTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly trouble = signal('');
  /** What was done last, for those who do not see the list grow shorter. */
  protected readonly said = signal('');
  protected readonly deciding = signal<string | undefined>(undefined);

  constructor() {
    reloadWith(this.reading, 'review', 'person');
  }

  protected again(): void {
    this.reading.reload();
  }

  protected async decide({ id, person, version }: Review, decision: Decision): Promise<void> {
    if (this.deciding()) return;
    this.deciding.set(id);
    this.trouble.set('');
    const body = decision.isApproved
      ? ({ verdict: 'approve', version } as const)
      : ({ verdict: 'decline', reason: decision.reason } as const);
    try {
      this.reading.set(await this.api.send('decideReview', { params: { id }, body }));
      this.typed.drop(`reason ${id}`);
      this.said.set(`${person.name}’s proposal is ${decision.isApproved ? 'approved' : 'declined'}.`);
      this.element.nativeElement.querySelector('h1')?.focus();
    } catch (error) {
      const hasChanged = error instanceof Trouble && /clash|settled|not-found/.test(error.code);
      this.trouble.set(inWords(error));
      if (hasChanged) this.reading.reload();
    } finally {
      this.deciding.set(undefined);
    }
  }
}
