import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField } from '@greenroom/platform/ui';
import type { DraftField } from './person-draft';
import { PersonEditor } from './person-editor';

/** The facts of a draft that are typed as one text. */
export type TextFact = Extract<DraftField, 'name' | 'email' | 'role' | 'region' | 'bio' | 'trainedOn' | 'metBy'>;

/** One fact of the draft as it is typed: in a line, in several, as an address or as a day. */
@Component({
  selector: 'gr-text-field',
  imports: [FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field [label]="label()" [fieldId]="id()" [hint]="hint()" [error]="error()">
      @if (rows(); as rows) {
        <textarea
          #text
          class="control"
          [id]="id()"
          [rows]="rows"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
          (input)="editor.set(field(), text.value)"
        ></textarea>
      } @else {
        <input
          #line
          class="control"
          autocomplete="off"
          [id]="id()"
          [type]="type()"
          [attr.maxlength]="longest()"
          [attr.max]="last()"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
          (input)="editor.set(field(), line.value)"
        />
      }
    </gr-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    [type='date'] {
      width: 11rem;
    }
    textarea {
      min-height: 7rem;
    }
  `,
})
export class TextField {
  readonly field = input.required<TextFact>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly type = input<'text' | 'email' | 'date'>('text');
  readonly rows = input(0);
  readonly longest = input<number>();
  /** The last day that may be chosen. */
  readonly last = input<string>();

  protected readonly editor = inject(PersonEditor);
  protected readonly id = computed(() => `field-${this.field()}`);
  protected readonly value = computed(() => this.editor.draft()[this.field()]);
  protected readonly error = computed(() => this.editor.issues()[this.field()] ?? '');
  protected readonly describedBy = computed(
    () => [this.hint() && `${this.id()}-hint`, this.error() && `${this.id()}-error`].filter(Boolean).join(' ') || null,
  );
}
