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
import { Finder, type FinderGroup } from '@greenroom/platform/ui';
import { ageInWords, type AnswerOf, ApiClient, inWords, Present } from '@greenroom/platform/web';
import { placesFor } from './places';

const PAUSE = 160;
const COVERS = 'headlines, summaries and sources’ titles of stories, and names, roles and profiles of people';

/** Search over stories and people, and the way to the console’s places: opened from anywhere. */
@Component({
  selector: 'gr-search-box',
  imports: [Finder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-finder
      label="Search stories and people"
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
  private readonly finder = viewChild.required(Finder);

  protected readonly typed = signal('');
  private readonly asked = signal('');
  private readonly query = () => (this.asked().length > 1 ? { query: { q: this.asked(), limit: 6 } } : undefined);
  private readonly stories = this.api.read('listStories', this.query);
  private readonly people = this.api.read('listPeople', this.query);

  protected readonly groups = computed<FinderGroup[]>(() => [
    {
      heading: 'Go to',
      options: placesFor(this.typed()).map(({ path, words }) => ({ id: `place ${path}`, words })),
    },
    { heading: 'Stories', options: this.storyOptions() },
    { heading: 'People', options: this.personOptions() },
  ]);
  protected readonly isCurrent = computed(
    () => this.typed().trim() === this.asked() && !this.stories.isLoading() && !this.people.isLoading(),
  );
  protected readonly message = computed(() => {
    const trouble = this.stories.error() ?? this.people.error();
    if (trouble) return inWords(trouble.cause ?? trouble);
    if (this.asked().length < 2) return `Type two letters or more. It searches ${COVERS}.`;
    if (this.stories.isLoading() || this.people.isLoading()) return 'Searching …';
    if (this.groups().some(({ options }) => options.length > 0)) return `Searched ${COVERS}.`;
    return `Nothing holds “${this.asked()}”. Searched ${COVERS}.`;
  });

  private readonly storyOptions = computed(() => {
    const page = this.stories.hasValue() ? this.stories.value() : undefined;
    return [
      ...(page?.items ?? []).map((story) => ({
        id: `story ${story.id}`,
        words: story.headline || story.summary || 'Without a title',
        note: `×${story.sourceCount} ${ageInWords(Date.parse(story.latestAt), this.present.minute() + 59_999)}`,
      })),
      ...(page?.next ? [{ id: 'stories', words: `All stories with “${this.asked()}”` }] : []),
    ];
  });
  private readonly personOptions = computed(() => {
    const page = this.people.hasValue() ? this.people.value() : undefined;
    return [
      ...(page?.items ?? []).map((person) => ({
        id: `person ${person.id}`,
        words: person.name,
        note: lineOf(person),
        photo: person.photo,
        seed: person.id,
      })),
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

  protected async go(option: string): Promise<void> {
    const [kind, id = ''] = option.split(' ');
    if (kind === 'place') await this.router.navigateByUrl(id);
    if (kind === 'story') await this.router.navigate(['/desk', id], { queryParams: { show: 'all' } });
    if (kind === 'stories') await this.router.navigate(['/desk'], { queryParams: { show: 'all', q: this.asked() } });
    if (kind === 'person') await this.router.navigate(['/people', id]);
    if (kind === 'people') await this.router.navigate(['/people'], { queryParams: { q: this.asked() } });
  }
}

function lineOf({ role, region }: AnswerOf<'listPeople'>['items'][number]): string {
  return [role, region].filter(Boolean).join(', ');
}
