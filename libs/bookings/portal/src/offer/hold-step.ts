import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import type { Answering } from './answering';
import { timeInWords } from './slot-words';

let made = 0;

/** “Probably, give me till …”: a press on a time sends it. */
@Component({
  selector: 'gr-hold-step',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="strong" [id]="id">Till when may we keep it for you?</p>
    <ul [attr.aria-labelledby]="id">
      @for (one of choices(); track one.until) {
        <li>
          <button
            gr-button
            type="button"
            [attr.aria-disabled]="answering().underWay() ? true : null"
            (click)="chosen.emit(one.until)"
          >
            @if (answering().underWay() && sent() === one.until) {
              {{ answering().words('hold', one.words) }}
            } @else {
              <b class="strong">{{ one.words }}</b> <span class="small muted">{{ one.note }}</span>
            }
          </button>
        </li>
      }
    </ul>
    <p class="small muted">Tell us yes or no before then. After that we ask somebody else.</p>
    @if (answering().trouble()) {
      <gr-problem-line [message]="answering().trouble()" />
    }
    <div class="send"><button gr-button type="button" (click)="left.emit()">Back</button></div>
  `,
  styleUrl: './step.css',
})
export class HoldStep {
  readonly answering = input.required<Answering>();
  readonly times = input.required<readonly number[]>();
  /** The one that was pressed. */
  readonly sent = input<number>();
  readonly chosen = output<number>();
  readonly left = output<void>();
  private readonly present = inject(Present);

  protected readonly id = `hold-${++made}`;
  protected readonly choices = computed(() =>
    this.times().map((until, at, all) => ({
      until,
      words: `Until ${timeInWords(until, this.present.minute())}`,
      note: at === all.length - 1 ? 'as long as they can wait' : '',
    })),
  );
}
