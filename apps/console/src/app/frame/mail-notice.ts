import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, LiveEvents, SessionStore } from '@greenroom/platform/web';

/** How many mails have failed: said in the rail, whatever screen is open. */
@Injectable({ providedIn: 'root' })
export class MailNotice {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly mailChanges = inject(LiveEvents).changesOf('mail');
  private readonly count = signal(0);
  readonly failed = this.count.asReadonly();

  constructor() {
    effect(() => {
      if (!this.session.may('outbox.read')) return;
      this.mailChanges();
      untracked(() => void this.look());
    });
  }

  /** What cannot be read is no news of the mails; the frame says that the connection is lost. */
  private async look(): Promise<void> {
    const outbox = await this.api.send('listMails', { query: { limit: 1 } }).catch(() => undefined);
    if (outbox) this.count.set(outbox.counts.failed);
  }
}
