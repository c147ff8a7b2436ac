import { ChangeDetectionStrategy, Component, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore } from '@greenroom/platform/web';
import { type EntryFaults, faultsIn } from './faults';
import { PasswordField } from './password-field';

/** The staff's door. */
@Component({
  selector: 'gr-sign-in',
  imports: [Button, PasswordField, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './entry.css',
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly passwordField = viewChild.required(PasswordField);
  protected readonly trouble = signal('');
  protected readonly faults = signal<EntryFaults>({});
  protected readonly isSending = signal(false);

  protected async send(event: Event, email: string, password: string): Promise<void> {
    event.preventDefault();
    this.trouble.set('');
    this.faults.set(faultsIn({ email, password }));
    if (this.faults().email) return this.emailField().nativeElement.focus();
    if (this.faults().password) return this.passwordField().focus();
    this.isSending.set(true);
    try {
      await this.session.signIn({ email, password });
      await this.router.navigateByUrl(ownAddress(this.next()));
    } catch (error) {
      this.trouble.set(inWords(error));
      this.passwordField().focus();
    } finally {
      this.isSending.set(false);
    }
  }
}

/** An address of the console; anything else goes to its first screen. */
function ownAddress(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
