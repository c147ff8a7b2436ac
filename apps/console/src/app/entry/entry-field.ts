import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';

/** One line that is typed in at the door: its label above, what is wrong with it and what it is for below. */
@Component({
  selector: 'gr-entry-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="name()">{{ label() }}</label>
    <input
      #field
      class="control"
      [value]="given()"
      [id]="name()"
      [name]="name()"
      [type]="type()"
      [attr.autocomplete]="autocomplete()"
      [attr.inputmode]="inputmode()"
      [attr.maxlength]="maxlength()"
      [attr.aria-describedby]="name() + '-fault ' + name() + '-hint'"
      [attr.aria-invalid]="fault() ? 'true' : null"
    />
    <p class="fault small" [id]="name() + '-fault'">{{ fault() }}</p>
    <p class="small muted" [id]="name() + '-hint'">{{ hint() }}</p>
  `,
  styleUrl: './entry-field.css',
})
export class EntryField {
  readonly label = input.required<string>();
  /** Its name and its id. */
  readonly name = input.required<string>();
  readonly autocomplete = input.required<string>();
  readonly type = input<'text' | 'email'>('text');
  readonly inputmode = input<'numeric'>();
  readonly maxlength = input<number>();
  readonly hint = input('');
  /** What stands in it at first. */
  readonly given = input('');
  /** What is wrong with it, as a sentence. */
  readonly fault = input('');

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  value(): string {
    return this.field().nativeElement.value;
  }

  focus(): void {
    this.field().nativeElement.focus();
  }
}
