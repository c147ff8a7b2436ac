import { ChangeDetectionStrategy, Component, effect, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { TypingPause } from './typing-pause';

/** What a list is searched by: it follows as one types, at once with Enter; Escape leaves the field. */
@Component({
  selector: 'gr-search-field',
  imports: [Icon, Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'search', '[attr.aria-label]': 'label()' },
  template: `
    <gr-icon name="search" />
    <input
      #field
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      [attr.aria-label]="label()"
      [attr.placeholder]="placeholder()"
      (input)="typing.typed(field.value)"
      (keydown.enter)="typing.atOnce(field.value)"
      (keydown.escape)="field.blur()"
    />
    <kbd gr-kbd aria-hidden="true">/</kbd>
  `,
  styles: `
    :host {
      align-items: center;
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      color: var(--ink-muted);
      display: flex;
      gap: var(--s2);
      height: var(--control);
      min-width: 0;
      padding: 0 var(--s2) 0 10px;
    }
    :host(:focus-within) {
      outline: var(--focus-ring);
      outline-offset: var(--focus-offset);
    }
    input {
      appearance: none;
      background: none;
      border: 0;
      color: var(--ink);
      flex: 1;
      min-width: 0;
      outline: none;
      padding: 0;
    }
    input::placeholder {
      color: var(--ink-faint);
      opacity: 1;
    }
    @media (max-width: 45rem) {
      :host {
        height: 2.5rem;
      }
      kbd {
        display: none;
      }
    }
  `,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly value = input('');
  /** What is sought, without the spaces round it. */
  readonly sought = output<string>();

  protected readonly typing = new TypingPause((text) => this.sought.emit(text));
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    effect(() => {
      const value = this.value();
      const field = this.field().nativeElement;
      // What is being typed is ahead of the address, and keeps the space after a word.
      if (!this.typing.isOn() && field.value.trim() !== value) field.value = value;
    });
  }

  select(): void {
    this.field().nativeElement.select();
  }
}
