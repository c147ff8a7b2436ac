import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';
import { ProblemLine, RuledSection } from '@greenroom/platform/ui';

/** A part of what the office works by, beside a profile: its heading, and what went wrong in reading or in a deed. */
@Component({
  selector: 'gr-standing-section',
  imports: [ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled [heading]="heading()" [level]="2" [note]="note()">
      @if (readingTrouble()) {
        <gr-problem-line [message]="readingTrouble()" deed="Try again" (acted)="again.emit()" />
      }
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" deed="Dismiss" (acted)="trouble.set('')" />
      }
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    gr-problem-line {
      margin-bottom: var(--s2);
    }
  `,
})
export class StandingSection {
  readonly heading = input.required<string>();
  readonly note = input('');
  readonly readingTrouble = input('');
  readonly trouble = model('');
  readonly again = output();
}
