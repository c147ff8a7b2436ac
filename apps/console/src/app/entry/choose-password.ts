import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, SessionStore, Trouble } from '@greenroom/platform/web';
import { faultsFrom } from './faults';
import { PasswordField } from './password-field';

/**
 * Where an invitation and a password link lead: whom it is for, and a password to choose. Opening the page uses nothing
 * up, whoever or whatever opens it; the button does.
 */
@Component({
  selector: 'gr-choose-password',
  imports: [Brand, Button, PasswordField, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choose-password.html',
  styleUrl: './entry.css',
})
export class ChoosePassword {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly passwordField = viewChild(PasswordField);
  private readonly token = decodeURIComponent(location.hash.slice(1));
  protected readonly link = signal<AnswerOf<'readLink'> | undefined>(undefined);
  protected readonly isNew = computed(() => this.link()?.kind === 'welcome');
  protected readonly isOver = signal(false);
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly isSending = signal(false);

  constructor() {
    void this.read();
  }

  protected async send(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.trouble.set('');
    this.fault.set(password === '' ? 'Type your password.' : '');
    if (password === '') return this.passwordField()?.focus();
    this.isSending.set(true);
    try {
      const { email } = await this.api.send('setPassword', { body: { token: this.token, password } });
      // Whoever has a second factor is asked for a code at the door.
      const isIn = await this.session.signIn({ email, password }).then(
        () => true,
        () => false,
      );
      await this.router.navigateByUrl(isIn ? '/' : '/sign-in');
    } catch (error) {
      const { password: fault } = faultsFrom(error instanceof Trouble ? (error.details.issues ?? []) : []);
      this.fault.set(fault ?? '');
      if (!fault) this.say(error);
      this.passwordField()?.focus();
    } finally {
      this.isSending.set(false);
    }
  }

  private async read(): Promise<void> {
    try {
      this.link.set(await this.api.send('readLink', { body: { token: this.token } }));
    } catch (error) {
      this.say(error);
    }
  }

  private say(error: unknown): void {
    const code = error instanceof Trouble ? error.code : undefined;
    this.isOver.set(code === 'link.over' || code === 'request.invalid');
    this.trouble.set(this.isOver() ? '' : inWords(error));
  }
}
