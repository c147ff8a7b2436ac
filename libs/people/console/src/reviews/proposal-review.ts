import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { Button, Face, FormField } from '@greenroom/platform/ui';
import { TypedForms } from '../typed/typed-forms';
import { FIELD_NAMES, type Review } from './review-words';

/** What a reviewer has decided; the reason is for the person to read. */
export type Decision = { readonly isApproved: true } | { readonly isApproved: false; readonly reason: string };

/** One proposal: what is there now beside what is wanted, and the two ways to decide. */
@Component({
  selector: 'gr-proposal-review',
  imports: [Button, Face, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-review.html',
  styleUrl: './proposal-review.css',
})
export class ProposalReview {
  readonly review = input.required<Review>();
  /** The next act: only the first of a page is drawn as that. */
  readonly isFirst = input(false);
  readonly isDeciding = input(false);
  readonly decided = output<Decision>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly typed = inject(TypedForms);
  private readonly key = computed(() => `reason ${this.review().id}`);
  protected readonly isPhoto = computed(() => this.review().field === 'photo');
  protected readonly field = computed(() => FIELD_NAMES[this.review().field]);
  protected readonly isDeclining = signal(false);
  /** It stays while the form is closed, and is asked about before the screen is left. */
  protected readonly reason = computed(() => this.typed.of(this.key())?.['reason'] ?? '');
  protected readonly fault = signal('');

  protected approve(): void {
    this.decided.emit({ isApproved: true });
  }

  protected openReason(): void {
    this.isDeclining.set(true);
    setTimeout(() => this.element.nativeElement.querySelector('textarea')?.focus());
  }

  protected closeReason(): void {
    this.isDeclining.set(false);
    this.fault.set('');
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.decline')?.focus());
  }

  protected decline(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    this.fault.set(reason === '' ? 'Say why, so that they can propose something else.' : '');
    if (reason !== '') this.decided.emit({ isApproved: false, reason });
  }

  protected type(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    if (value) this.typed.put(this.key(), 'reason', value);
    else this.typed.drop(this.key());
    if (this.fault()) this.fault.set('');
  }
}
