import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, LiveEvents, Present } from '@greenroom/platform/web';
import { type Feed, findingOf, inOrder, withHeadings } from './feed-health';

/** The feeds that are watched, as they are now: read again when one changes, and each minute for the times. */
@Injectable()
export class FeedsStore {
  private readonly api = inject(ApiClient);
  private readonly feedChanges = inject(LiveEvents).changesOf('feed');
  private readonly present = inject(Present);
  private readonly list = signal<readonly Feed[]>([]);
  /** Only the latest reading counts. */
  private reading = 0;

  readonly state = signal<'reading' | 'read' | 'failed'>('reading');
  readonly trouble = signal('');
  readonly feeds = computed(() => inOrder(this.list()));
  readonly rows = computed(() => withHeadings(this.feeds()));
  readonly finding = computed(() => findingOf(this.list()));
  /** The starter set is marked anew when what is watched changes. */
  readonly watched = computed(() =>
    this.list()
      .map(({ address }) => address)
      .sort()
      .join(' '),
  );

  constructor() {
    effect(() => {
      this.feedChanges();
      this.present.minute();
      untracked(() => void this.look());
    });
  }

  async look(): Promise<void> {
    const reading = ++this.reading;
    try {
      const { items } = await this.api.send('listFeeds', {});
      if (reading !== this.reading) return;
      this.list.set(items);
      this.trouble.set('');
      this.state.set('read');
    } catch (error) {
      if (reading !== this.reading) return;
      this.trouble.set(inWords(error));
      if (this.state() === 'reading') this.state.set('failed');
    }
  }

  /** One feed as a deed left it. */
  put(feed: Feed): void {
    this.reading++;
    this.list.update((feeds) =>
      feeds.some(({ id }) => id === feed.id) ? feeds.map((one) => (one.id === feed.id ? feed : one)) : [...feeds, feed],
    );
    this.state.set('read');
  }

  drop(id: string): void {
    this.reading++;
    this.list.update((feeds) => feeds.filter((one) => one.id !== id));
  }
}
