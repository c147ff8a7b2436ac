import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, ownAddress, SessionStore, Trouble } from '@greenroom/platform/web';
import { EntryField } from './entry-field';
import { type EntryFaults, faultsIn } from './faults';
import { PasswordField } from './password-field';

/** The staff's door. */
@Component({
  selector: 'gr-sign-in',
  imports: [Brand, Button, EntryField, PasswordField, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './entry.css',
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly emailField = viewChild.required<EntryField>('email');
  private readonly passwordField = viewChild.required(PasswordField);
  protected readonly trouble = signal('');
  protected readonly faults = signal<EntryFaults>({});
  protected readonly isSending = signal(false);
  /** The password was right, and a code of the second factor is asked for, too. */
  protected readonly needsCode = signal(false);
  private readonly codeField = viewChild<EntryField>('code');

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
      await this.router.navigateByUrl(ownAddress(this.next()));
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
