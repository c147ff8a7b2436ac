import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore } from '@greenroom/platform/web';

/** The staff's door. */
@Component({
  selector: 'gr-sign-in',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './entry.css',
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly trouble = signal('');
  protected readonly isSending = signal(false);

  protected async send(event: Event, email: string, password: string): Promise<void> {
    event.preventDefault();
    this.isSending.set(true);
    try {
      await this.session.signIn({ email, password });
      await this.router.navigateByUrl(ownAddress(this.next()));
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }
}

/** An address of the console; anything else goes to its first screen. */
function ownAddress(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
