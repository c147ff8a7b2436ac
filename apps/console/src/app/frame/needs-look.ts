import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { StaffTask } from '@greenroom/identity/domain';
import { type AnswerOf, ApiClient, LiveEvents, type LiveKind, SessionStore } from '@greenroom/platform/web';

/** A place where something may need a look, who sees to it, what says that it may have changed, and how it is counted. */
interface Watched {
  readonly path: string;
  readonly task: StaffTask;
  readonly kind: LiveKind;
  readonly count: (api: ApiClient) => Promise<number>;
}

const WATCHED: readonly Watched[] = [
  {
    path: '/feeds',
    task: 'feeds.read',
    kind: 'feed',
    count: async (api) => (await api.send('listFeeds', {})).items.filter(isTold).length,
  },
  {
    path: '/reviews',
    task: 'reviews.decide',
    kind: 'review',
    count: async (api) => (await api.send('listReviews', {})).count,
  },
  {
    path: '/outbox',
    task: 'outbox.read',
    kind: 'mail',
    count: async (api) => (await api.send('listMails', { query: { limit: 1 } })).counts.failed,
  },
];

/** How much needs a look, by the place where that is done: said in the rail, whatever screen is open. */
@Injectable({ providedIn: 'root' })
export class NeedsLook {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly live = inject(LiveEvents);
  private readonly counts = signal<ReadonlyMap<string, number>>(new Map());

  constructor() {
    for (const watched of WATCHED) this.follow(watched);
  }

  at(path: string): number {
    return this.counts().get(path) ?? 0;
  }

  private follow(watched: Watched): void {
    const changes = this.live.changesOf(watched.kind);
    effect(() => {
      changes();
      const isTheirs = this.session.may(watched.task);
      untracked(() => void this.look(watched, isTheirs));
    });
  }

  /** What cannot be read is no news of it; the frame says that the connection is lost. */
  private async look({ path, count }: Watched, isTheirs: boolean): Promise<void> {
    const counted = isTheirs ? await count(this.api).catch(() => undefined) : 0;
    if (counted !== undefined) this.counts.update((counts) => new Map(counts).set(path, counted));
  }
}

/** Whether officers have been told of a feed. */
function isTold({ health, isPaused }: AnswerOf<'listFeeds'>['items'][number]): boolean {
  return !isPaused && (health === 'failing' || health === 'gone');
}
