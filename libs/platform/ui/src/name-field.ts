import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Button } from './button';
import { FormField } from './form-field';
import { Icon } from './icon';
import { type Choice, TypeAhead } from './type-ahead';

/** A name that is known by its id, or that is to be made when the form is saved. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

const MADE = 'made:';
const LONGEST = 120;

/** Offers to make what was typed; `note` says what it would be, as `a new outlet`. */
export function choiceToMake(typed: string, note: string): Choice {
  const name = typed.trim().slice(0, LONGEST);
  return { value: `${MADE}${name}`, words: `Make “${name}”`, note };
}

/** Of a choice that was taken: the known one, or the one to be made. */
export function namedBy({ value, words }: Choice): Named {
  return value.startsWith(MADE) ? { id: null, name: value.slice(MADE.length) } : { id: value, name: words };
}

/** A name that is found as one types or made on the spot; once taken it stands as a button that lets it go. */
@Component({
  selector: 'gr-name-field',
  imports: [Button, FormField, Icon, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field [label]="label()" [fieldId]="fieldId()" [hint]="hint()" [note]="note()" [error]="error()">
      @if (named(); as one) {
        <button
          gr-button
          type="button"
          [id]="fieldId()"
          [attr.aria-label]="one.name + ', choose another ' + label().toLowerCase()"
          [attr.aria-describedby]="describedBy() || null"
          (click)="letGo()"
        >
          {{ one.name }}
          @if (!one.id) {
            <span class="muted">new</span>
          }
          <gr-icon name="cross" />
        </button>
      } @else {
        <gr-type-ahead
          [label]="label()"
          [fieldId]="fieldId()"
          [placeholder]="placeholder()"
          [choicesFor]="choicesFor()"
          [isInvalid]="error() !== ''"
          [describedBy]="describedBy()"
          (taken)="taken.emit($event)"
        />
      }
    </gr-form-field>
  `,
  styles: `
    gr-icon {
      height: 10px;
      width: 10px;
    }
    button {
      height: auto;
      max-width: 100%;
      min-height: 2.25rem;
      overflow-wrap: anywhere;
      white-space: normal;
    }
  `,
})
export class NameField {
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly hint = input('');
  readonly note = input('');
  readonly error = input('');
  readonly placeholder = input('');
  readonly named = input.required<Named | null>();
  readonly choicesFor = input.required<(typed: string) => readonly Choice[]>();
  readonly taken = output<Choice>();
  readonly cleared = output();

  private readonly field = viewChild(TypeAhead);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly describedBy = computed(() =>
    [this.error() && 'error', this.hint() && 'hint', this.note() && 'note']
      .filter(Boolean)
      .map((part) => `${this.fieldId()}-${part}`)
      .join(' '),
  );

  /** What stands in the field and was not taken. */
  typed(): string {
    return this.field()?.typed().trim() ?? '';
  }

  focus(): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(`#${this.fieldId()}`)?.focus());
  }

  protected letGo(): void {
    this.cleared.emit();
    this.focus();
  }
}
