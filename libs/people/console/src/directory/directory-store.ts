import { computed, inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient, inWords } from '@greenroom/platform/web';
import type { Person } from '../words/person-in-words';
import { type Facets, type Lived, type PeopleFilter, queryOf } from './people-filter';

type Page = AnswerOf<'listPeople'>;

/** The list of the directory: read by filter, a page at a time; kept while one looks at one of the people. */
@Injectable()
export class DirectoryStore {
  private readonly api = inject(ApiClient);
  /** The very object tells what is asked for now: an answer to an earlier filter comes too late. */
  private filter: PeopleFilter | undefined;
  /** More people and what has changed are read one after the other: each goes by where the list ends. */
  private turn: Promise<void> = Promise.resolve();
  private isRefreshDue = false;
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
  /** Where the reader was, to come back to. */
  openedId: string | undefined;
  scrolledTo = 0;

  /** The list for a filter. Returns whether it is there already, and has only to be brought up to date. */
  show(filter: PeopleFilter): boolean {
    const isKept = this.state() === 'read' && JSON.stringify(filter) === JSON.stringify(this.filter);
    this.filter = filter;
    if (!isKept) {
      this.scrolledTo = 0;
      void this.readAnew(filter);
    }
    return isKept;
  }

  /**
   * Brings the list up to date, as far down as it was read.
   * @param inPlace puts what was read where it belongs, so that what is being looked at does not move
   */
  async refresh(inPlace: (put: () => void) => void = (put) => put()): Promise<void> {
    if (this.state() === 'failed' && this.filter) return this.readAnew(this.filter);
    if (this.isRefreshDue) return;
    this.isRefreshDue = true;
    await this.inTurn(async () => {
      this.isRefreshDue = false;
      await this.readAgain(inPlace);
    });
  }

  async extend(): Promise<void> {
    if (!this.hasMore() || this.isExtending()) return;
    this.isExtending.set(true);
    await this.inTurn(() => this.readFurther());
    this.isExtending.set(false);
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
  update(person: Person): void {
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

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  private async readAnew(filter: PeopleFilter): Promise<void> {
    this.state.set('reading');
    const page = await this.ask(filter);
    if (filter !== this.filter) return;
    if (page) this.put(page, page.items, page.next);
    this.state.set(page ? 'read' : 'failed');
  }

  private async readAgain(inPlace: (put: () => void) => void): Promise<void> {
    const filter = this.filter;
    if (!filter || this.state() !== 'read') return;
    const first = await this.ask(filter);
    const people = [...(first?.items ?? [])];
    let last = first;
    while (last?.next !== undefined && people.length < this.people().length) {
      last = await this.ask(filter, last.next);
      people.push(...(last?.items ?? []));
    }
    if (first && last) inPlace(() => this.put(first, people, last.next));
  }

  private async readFurther(): Promise<void> {
    const [filter, after] = [this.filter, this.next()];
    const page = filter && after !== undefined && (await this.ask(filter, after));
    if (!page) return;
    const known = new Set(this.people().map(({ id }) => id));
    this.people.update((people) => [...people, ...page.items.filter(({ id }) => !known.has(id))]);
    this.next.set(page.next);
  }

  private put({ facets, count }: Page, people: readonly Person[], next: string | undefined): void {
    this.facets.set(facets);
    this.counted.set(count);
    this.people.set(people);
    this.next.set(next);
  }

  /** A page; undefined where it could not be read, and then it is said why, or is not asked for any more. */
  private async ask(filter: PeopleFilter, after?: string): Promise<Page | undefined> {
    try {
      const query = { ...queryOf(filter, this.lived()), ...(after !== undefined && { after }) };
      const page = await this.api.send('listPeople', { query });
      if (filter !== this.filter) return undefined;
      this.trouble.set('');
      return page;
    } catch (error) {
      if (filter === this.filter) this.trouble.set(inWords(error));
      return undefined;
    }
  }
}
