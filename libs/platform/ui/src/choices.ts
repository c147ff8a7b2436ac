import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

export interface ChoiceOffered {
  readonly value: string;
  readonly words: string;
}

let made = 0;

/**
 * One of a few, all in sight: a single stop of the keyboard, arrows choose, Delete or Backspace takes it back. A press
 * on what is chosen takes it back, too, unless something has to be.
 */
@Component({
  selector: 'gr-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  template: `
    @for (choice of choices(); track choice.value; let first = $first) {
      <label>
        <input
          type="radio"
          [name]="name"
          [id]="first && fieldId() ? fieldId() : name + '-' + choice.value"
          [value]="choice.value"
          [checked]="choice.value === chosen()"
          (change)="picked.emit(choice.value)"
          (click)="again(choice.value)"
          (keydown)="press($event)"
        />
        <span>{{ choice.words }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    label {
      cursor: pointer;
      position: relative;
    }
    input {
      cursor: pointer;
      height: 100%;
      inset: 0;
      margin: 0;
      opacity: 0;
      position: absolute;
      width: 100%;
    }
    span {
      align-items: center;
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      display: flex;
      font-size: var(--text-s);
      font-weight: var(--weight-mid);
      min-height: var(--control-s);
      padding: 2px 10px;
    }
    label:hover span {
      background: var(--surface-sunk);
    }
    input:checked + span {
      background: var(--surface-selected);
      border-color: var(--accent);
      box-shadow: inset 0 0 0 1px var(--accent);
      color: var(--accent-ink);
      font-weight: var(--weight-strong);
    }
    input:focus-visible + span {
      outline: var(--focus-ring);
      outline-offset: var(--focus-offset);
    }
    @media (pointer: coarse) {
      span {
        min-height: 2.5rem;
      }
    }
  `,
})
export class Choices {
  readonly label = input.required<string>();
  readonly fieldId = input('');
  readonly choices = input.required<readonly ChoiceOffered[]>();
  readonly chosen = input.required<string>();
  /** Whether one of them has to be chosen. */
  readonly isNeeded = input(false);
  /** Empty: nothing any more. */
  readonly picked = output<string>();

  protected readonly name = `choices-${++made}`;

  protected again(value: string): void {
    if (!this.isNeeded() && value === this.chosen()) this.picked.emit('');
  }

  protected press(event: KeyboardEvent): void {
    if (this.isNeeded() || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    this.picked.emit('');
  }
}
