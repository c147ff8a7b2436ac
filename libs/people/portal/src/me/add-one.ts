import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import { type Choice, ProblemLine, TypeAhead } from '@greenroom/platform/ui';
import type { OneDeed } from './one-deed';

/** Under a list of chosen things: the field that adds one to it, and what became of the last deed. */
@Component({
  selector: 'gr-add-one',
  imports: [ProblemLine, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (full()) {
      <p class="note">{{ full() }}</p>
    } @else {
      <label class="control-label" [attr.for]="fieldId()">{{ label() }}</label>
      <gr-type-ahead
        [label]="label()"
        [fieldId]="fieldId()"
        [placeholder]="placeholder()"
        [choicesFor]="choicesFor()"
        (taken)="taken.emit($event)"
      />
    }
    @if (deed().trouble()) {
      <gr-problem-line [message]="deed().trouble()" />
    }
    <p class="note" role="status">{{ isUnknown() ? unknown() : deed().said() }}</p>
  `,
  styleUrl: './part.css',
  styles: `
    :host {
      display: block;
      margin-top: var(--s3);
    }
    gr-type-ahead {
      max-width: 28rem;
    }
  `,
})
export class AddOne {
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly placeholder = input('');
  readonly choicesFor = input.required<(typed: string) => readonly Choice[]>();
  /** Why nothing can be added any more; empty where it can. */
  readonly full = input('');
  /** What is said of something typed that nothing on offer is like; empty where one may add what one likes. */
  readonly unknown = input('');
  readonly deed = input.required<OneDeed>();
  readonly taken = output<Choice>();

  private readonly field = viewChild(TypeAhead);
  protected readonly isUnknown = computed(() => {
    const typed = this.field()?.typed().trim() ?? '';
    return this.unknown() !== '' && typed.length > 2 && this.choicesFor()(typed).length === 0;
  });
}
