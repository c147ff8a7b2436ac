import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, signal, viewChild } from '@angular/core';
import { SHORTEST_PASSWORD } from '@greenroom/identity/domain';

const OF_A_NEW_ONE = `At least ${SHORTEST_PASSWORD} characters; 15 are better, and a few words together are good. Not your name, your address or “Greenroom”, and none of those that everybody uses.`;

/** A password, hidden until one asks to see it; says when the caps lock is on, which nobody can see otherwise. */
@Component({
  selector: 'gr-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './password-field.html',
  styleUrl: './entry-field.css',
})
export class PasswordField {
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  /** Its name and its id. */
  readonly name = input('password');
  /** What is wrong with it, as a sentence. */
  readonly fault = input('');

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** What a new one must be, said beforehand. */
  protected readonly hint = computed(() => (this.autocomplete() === 'new-password' ? OF_A_NEW_ONE : ''));
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
