import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, LiveEvents, SessionStore, Trouble } from '@greenroom/platform/web';
import { type DeskFilter, queryOf } from './desk-filter';
import {
  arrived,
  divided,
  extended,
  NOTHING,
  opened,
  type Page,
  revealed,
  type Story,
  type StoryList,
  updated,
  without,
} from './story-list';

/** How many earlier stories come at a time: who goes back that far goes on. */
const FURTHER = 100;

/** The list of the desk: read by filter, kept up to date, extended while one scrolls. */
@Injectable()
export class DeskStore {
  private readonly api = inject(ApiClient);
  private readonly changes = inject(LiveEvents).changesOf('story');
  private readonly session = inject(SessionStore);
  private readonly wanted = signal<DeskFilter | undefined>(undefined);
  private readonly list = signal<StoryList>(NOTHING);
  /** Which reading of the list is the current one: an answer to an earlier filter comes too late. */
  private reading = 0;
  private isExtending = false;
  /** Whether the last page was asked for in vain. */
  private isExtensionDue = false;
  /** The story that is being read; it stays in the list whatever becomes of it. */
  private open: string | undefined;

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
      if (this.changes() > 0) untracked(() => void this.look());
    });
  }

  show(filter: DeskFilter): void {
    const now = this.wanted();
    if (!now || JSON.stringify(now) !== JSON.stringify(filter)) this.wanted.set(filter);
  }

  async tryAgain(): Promise<void> {
    const filter = this.wanted();
    if (filter && this.state() === 'failed') await this.readAnew(filter);
    else if (this.isExtensionDue) await this.extend();
    else await this.look();
  }

  keep(open: string | undefined): void {
    this.open = open;
  }

  reveal(): void {
    this.list.update(revealed);
  }

  put(story: Story): void {
    this.list.update((list) => updated(list, story));
  }

  /** What was taken out of a story, beside it. */
  divide(from: string, story: Story): void {
    this.list.update((list) => divided(list, from, story));
  }

  /** What has gone into another story. */
  remove(id: string): void {
    this.list.update((list) => without(list, id));
  }

  async extend(): Promise<void> {
    const { next } = this.list();
    if (next === undefined || this.isExtending) return;
    this.isExtending = true;
    const trouble = await this.page(next, extended);
    this.isExtensionDue = trouble !== undefined;
    this.trouble.set(trouble === undefined ? '' : `Earlier stories could not be read. ${inWords(trouble)}`);
    this.isExtending = false;
  }

  private async readAnew(filter: DeskFilter): Promise<void> {
    this.reading++;
    this.state.set('reading');
    this.isExtensionDue = false;
    this.list.set(NOTHING);
    const trouble = await this.page(undefined, (_, page) => opened(page));
    if (this.wanted() !== filter) return;
    this.trouble.set(wordsFor(trouble));
    this.state.set(this.trouble() ? 'failed' : 'read');
    if (this.stories().length === 0 && !this.trouble()) await this.lookForAny();
  }

  /** The newest page, for what came in meanwhile. */
  private async look(): Promise<void> {
    if (this.state() !== 'read') return this.state() === 'failed' ? this.tryAgain() : undefined;
    const trouble = await this.page(undefined, (list, page) => arrived(list, page, this.open));
    // That the server cannot be reached, the frame says, and nothing in the list moves for it.
    const isSaidElsewhere = trouble instanceof Trouble && trouble.code === 'network.lost';
    if (!this.isExtensionDue) this.trouble.set(isSaidElsewhere ? '' : wordsFor(trouble));
    if (this.stories().length === 0) await this.lookForAny();
  }

  /** Reads a page and takes it in, unless another filter is wanted by then. Returns what went wrong. */
  private async page(after: string | undefined, take: (list: StoryList, page: Page) => StoryList): Promise<unknown> {
    const filter = this.wanted();
    if (!filter) return undefined;
    const reading = this.reading;
    const query = queryOf(filter, this.session.staff()?.id ?? '', Date.now());
    try {
      const page = await this.api.send('listStories', { query: { ...query, ...(after && { after, limit: FURTHER }) } });
      if (reading === this.reading) this.list.update((list) => take(list, page));
      return undefined;
    } catch (error) {
      return reading === this.reading ? error : undefined;
    }
  }

  private async lookForAny(): Promise<void> {
    const any = await this.api.send('listStories', { query: { limit: 1 } }).catch(() => undefined);
    if (any) this.hasAny.set(any.items.length > 0);
  }
}

function wordsFor(trouble: unknown): string {
  return trouble === undefined ? '' : inWords(trouble);
}
