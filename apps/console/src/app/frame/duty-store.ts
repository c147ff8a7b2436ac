import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, lastAnswer, LiveEvents, SessionStore } from '@greenroom/platform/web';

/** Who is on duty, kept up to date. */
@Injectable({ providedIn: 'root' })
export class DutyStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly read = this.api.read('readDuty', () => (this.session.staff() ? {} : undefined));

  readonly trouble = signal('');
  /** undefined while it is not known. */
  readonly duty = lastAnswer(this.read);
  readonly isMine = computed(() => {
    const officer = this.duty()?.officer;
    return officer !== undefined && officer !== null && officer.id === this.session.staff()?.id;
  });

  constructor() {
    const changes = inject(LiveEvents).changesOf('duty');
    effect(() => {
      if (changes() > 0) untracked(() => this.read.reload());
    });
  }

  /** Takes the duty over, or lays down one’s own. Returns whether it is done. */
  async take(isMine: boolean): Promise<boolean> {
    try {
      this.read.set(await this.api.send('takeDuty', { body: { isMine } }));
      this.trouble.set('');
      return true;
    } catch (error) {
      this.trouble.set(inWords(error));
      return false;
    }
  }
}
