import { computed, inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient, inWords } from '@greenroom/platform/web';
import type { Person } from '../words/person-in-words';
import { type Facets, type Lived, type PeopleFilter, queryOf } from './people-filter';

type Page = AnswerOf<'listPeople'>;

/** The list of the directory: read by filter, a page at a time; kept while one looks at one of the people. */
@Injectable()
export class DirectoryStore {
  private readonly api = inject(ApiClient);
  private filter: PeopleFilter | undefined;
  /** Which reading is the current one: an answer to an earlier filter comes too late. */
  private reading = 0;
  private readonly next = signal<string | undefined>(undefined);
  private readonly counted = signal<number | undefined>(undefined);

  readonly state = signal<'reading' | 'read' | 'failed'>('reading');
  readonly trouble = signal('');
  readonly people = signal<readonly Person[]>([]);
  readonly facets = signal<Facets | undefined>(undefined);
  /** What the people asked for have lived: only here, since an address is kept in histories and logs. */
  readonly lived = signal<Lived | undefined>(undefined);
  readonly hasMore = computed(() => this.next() !== undefined);
  readonly isExtending = signal(false);
  /** Of those found; where the server does not say, of those shown. */
  readonly count = computed(() => this.counted() ?? this.people().length);
  readonly isCounted = computed(() => this.counted() !== undefined || !this.hasMore());
  /** Whether there is anybody at all, whatever the filter. */
  readonly hasAnybody = computed(() => {
    const facets = this.facets();
    return this.people().length > 0 || (facets !== undefined && Object.values(facets).some(({ length }) => length > 0));
  });

  /** Where the reader was, to come back to. */
  openedId: string | undefined;
  scrolledTo = 0;

  /** The list for a filter. One that is there already stays as it is, brought up to date where it stands. */
  async show(filter: PeopleFilter): Promise<void> {
    const isKept = this.state() === 'read' && JSON.stringify(filter) === JSON.stringify(this.filter);
    this.filter = filter;
    if (!isKept) {
      this.scrolledTo = 0;
      this.state.set('reading');
    }
    await this.readFirst(filter, isKept);
  }

  async tryAgain(): Promise<void> {
    if (this.filter) await this.readFirst(this.filter, false);
  }

  async extend(): Promise<void> {
    const after = this.next();
    if (after === undefined || this.isExtending() || !this.filter) return;
    this.isExtending.set(true);
    const page = await this.ask({ ...queryOf(this.filter, this.lived()), after });
    this.isExtending.set(false);
    if (!page) return;
    const known = new Set(this.people().map(({ id }) => id));
    this.people.update((people) => [...people, ...page.items.filter(({ id }) => !known.has(id))]);
    this.next.set(page.next);
  }

  /** Chooses an issue, or no longer where it is chosen already. */
  turnLived(issue: Lived): void {
    this.lived.update((chosen) => (chosen?.id === issue.id ? undefined : issue));
  }

  /** What the list is narrowed down to, for the way back to it; all but what people have lived. */
  address(): Partial<Omit<PeopleFilter, 'lived'>> {
    const inAddress = Object.entries(this.filter ?? {}).filter(([name, value]) => name !== 'lived' && value !== '');
    return Object.fromEntries(inAddress);
  }

  /** A person as they are now, wherever they stand. */
  put(person: Person): void {
    this.people.update((people) => people.map((one) => (one.id === person.id ? person : one)));
  }

  remove(id: string): void {
    if (!this.people().some((one) => one.id === id)) return;
    this.people.update((people) => people.filter((one) => one.id !== id));
    this.counted.update((count) => count && count - 1);
  }

  /** The person `steps` after one; undefined at the ends. */
  neighbour(id: string, steps: number): Person | undefined {
    const at = this.people().findIndex((person) => person.id === id);
    return at < 0 ? undefined : this.people()[at + steps];
  }

  private async readFirst(filter: PeopleFilter, isKept: boolean): Promise<void> {
    const page = await this.ask(queryOf(filter, this.lived()), true);
    if (page === 'late') return;
    if (!page) return this.state.set('failed');
    this.facets.set(page.facets);
    this.counted.set(page.count);
    this.state.set('read');
    const isLonger = isKept && this.people().length > page.items.length && page.next !== undefined;
    if (isLonger) {
      page.items.forEach((person) => this.put(person));
      return;
    }
    this.people.set(page.items);
    this.next.set(page.next);
  }

  private async ask(query: ReturnType<typeof queryOf>): Promise<Page | undefined>;
  private async ask(query: ReturnType<typeof queryOf>, isFirst: true): Promise<Page | 'late' | undefined>;
  private async ask(query: ReturnType<typeof queryOf>, isFirst = false): Promise<Page | 'late' | undefined> {
    const reading = isFirst ? ++this.reading : this.reading;
    try {
      const page = await this.api.send('listPeople', { query });
      if (reading !== this.reading) return isFirst ? 'late' : undefined;
      this.trouble.set('');
      return page;
    } catch (error) {
      if (reading !== this.reading) return isFirst ? 'late' : undefined;
      this.trouble.set(inWords(error));
      return undefined;
    }
  }
}
