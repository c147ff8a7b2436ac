import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { Button } from '@greenroom/platform/ui';
import { type AnswerOf, Present } from '@greenroom/platform/web';

export type Askable = AnswerOf<'readConsents'>['askable'][number] & { readonly name: string };
export type Way = 'paper' | 'phone';

/** A yes as staff write it down; `on`: the day in London on the paper, or of the call. */
export interface WrittenDown {
  readonly part: Askable;
  readonly how: Way;
  readonly on: string;
}

/** A consent that was given on paper or by phone: to what, by its exact wording, how, and on which day. */
@Component({
  selector: 'gr-consent-form',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="write($event)" (keydown.escape)="$event.preventDefault(); closed.emit()">
      <label class="typed"
        ><span>To what</span>
        <select class="control" #what (change)="chosen.set(what.selectedIndex)">
          @for (one of askable(); track one.purpose + one.field) {
            <option>{{ one.name }}</option>
          }
        </select></label
      >
      <blockquote class="small wording">{{ part()?.wording }}</blockquote>
      <label class="typed"
        ><span>How</span>
        <select class="control" #way (change)="how.set(way.value === 'phone' ? 'phone' : 'paper')">
          <option value="paper">On paper</option>
          <option value="phone">By phone, read out to them</option>
        </select></label
      >
      <label class="typed"
        ><span>{{ how() === 'paper' ? 'Day on the paper' : 'Day of the call' }}</span>
        <input
          class="control"
          name="on"
          type="date"
          aria-describedby="consent-day-fault"
          [attr.aria-invalid]="fault() || refused() ? true : null"
          [max]="today()"
          [value]="how() === 'paper' ? '' : today()"
      /></label>
      <p class="small fault" id="consent-day-fault" role="alert">{{ fault() || refused() }}</p>
      <div class="acts">
        <button gr-button kind="go" type="submit" [disabled]="isSaving()">They agree to this wording</button>
        <button gr-button kind="word" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styleUrls: ['./standing.css', './consents-part.css'],
})
export class ConsentForm {
  readonly askable = input.required<readonly Askable[]>();
  readonly isSaving = input.required<boolean>();
  /** Why the server does not take the day; empty where it does. */
  readonly refused = input('');
  readonly written = output<WrittenDown>();
  readonly closed = output();

  private readonly present = inject(Present);
  protected readonly today = computed(() => londonDayOf(this.present.minute()));
  protected readonly chosen = signal(0);
  protected readonly part = computed(() => this.askable()[this.chosen()]);
  protected readonly how = signal<Way>('paper');
  protected readonly fault = signal('');

  protected write(event: Event): void {
    event.preventDefault();
    const part = this.part();
    const on = new FormData(event.target as HTMLFormElement).get('on') as string;
    this.fault.set(this.faultOf(on));
    if (part && !this.fault()) this.written.emit({ part, how: this.how(), on });
  }

  private faultOf(on: string): string {
    if (!on) return this.how() === 'paper' ? 'Give the day that stands on the paper.' : 'Give the day of the call.';
    return on > this.today() ? 'That day is still to come. Give the day on which they agreed.' : '';
  }
}
