import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Finder, type FinderGroup } from '@greenroom/platform/ui';
import { ageInWords, ApiClient, inWords, Present } from '@greenroom/platform/web';
import { mostAlikeFirst } from './similar-stories';
import { headlineOf } from './story-list';
import type { WholeStory } from './story-history';

const PAUSE = 160;
const OFFERED = 12;

/** Finds the story that is to be joined to the one that is open: the most alike first, others as one types. */
@Component({
  selector: 'gr-join-box',
  imports: [Finder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-finder
      label="Find the story that is the same"
      [groups]="groups()"
      [message]="message()"
      [isCurrent]="isCurrent()"
      (typed)="typed.set($event)"
      (picked)="picked.emit($event)"
    />
  `,
})
export class JoinBox {
  readonly story = input.required<WholeStory>();
  readonly picked = output<string>();

  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly finder = viewChild.required(Finder);
  protected readonly typed = signal('');
  private readonly asked = signal('');
  private readonly isOpen = signal(false);

  private readonly newest = this.api.read('listStories', () => (this.isOpen() ? { query: { limit: 50 } } : undefined));
  private readonly ofTopic = this.api.read('listStories', () => {
    const [topic] = this.story().topics;
    return this.isOpen() && topic ? { query: { limit: 50, topic: topic.slug } } : undefined;
  });
  private readonly found = this.api.read('listStories', () => {
    const q = this.asked();
    return this.isOpen() && q.length > 1 ? { query: { limit: 20, q } } : undefined;
  });

  protected readonly isCurrent = computed(
    () => this.typed().trim() === this.asked() && !(this.isSearching() ? this.found : this.newest).isLoading(),
  );
  private readonly isSearching = computed(() => this.asked().length > 1);
  private readonly stories = computed(() => {
    const pages = this.isSearching() ? [this.found] : [this.ofTopic, this.newest];
    const all = pages.flatMap((page) => (page.hasValue() ? (page.value()?.items ?? []) : []));
    return mostAlikeFirst(all, this.story()).slice(0, OFFERED);
  });
  protected readonly groups = computed<FinderGroup[]>(() => [
    {
      heading: this.isSearching() ? 'Stories' : 'Recent stories, the most alike first',
      options: this.stories().map((story) => ({
        id: story.id,
        words: headlineOf(story),
        note: `${story.sourceCount > 1 ? `×${story.sourceCount} ` : ''}${ageInWords(Date.parse(story.latestAt), this.present.minute() + 59_999)}`,
      })),
    },
  ]);
  protected readonly message = computed(() => {
    const reading = this.isSearching() ? this.found : this.newest;
    const trouble = reading.error();
    if (trouble) return inWords(trouble.cause ?? trouble);
    if (reading.isLoading()) return 'Searching …';
    if (this.stories().length === 0) return this.isSearching() ? `No other story holds “${this.asked()}”.` : '';
    return 'Its sources go into the story that is open. You can take them out again.';
  });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => untracked(() => this.asked.set(typed)), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  open(): void {
    this.isOpen.set(true);
    this.finder().open();
  }
}
