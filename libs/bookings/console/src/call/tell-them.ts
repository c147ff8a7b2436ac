import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { RuledSection } from '@greenroom/platform/ui';

/** Whether whoever asks is told by mail, once it is saved, that we are on it. */
@Component({
  selector: 'gr-tell-them',
  imports: [RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="Say that we are on it" [level]="2" aria-label="Say that we are on it">
      <label>
        <input #told type="checkbox" [checked]="isTold()" (change)="isTold.set(told.checked)" />
        <span>Write to {{ email() }}</span>
      </label>
      <p class="small muted" aria-live="polite">
        @if (!isTold()) {
          Nothing is written to them.
        } @else if (hearBy()) {
          Who sees to it, the office’s number, what we understood, and that they hear by {{ hearBy() }}.
        } @else {
          It goes out once it is written by when they must hear.
        }
      </p>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      align-items: baseline;
      display: flex;
      gap: var(--s2);
      overflow-wrap: anywhere;
      padding: var(--s1) 0;
    }
  `,
})
export class TellThem {
  readonly email = input.required<string>();
  /** By when they will hear, in words; empty: it is not written yet. */
  readonly hearBy = input.required<string>();
  readonly isTold = model.required<boolean>();
}
