import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ClockRing } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import type { Asked } from './asked';
import { leftInWords, timeInWords } from './slot-words';

/** Until when an answer is awaited, as a ring that drains and in words. */
@Component({
  selector: 'gr-reply-clock',
  imports: [ClockRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.half]': 'isHalfGone()' },
  template: `
    @if (dueAt(); as due) {
      <gr-clock aria-hidden="true" size="tiny" [minutesLeft]="left() / 60_000" [minutesInAll]="inAll() / 60_000" />
      <span
        >{{ asked().state === 'holding' ? 'Held for you until' : 'Answer by' }} {{ time() }}, {{ leftWords() }}</span
      >
    }
  `,
  styles: `
    :host {
      align-items: center;
      color: var(--ink-muted);
      display: flex;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      gap: 6px;
      line-height: var(--lead-s);
    }
    :host(.half) {
      color: var(--running-out-ink);
    }
  `,
})
export class ReplyClock {
  readonly asked = input.required<Pick<Asked, 'state' | 'sentAt' | 'dueAt'>>();
  private readonly present = inject(Present);

  protected readonly dueAt = computed(() => Date.parse(this.asked().dueAt ?? '') || undefined);
  protected readonly left = computed(() => (this.dueAt() ?? 0) - this.present.minute());
  protected readonly inAll = computed(() => {
    const due = this.dueAt() ?? 0;
    return Math.max(1, due - (Date.parse(this.asked().sentAt ?? '') || due));
  });
  protected readonly isHalfGone = computed(() => this.left() < this.inAll() / 2);
  protected readonly time = computed(() => timeInWords(this.dueAt() ?? 0, this.present.minute()));
  protected readonly leftWords = computed(() => (this.left() <= 0 ? 'which is now' : `in ${leftInWords(this.left())}`));
}
