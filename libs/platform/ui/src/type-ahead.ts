import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What tells it from others of its kind; quiet, at the end of its line. */
  readonly note?: string;
}

let made = 0;

/** A field that offers what may be meant while one types: arrows move, Enter takes, Escape closes. */
@Component({
  selector: 'gr-type-ahead',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #field
      role="combobox"
      aria-autocomplete="list"
      autocomplete="off"
      spellcheck="false"
      [id]="fieldId()"
      [attr.aria-label]="label()"
      [attr.aria-controls]="id"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-activedescendant]="isOpen() ? id + '-' + at() : null"
      [attr.aria-invalid]="isInvalid() || null"
      [attr.aria-describedby]="describedBy() || null"
      [attr.placeholder]="placeholder() || null"
      [value]="typed()"
      (input)="type(field.value)"
      (blur)="isLeft.set(true)"
      (focus)="isLeft.set(false)"
      (keydown)="press($event)"
    />
    <ul role="listbox" [id]="id" [attr.aria-label]="label()" [class.open]="isOpen()">
      @for (choice of choices(); track choice.value; let place = $index) {
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events -- the field has the keys -->
        <li
          role="option"
          tabindex="-1"
          [id]="id + '-' + place"
          [attr.aria-selected]="place === at()"
          (mousedown)="$event.preventDefault()"
          (click)="take(choice)"
        >
          <span>{{ choice.words }}</span>
          <span class="note">{{ choice.note }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    input {
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      height: 2.25rem;
      padding: 0 10px;
      width: 100%;
    }
    input[aria-invalid] {
      border-color: var(--clash);
    }
    input::placeholder {
      color: var(--ink-faint);
      opacity: 1;
    }
    ul {
      background: var(--surface-overlay);
      border: var(--hair-strong);
      border-radius: var(--radius-l);
      box-shadow: var(--shadow-float);
      display: none;
      inset: calc(100% + 4px) 0 auto;
      overflow: hidden;
      position: absolute;
      z-index: 2;
    }
    ul.open {
      display: block;
    }
    li {
      cursor: pointer;
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
      overflow-wrap: anywhere;
      padding: 7px 10px;
    }
    li:hover {
      background: var(--surface-sunk);
    }
    li[aria-selected='true'] {
      background: var(--surface-selected);
      box-shadow: inset 3px 0 0 var(--accent);
    }
    .note {
      color: var(--ink-muted);
      font-size: var(--text-s);
      text-align: right;
    }
    @media (pointer: coarse) {
      input,
      li {
        min-height: 2.75rem;
      }
    }
  `,
})
export class TypeAhead {
  readonly label = input.required<string>();
  readonly fieldId = input(`type-ahead-field-${made}`);
  readonly placeholder = input('');
  readonly describedBy = input('');
  readonly isInvalid = input(false);
  /** What may be meant by what has been typed so far; asked at once, so that Enter never comes before its answer. */
  readonly choicesFor = input.required<(typed: string) => readonly Choice[]>();
  readonly taken = output<Choice>();

  /** What stands in the field and has not been taken. */
  readonly typed = signal('');
  protected readonly choices = computed(() => this.choicesFor()(this.typed()));
  protected readonly id = `type-ahead-${++made}`;
  protected readonly isLeft = signal(true);
  private readonly isClosed = signal(false);
  private readonly chosen = signal(0);
  protected readonly isOpen = computed(() => !this.isLeft() && !this.isClosed() && this.choices().length > 0);
  protected readonly at = computed(() => Math.min(this.chosen(), this.choices().length - 1));
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.chosen.set(0);
    this.isClosed.set(false);
  }

  protected take(choice: Choice): void {
    this.type('');
    this.field().nativeElement.value = '';
    this.taken.emit(choice);
  }

  protected press(event: KeyboardEvent): void {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = this.choices()[this.at()];
    if (steps && this.choices().length > 0) {
      const count = this.choices().length;
      this.isClosed.set(false);
      this.chosen.set((this.at() + steps + count) % count);
    } else if (event.key === 'Enter') {
      // Never sends the form that it stands in.
      if (this.isOpen() && choice) this.take(choice);
    } else if (event.key === 'Escape' && this.isOpen()) this.isClosed.set(true);
    else return;
    event.preventDefault();
  }
}
