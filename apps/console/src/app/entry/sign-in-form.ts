import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore, Trouble } from '@greenroom/platform/web';
import { EntryField } from './entry-field';
import { type EntryFaults, faultsIn } from './faults';
import { PasswordField } from './password-field';

/** Address, password and, where it is needed, a code: at the door, and over a page whose session has ended. */
@Component({
  selector: 'gr-sign-in-form',
  imports: [Button, EntryField, PasswordField, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrl: './entry-form.css',
})
export class SignInForm {
  /** What the ids of its fields begin with, so that they are none of the page's below. */
  readonly prefix = input('');
  /** Address that stands there at first. */
  readonly known = input('');
  readonly entered = output();

  private readonly session = inject(SessionStore);
  private readonly emailField = viewChild.required<EntryField>('email');
  private readonly passwordField = viewChild.required(PasswordField);
  private readonly codeField = viewChild<EntryField>('code');
  protected readonly trouble = signal('');
  protected readonly faults = signal<EntryFaults>({});
  protected readonly isSending = signal(false);
  /** The password was right, and a code of the second factor is asked for, too. */
  protected readonly needsCode = signal(false);

  focus(): void {
    if (this.known()) this.passwordField().focus();
    else this.emailField().focus();
  }

  protected async send(event: Event, email: string, password: string): Promise<void> {
    event.preventDefault();
    this.trouble.set('');
    this.faults.set(faultsIn({ email, password }));
    if (this.faults().email) return this.emailField().focus();
    if (this.faults().password) return this.passwordField().focus();
    this.isSending.set(true);
    try {
      const code = this.codeField()?.value().trim();
      await this.session.signIn({ email, password, ...(code && { code }) });
      this.entered.emit();
    } catch (error) {
      this.needsCode.update((needs) => needs || (error instanceof Trouble && error.code === 'sign-in.code-needed'));
      const isAsking = error instanceof Trouble && error.code === 'sign-in.code-needed';
      this.trouble.set(isAsking ? '' : inWords(error));
      if (this.needsCode()) setTimeout(() => this.codeField()?.focus());
      else this.passwordField().focus();
    } finally {
      this.isSending.set(false);
    }
  }
}
