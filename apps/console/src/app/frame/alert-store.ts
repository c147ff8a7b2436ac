import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, lastAnswer, reloadWith, SessionStore } from '@greenroom/platform/web';
import { AlertSound } from './alert-sound';
import { DutyStore } from './duty-store';

/** What needs the officer on duty, for whoever that is; while nobody is, for everybody who could be. */
@Injectable({ providedIn: 'root' })
export class AlertStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly duty = inject(DutyStore);
  private readonly sound = inject(AlertSound);
  private readonly reading = this.api.read('listAlerts', () => (this.isTheirs() ? { query: {} } : undefined));
  private readonly last = lastAnswer(this.reading);
  private readonly isTheirs = computed(() => {
    const isNobodys = this.duty.duty()?.officer === null;
    return this.session.may('duty.take') && (this.duty.isMine() || isNobodys);
  });

  readonly trouble = signal('');
  /** The newest first; none for others than the officer on duty. */
  readonly alerts = computed(() => (this.isTheirs() ? (this.last()?.items ?? []) : []));

  constructor() {
    reloadWith(this.reading, 'alert', 'duty');
    let known: ReadonlySet<string> | undefined;
    effect(() => {
      const ids = this.isTheirs() ? this.last()?.items.map(({ id }) => id) : undefined;
      // What waits already when somebody comes is seen, not heard.
      if (known && ids?.some((id) => !known!.has(id))) untracked(() => this.sound.play());
      known = ids && new Set(ids);
    });
  }

  async see(id: string): Promise<void> {
    this.trouble.set('');
    try {
      await this.api.send('markAlertSeen', { params: { id } });
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.reading.reload();
    }
  }
}
