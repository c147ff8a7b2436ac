import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, LiveEvents, SessionStore } from '@greenroom/platform/web';

/** How many feeds officers have been told of: said in the rail, whatever screen is open. */
@Injectable({ providedIn: 'root' })
export class FeedNotice {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly feedChanges = inject(LiveEvents).changesOf('feed');
  private readonly count = signal(0);
  readonly inTrouble = computed(() => this.count());

  constructor() {
    effect(() => {
      if (!this.session.may('feeds.read')) return;
      this.feedChanges();
      untracked(() => void this.look());
    });
  }

  /** What cannot be read is no news of the feeds; the frame says that the connection is lost. */
  private async look(): Promise<void> {
    const feeds = await this.api.send('listFeeds', {}).catch(() => undefined);
    if (!feeds) return;
    const isTold = (health: string) => health === 'failing' || health === 'gone';
    this.count.set(feeds.items.filter(({ health, isPaused }) => !isPaused && isTold(health)).length);
  }
}
