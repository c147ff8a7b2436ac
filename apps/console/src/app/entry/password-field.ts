import { ChangeDetectionStrategy, Component, type ElementRef, input, signal, viewChild } from '@angular/core';

/** A password, hidden until one asks to see it; says when the caps lock is on, which nobody can see otherwise. */
@Component({
  selector: 'gr-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './password-field.html',
  styleUrl: './password-field.css',
})
export class PasswordField {
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  /** What it must be, said beforehand. */
  readonly hint = input('');
  /** What is wrong with it, as a sentence. */
  readonly fault = input('');

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly isShown = signal(false);
  protected readonly isCapsOn = signal(false);

  value(): string {
    return this.field().nativeElement.value;
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected watchCaps(event: KeyboardEvent): void {
    // A password manager fills in by events that are none of the keyboard.
    if (typeof event.getModifierState === 'function') this.isCapsOn.set(event.getModifierState('CapsLock'));
  }
}
