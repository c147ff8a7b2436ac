import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, LiveEvents } from '@greenroom/platform/web';
import { type DeskFilter, queryOf } from './desk-filter';
import {
  arrived,
  extended,
  NOTHING,
  opened,
  type Page,
  revealed,
  type Story,
  type StoryList,
  updated,
} from './story-list';

/** The list of the desk: read by filter, kept up to date, extended while one scrolls. */
@Injectable()
export class DeskStore {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly wanted = signal<DeskFilter | undefined>(undefined);
  private readonly list = signal<StoryList>(NOTHING);
  /** Which reading of the list is the current one: an answer to an earlier filter comes too late. */
  private reading = 0;
  private isExtending = false;

  readonly state = signal<'reading' | 'read' | 'failed'>('reading');
  readonly trouble = signal('');
  /** Whether there is any story at all; asked when none is shown. */
  readonly hasAny = signal(true);

  readonly stories = computed(() => this.list().shown);
  readonly hasMore = computed(() => this.list().next !== undefined);
  readonly waiting = computed(() => this.list().waiting.length);
  readonly current = this.list.asReadonly();

  constructor() {
    effect(() => {
      const filter = this.wanted();
      if (filter) untracked(() => void this.readAnew(filter));
    });
    effect(() => {
      if (this.live.changes() > 0) untracked(() => void this.look());
    });
  }

  show(filter: DeskFilter): void {
    const now = this.wanted();
    if (!now || JSON.stringify(now) !== JSON.stringify(filter)) this.wanted.set(filter);
  }

  async tryAgain(): Promise<void> {
    const filter = this.wanted();
    if (filter && this.state() === 'failed') await this.readAnew(filter);
    else await this.look();
  }

  reveal(): void {
    this.list.update(revealed);
  }

  put(story: Story): void {
    this.list.update((list) => updated(list, story));
  }

  async extend(): Promise<void> {
    const { next } = this.list();
    if (next === undefined || this.isExtending) return;
    this.isExtending = true;
    await this.page(next, (list, page) => extended(list, page));
    this.isExtending = false;
  }

  private async readAnew(filter: DeskFilter): Promise<void> {
    this.reading++;
    this.state.set('reading');
    this.list.set(NOTHING);
    await this.page(undefined, (_, page) => opened(page));
    if (this.wanted() !== filter) return;
    this.state.set(this.trouble() ? 'failed' : 'read');
    if (this.stories().length === 0 && !this.trouble()) await this.lookForAny();
  }

  /** The newest page, for what came in meanwhile. */
  private async look(): Promise<void> {
    if (this.state() !== 'read') return this.state() === 'failed' ? this.tryAgain() : undefined;
    await this.page(undefined, arrived);
    if (this.stories().length === 0) await this.lookForAny();
  }

  private async page(after: string | undefined, take: (list: StoryList, page: Page) => StoryList): Promise<void> {
    const filter = this.wanted();
    if (!filter) return;
    const reading = this.reading;
    try {
      const page = await this.api.send('listStories', { query: { ...queryOf(filter), ...(after && { after }) } });
      if (reading !== this.reading) return;
      this.trouble.set('');
      this.list.update((list) => take(list, page));
    } catch (error) {
      if (reading === this.reading) this.trouble.set(inWords(error));
    }
  }

  private async lookForAny(): Promise<void> {
    const any = await this.api.send('listStories', { query: { limit: 1 } }).catch(() => undefined);
    if (any) this.hasAny.set(any.items.length > 0);
  }
}
