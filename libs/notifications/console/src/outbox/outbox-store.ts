import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, inWords, LiveEvents, Present } from '@greenroom/platform/web';
import { findingOf, type MailLine, type MailState, type OutboxPage } from './mail-words';

const PAGE = 50;

/** The list of mails, a page at a time: read again when a mail changes, and each minute for the times. */
@Injectable()
export class OutboxStore {
  private readonly api = inject(ApiClient);
  private readonly mailChanges = inject(LiveEvents).changesOf('mail');
  private readonly present = inject(Present);
  private readonly page = signal<OutboxPage | undefined>(undefined);
  private readonly next = signal<string | undefined>(undefined);
  /** Only the latest reading counts. */
  private reading = 0;

  /** What the list is narrowed down to; undefined: nothing. */
  readonly filter = signal<MailState | undefined>(undefined);
  readonly state = signal<'reading' | 'read' | 'failed'>('reading');
  readonly trouble = signal('');
  readonly mails = signal<readonly MailLine[]>([]);
  readonly hasMore = computed(() => this.next() !== undefined);
  readonly isExtending = signal(false);
  readonly counts = computed(() => this.page()?.counts);
  readonly isSending = computed(() => this.page()?.isSending ?? true);
  readonly finding = computed(() => {
    const page = this.page();
    // A list that is narrowed down says nothing of the rest.
    return page ? findingOf(page, page.items.length === 0 && !this.filter()) : 'Outbox';
  });

  constructor() {
    effect(() => {
      const state = this.filter();
      this.mailChanges();
      this.present.minute();
      untracked(() => void this.look(state));
    });
  }

  async look(state = this.filter()): Promise<void> {
    const reading = ++this.reading;
    // As many as are in sight already: nothing that somebody has scrolled to goes away.
    const limit = Math.min(100, Math.max(PAGE, this.mails().length));
    try {
      const page = await this.api.send('listMails', { query: { limit, ...(state && { state }) } });
      if (reading !== this.reading) return;
      this.page.set(page);
      this.mails.set(page.items);
      this.next.set(page.next);
      this.trouble.set('');
      this.state.set('read');
    } catch (error) {
      if (reading !== this.reading) return;
      this.trouble.set(inWords(error));
      if (this.state() === 'reading') this.state.set('failed');
    }
  }

  async extend(): Promise<void> {
    const [after, state, reading] = [this.next(), this.filter(), this.reading];
    if (after === undefined || this.isExtending()) return;
    this.isExtending.set(true);
    try {
      const page = await this.api.send('listMails', { query: { limit: PAGE, after, ...(state && { state }) } });
      if (reading !== this.reading) return;
      this.mails.update((mails) => [...mails, ...page.items]);
      this.next.set(page.next);
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isExtending.set(false);
    }
  }

  /** The mail `steps` after one, or the first. */
  neighbour(id: string | undefined, steps: number): MailLine | undefined {
    const at = this.mails().findIndex((mail) => mail.id === id);
    return at < 0 ? this.mails()[0] : this.mails()[at + steps];
  }
}
