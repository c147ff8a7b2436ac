import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { emailFault } from '@greenroom/identity/domain';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords } from '@greenroom/platform/web';
import { EntryField } from './entry-field';

/** Has a link mailed that sets a new password. It says the same whether anybody has the address or not. */
@Component({
  selector: 'gr-forgotten-password',
  imports: [Brand, Button, EntryField, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <p gr-brand class="brand">Greenroom</p>
      <h1 class="headline">Forgotten your password?</h1>
      @if (asked(); as asked) {
        <p class="lead" role="status">
          @if (asked.isMailing) {
            If somebody here has that address, a link is on its way to it. It counts for {{ asked.minutes }} minutes.
          } @else {
            No mail is being sent from here just now. If somebody here has that address, an administrator finds a link
            in the outbox and can hand it on. It counts for {{ asked.minutes }} minutes.
          }
        </p>
      } @else {
        <p class="lead">Type your address, and a link to choose a new one is made for you.</p>
        <form novalidate (submit)="send($event, email.value())">
          @if (trouble()) {
            <gr-problem-line [message]="trouble()" />
          }
          <gr-entry-field
            #email
            label="E-mail address"
            name="email"
            type="email"
            autocomplete="username"
            [fault]="fault()"
          />
          <button gr-button kind="go" type="submit" [disabled]="isSending()">Mail me a link</button>
        </form>
      }
      <p class="aside"><a class="link" routerLink="/sign-in">Back to signing in</a></p>
    </main>
  `,
  styleUrl: './entry.css',
})
export class ForgottenPassword {
  private readonly api = inject(ApiClient);
  private readonly field = viewChild(EntryField);
  protected readonly asked = signal<AnswerOf<'askForPasswordLink'> | undefined>(undefined);
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly isSending = signal(false);

  protected async send(event: Event, email: string): Promise<void> {
    event.preventDefault();
    this.fault.set(emailFault(email));
    if (this.fault()) return this.field()?.focus();
    this.isSending.set(true);
    this.trouble.set('');
    try {
      this.asked.set(await this.api.send('askForPasswordLink', { body: { email } }));
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
