import { computed, inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient, inWords } from '@greenroom/platform/web';
import type { Contact } from '../words/contact-in-words';

export interface ContactFilter {
  readonly q: string;
  /** The id of an outlet; empty: all. */
  readonly outlet: string;
}

/** The book of contacts as it is listed: a page at a time, kept while one looks at one of them. */
@Injectable()
export class ContactList {
  private readonly api = inject(ApiClient);
  /** The very object tells what is asked for now: an answer to an earlier filter comes too late. */
  private filter: ContactFilter | undefined;
  private readonly next = signal<string | undefined>(undefined);

  readonly state = signal<'reading' | 'read' | 'failed'>('reading');
  readonly trouble = signal('');
  readonly contacts = signal<readonly Contact[]>([]);
  readonly count = signal(0);
  readonly isExtending = signal(false);
  readonly hasMore = computed(() => this.next() !== undefined);
  /** Where the reader was, to come back to. */
  openedId: string | undefined;
  scrolledTo = 0;

  /** Shows those of a filter: what is there already at once, and brought up to date. */
  async show(filter: ContactFilter): Promise<void> {
    const isKept = this.state() === 'read' && JSON.stringify(filter) === JSON.stringify(this.filter);
    this.filter = filter;
    if (!isKept) {
      this.state.set('reading');
      this.scrolledTo = 0;
    }
    await this.read(filter, isKept ? this.contacts().length : 0);
  }

  /** Tries again what did not succeed. */
  async again(): Promise<void> {
    if (this.filter) await this.read(this.filter, this.contacts().length);
  }

  async extend(): Promise<void> {
    const [filter, after] = [this.filter, this.next()];
    if (!filter || after === undefined || this.isExtending()) return;
    this.isExtending.set(true);
    const page = await this.ask(filter, after);
    this.isExtending.set(false);
    // Read anew meanwhile: what would come after is another page.
    if (!page || this.next() !== after) return;
    this.contacts.update((contacts) => [...contacts, ...page.items]);
    this.next.set(page.next);
  }

  /** What the list is narrowed down to, for the way back to it. */
  address(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.filter ?? {}).filter(([, value]) => value !== ''));
  }

  /** The contact `steps` after one; undefined at the ends. */
  neighbour(id: string, steps: number): Contact | undefined {
    const at = this.contacts().findIndex((contact) => contact.id === id);
    return at < 0 ? undefined : this.contacts()[at + steps];
  }

  /** From the top, at least as many as were there. */
  private async read(filter: ContactFilter, least: number): Promise<void> {
    const first = await this.ask(filter);
    const contacts = [...(first?.items ?? [])];
    let last = first;
    while (last?.next !== undefined && contacts.length < least) {
      last = await this.ask(filter, last.next);
      contacts.push(...(last?.items ?? []));
    }
    if (filter !== this.filter) return;
    if (!first || !last) return this.state.set('failed');
    this.contacts.set(contacts);
    this.count.set(first.count ?? contacts.length);
    this.next.set(last.next);
    this.state.set('read');
  }

  /** A page; undefined where it could not be read, and then it is said why, or is not asked for any more. */
  private async ask({ q, outlet }: ContactFilter, after?: string): Promise<AnswerOf<'listContacts'> | undefined> {
    const filter = this.filter;
    try {
      const query = { ...(q && { q }), ...(outlet && { outletId: outlet }), ...(after && { after }) };
      const page = await this.api.send('listContacts', { query });
      if (filter !== this.filter) return undefined;
      this.trouble.set('');
      return page;
    } catch (error) {
      if (filter === this.filter) this.trouble.set(inWords(error));
      return undefined;
    }
  }
}
