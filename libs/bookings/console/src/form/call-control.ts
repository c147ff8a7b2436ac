import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Choices } from '@greenroom/platform/ui';
import { Present, relativeInWords } from '@greenroom/platform/web';
import { isAtClockChange, readWhen, whenHint, whenInFull } from '../words/when';
import type { CallField } from './call-fields';

const TRUTH = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
];

/** What one field of a call is written in. A time says at once how it was understood. */
@Component({
  selector: 'gr-call-control',
  imports: [Choices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (shape()) {
      @case ('choices') {
        <gr-choices
          [label]="field().label"
          [fieldId]="fieldId()"
          [choices]="choices()"
          [chosen]="value()"
          (picked)="changed.emit($event)"
        />
      }
      @case ('lines') {
        <textarea
          #lines
          class="control"
          rows="1"
          maxlength="1000"
          [id]="fieldId()"
          [attr.aria-describedby]="describedBy()"
          [value]="value()"
          (input)="changed.emit(lines.value)"
        ></textarea>
      }
      @default {
        <input
          #line
          class="control"
          type="text"
          autocomplete="off"
          [class.figure]="field().kind === 'number'"
          [class.when]="field().kind === 'when'"
          [attr.inputmode]="field().kind === 'number' ? 'numeric' : null"
          [attr.maxlength]="field().key === 'angle' ? 300 : 200"
          [id]="fieldId()"
          [attr.aria-invalid]="isFaulty() ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
          [value]="value()"
          (input)="changed.emit(line.value)"
        />
        @if (field().kind === 'when') {
          <output class="small muted" [attr.for]="fieldId()">{{ understood() }}</output>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      grid-template-columns: minmax(0, 1fr);
    }
    .figure {
      width: 5rem;
    }
    .when {
      width: 11rem;
    }
    output {
      min-height: var(--lead-s);
    }
    textarea {
      min-height: 2.25rem;
    }
  `,
})
export class CallControl {
  readonly field = input.required<CallField>();
  readonly fieldId = input.required<string>();
  readonly value = input.required<string>();
  readonly isFaulty = input(false);
  /** Whether a note stands beside its label. */
  readonly isNoted = input(false);
  readonly changed = output<string>();

  private readonly present = inject(Present);
  protected readonly choices = computed(() => this.field().choices ?? TRUTH);
  protected readonly shape = computed(() => {
    const { kind } = this.field();
    if (kind === 'choice' || kind === 'truth') return 'choices';
    return kind === 'text' || kind === 'guests' ? 'lines' : 'line';
  });
  protected readonly describedBy = computed(() => {
    const parts = [this.isFaulty() ? 'error' : this.field().hint && 'hint', this.isNoted() && 'note'].filter(Boolean);
    return parts.map((part) => `${this.fieldId()}-${part}`).join(' ') || null;
  });
  protected readonly understood = computed(() => {
    if (this.field().kind !== 'when') return '';
    const now = this.present.minute();
    if (isAtClockChange(this.value(), now)) return this.isFaulty() ? '' : whenHint(this.value(), now);
    const instant = readWhen(this.value(), now);
    if (typeof instant !== 'number') return '';
    const full = whenInFull(instant, now);
    // What was typed as it is understood needs no second time.
    return [full === this.value().trim() ? '' : full, relativeInWords(instant, now)].filter(Boolean).join(', ');
  });
}
