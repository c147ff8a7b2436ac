import { inject, Injectable, signal } from '@angular/core';
import { ApiClient } from '@greenroom/platform/web';
import { type AskedFor, keepAskedFor, readAskedFor } from './asked-for';

/** The mail with link and code that was asked for in this browser and has not been used. */
@Injectable({ providedIn: 'root' })
export class MailedCode {
  private readonly api = inject(ApiClient);
  private readonly kept = signal<AskedFor | undefined>(readAskedFor(Date.now()));
  private readonly mailing = signal(true);

  readonly asked = this.kept.asReadonly();
  /** Whether it left the house, as far as is known of any mail; it says nothing of whose the address is. */
  readonly isMailing = this.mailing.asReadonly();

  /** @throws Trouble */
  async askFor(email: string): Promise<void> {
    const { minutes, isMailing } = await this.api.send('askForSignInLink', { body: { email } });
    this.mailing.set(isMailing);
    this.keep({ email, until: Date.now() + minutes * 60_000 });
  }

  forget(): void {
    this.keep(undefined);
  }

  private keep(asked: AskedFor | undefined): void {
    this.kept.set(asked);
    keepAskedFor(asked);
  }
}
