import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { postsNow } from '@greenroom/contacts/domain';
import { londonDayOf } from '@greenroom/kernel';
import { excerptAround, foundIn, queryWords, whyFound } from '@greenroom/news/domain';
import { Finder, type FinderGroup, type FinderOption, type TextPiece } from '@greenroom/platform/ui';
import { ageInWords, type AnswerOf, ApiClient, inWords, Present, SessionStore } from '@greenroom/platform/web';
import { placesFor, placesOpenTo } from './places';

type Story = AnswerOf<'listStories'>['items'][number];
type Person = AnswerOf<'listPeople'>['items'][number];
type Contact = AnswerOf<'listContacts'>['items'][number];

const PAUSE = 160;
const MOST = 6;
const EXCERPT = 110;
const COVERS =
  'headlines, summaries and sources’ titles of stories, names, roles and profiles of people, and contacts with their outlets';

/** Search over stories, people and contacts, and the way to the console’s places: opened from anywhere. */
@Component({
  selector: 'gr-search-box',
  imports: [Finder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-finder
      label="Search stories, people and contacts"
      [groups]="groups()"
      [message]="message()"
      [isCurrent]="isCurrent()"
      (typed)="typed.set($event)"
      (picked)="go($event)"
    />
  `,
})
export class SearchBox {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly present = inject(Present);
  private readonly session = inject(SessionStore);
  private readonly finder = viewChild.required(Finder);

  protected readonly typed = signal('');
  private readonly asked = signal('');
  private readonly query = () => (this.asked().length > 1 ? { query: { q: this.asked(), limit: MOST } } : undefined);
  private readonly stories = this.api.read('listStories', () => {
    const asked = this.query();
    return asked && { query: { ...asked.query, by: 'fit' as const } };
  });
  private readonly named = this.api.read('listPeople', () =>
    this.asked().length > 1 ? { query: { named: this.asked(), limit: MOST } } : undefined,
  );
  private readonly people = this.api.read('listPeople', this.query);
  private readonly contacts = this.api.read('listContacts', () =>
    this.session.may('contacts.read') ? this.query() : undefined,
  );
  private readonly readings = [this.stories, this.named, this.people, this.contacts] as const;
  private readonly words = computed(() => queryWords(this.asked()));

  protected readonly groups = computed<FinderGroup[]>(() => [
    {
      heading: 'Go to',
      options: placesFor(this.typed(), placesOpenTo(this.session)).map(({ path, words }) => ({
        id: `place ${path}`,
        words,
      })),
    },
    { heading: 'People', options: this.namedOptions() },
    { heading: 'Contacts', options: this.contactOptions() },
    { heading: 'Stories, the best first', options: this.storyOptions() },
    { heading: 'People whose role or profile says so', options: this.personOptions() },
  ]);
  protected readonly isCurrent = computed(
    () => this.typed().trim() === this.asked() && !this.readings.some((reading) => reading.isLoading()),
  );
  protected readonly message = computed(() => {
    const trouble = this.readings.map((reading) => reading.error()).find((error) => error);
    if (trouble) return inWords(trouble.cause ?? trouble);
    if (this.asked().length < 2) return `Type two letters or more. It searches ${COVERS}.`;
    if (this.readings.some((reading) => reading.isLoading())) return 'Searching …';
    if (this.groups().some(({ options }) => options.length > 0)) return `Searched ${COVERS}.`;
    return `Nothing holds “${this.asked()}”. Searched ${COVERS}.`;
  });

  private readonly storyOptions = computed<FinderOption[]>(() => {
    const items = (this.stories.hasValue() ? this.stories.value()?.items : undefined) ?? [];
    return [
      ...items.map((story) => this.storyOption(story)),
      ...(items.length === MOST ? [{ id: 'stories', words: `All stories with “${this.asked()}”` }] : []),
    ];
  });
  private readonly namedOptions = computed<FinderOption[]>(() => {
    const items = (this.named.hasValue() ? this.named.value()?.items : undefined) ?? [];
    return items.map((person) => this.personOption(person));
  });
  private readonly contactOptions = computed<FinderOption[]>(() => {
    const page = this.contacts.hasValue() ? this.contacts.value() : undefined;
    return [
      ...(page?.items ?? []).map((contact) => this.contactOption(contact)),
      ...(page?.next ? [{ id: 'contacts', words: `All contacts with “${this.asked()}”` }] : []),
    ];
  });
  private readonly personOptions = computed<FinderOption[]>(() => {
    const page = this.people.hasValue() ? this.people.value() : undefined;
    const named = new Set(this.namedOptions().map(({ id }) => id));
    return [
      ...(page?.items ?? []).map((person) => this.personOption(person)).filter(({ id }) => !named.has(id)),
      ...(page?.next ? [{ id: 'people', words: `All people with “${this.asked()}”` }] : []),
    ];
  });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => untracked(() => this.asked.set(typed)), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  open(): void {
    this.finder().open();
  }

  private storyOption({ id, headline, summary, sourceCount, latestAt }: Story): FinderOption {
    const words = headline || summary || 'Without a title';
    const found = whyFound(words, summary, this.words());
    const age = ageInWords(Date.parse(latestAt), this.present.minute() + 59_999);
    return {
      id: `story ${id}`,
      words,
      pieces: found.headline,
      excerpt: found.excerpt,
      note: `${sourceCount > 1 ? `×${sourceCount} ` : ''}${age}`,
    };
  }

  private personOption({ id, name, role, bio, region, photo }: Person): FinderOption {
    const pieces = foundIn(name, this.words());
    const ownRole = foundIn(role, this.words());
    const isTold = [...pieces, ...ownRole].some(({ isMarked }) => isMarked);
    return {
      id: `person ${id}`,
      words: name,
      pieces,
      excerpt: isTold ? ownRole : this.excerptOf(bio, role),
      note: region,
      photo,
      seed: id,
    };
  }

  private contactOption({ id, name, posts, doNotContact }: Contact): FinderOption {
    const now = postsNow(posts as never, londonDayOf(this.present.minute())) as unknown as typeof posts;
    const places = now.map(({ programme, outlet }) => [programme, outlet].filter(Boolean).join(', '));
    return {
      id: `contact ${id}`,
      words: name,
      pieces: foundIn(name, this.words()),
      excerpt: places.length > 0 ? foundIn(places.join(' · '), this.words()) : [],
      ...(doNotContact && { note: 'Do not contact' }),
    };
  }

  /** The place where a text has the words; what else there is to say where it does not. */
  private excerptOf(text: string, otherwise: string): TextPiece[] {
    const excerpt = excerptAround(text, this.words(), EXCERPT) || otherwise;
    return excerpt ? foundIn(excerpt, this.words()) : [];
  }

  protected async go(option: string): Promise<void> {
    const [kind, id = ''] = option.split(' ');
    if (kind === 'place') await this.router.navigateByUrl(id);
    if (kind === 'story') await this.router.navigate(['/desk', id], { queryParams: { show: 'all' } });
    if (kind === 'stories') await this.router.navigate(['/desk'], { queryParams: { show: 'all', q: this.asked() } });
    if (kind === 'person') await this.router.navigate(['/people', id]);
    if (kind === 'contact') await this.router.navigate(['/contacts', id]);
    if (kind === 'contacts') await this.router.navigate(['/contacts'], { queryParams: { q: this.asked() } });
    if (kind === 'people') await this.router.navigate(['/people'], { queryParams: { q: this.asked() } });
  }
}
