import {
  afterNextRender,
  ApplicationRef,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Icon,
  Kbd,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  StoryRow,
  Tab,
} from '@greenroom/platform/ui';
import { ageInWords, ApiClient, Present } from '@greenroom/platform/web';
import { type DeskFilter, narrowingsOf, NOT_NARROWED, VIEWS } from './desk-filter';
import { DeskFilters } from './desk-filters';
import { DeskStore } from './desk-store';
import { headlineOf, type Story } from './story-list';

/** How many rows are laid out, or left out, together. */
const CHUNK = 50;

/** The list of the desk: what came in, the newest first; how it is narrowed; and what waits to be let in. */
@Component({
  selector: 'gr-stories-pane',
  imports: [
    Button,
    DeskFilters,
    EmptyState,
    Icon,
    Kbd,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    StoryRow,
    Tab,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stories-pane.html',
  styleUrl: './stories-pane.css',
})
export class StoriesPane {
  readonly filter = input.required<DeskFilter>();
  /** Id of the story that is open. */
  readonly open = input<string>();
  /** A row was opened by the keyboard. */
  readonly entered = output();

  protected readonly desk = inject(DeskStore);
  private readonly present = inject(Present);
  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);

  protected readonly views = VIEWS;
  protected readonly nothing = NOT_NARROWED;
  protected readonly isFiltering = signal(false);
  private readonly tree = inject(ApiClient).read('readTopics', () => (this.filter().topic ? {} : undefined));
  protected readonly narrowings = computed(() => {
    const concepts = this.tree.hasValue() ? (this.tree.value()?.topics ?? []) : [];
    return narrowingsOf(this.filter(), new Map(labelsOf(concepts)));
  });
  protected readonly narrowedBy = computed(() =>
    this.narrowings()
      .map(({ words }) => words)
      .join(', '),
  );

  protected readonly viewWords = computed(() => VIEWS.find(({ view }) => view === this.filter().view)?.words);

  private readonly known = new WeakMap<Story, ReturnType<typeof factsOf>>();
  protected readonly stories = computed(() => {
    // A minute is long enough ago to be read as one: the present is taken at its end.
    const now = this.present.minute() + 59_999;
    return this.desk.stories().map((story) => ({
      ...this.factsOf(story),
      age: ageInWords(Date.parse(story.latestAt), now),
    }));
  });
  protected readonly chunks = computed(() => {
    const stories = this.stories();
    return Array.from({ length: Math.ceil(stories.length / CHUNK) }, (_, at) =>
      stories.slice(at * CHUNK, (at + 1) * CHUNK),
    );
  });

  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  private readonly rows = viewChild.required<ElementRef<HTMLElement>>('rows');

  constructor() {
    this.loadWhileScrolling();
    this.scrollToOpenStory();
  }

  /** What waited comes in at the top, and the list goes there. */
  reveal(): void {
    this.desk.reveal();
    this.rows().nativeElement.closest('gr-pane-body')?.scrollTo({ top: 0 });
  }

  row(id: string | undefined): HTMLElement | null {
    return id ? this.rows().nativeElement.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"]`) : null;
  }

  /** Opens what the list can be narrowed by, or closes it. */
  turnFilters(): void {
    this.isFiltering.update((isFiltering) => !isFiltering);
    afterNextRender(() => this.focusFilters(), { injector: this.injector });
    // At once: the next key may be typed for the field already.
    this.application.tick();
  }

  /** A row that was opened by the keyboard hands the keyboard on to what it opened. */
  protected opened(event: MouseEvent): void {
    if (event.detail === 0) this.entered.emit();
  }

  private focusFilters(): void {
    const pane = this.rows().nativeElement.closest('gr-stories-pane');
    pane?.querySelector<HTMLElement>(this.isFiltering() ? 'gr-desk-filters input' : '.filter')?.focus();
  }

  /** Made once for each story: the list is long, and drawn again with every step in it. */
  private factsOf(story: Story): ReturnType<typeof factsOf> {
    const known = this.known.get(story) ?? factsOf(story);
    this.known.set(story, known);
    return known;
  }

  private loadWhileScrolling(): void {
    afterRenderEffect((onCleanup) => {
      const end = this.end()?.nativeElement;
      if (!end) return;
      const watch = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.desk.extend(),
        { root: end.closest('gr-pane-body'), rootMargin: '1500px 0px' },
      );
      watch.observe(end);
      onCleanup(() => watch.disconnect());
    });
  }

  /** Once, for an address that was opened: after that the list stays where the reader has it. */
  private scrollToOpenStory(): void {
    let isDone = false;
    afterRenderEffect(() => {
      if (isDone || this.stories().length === 0) return;
      isDone = true;
      this.row(this.open())?.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** Nobody is put forward by a face for what they are not near enough to. */
function factsOf(story: Story) {
  const { id, sourceCount, latestAt, triage, topics, outlets, isAnswered, speakers } = story;
  return {
    id,
    sourceCount,
    latestAt,
    triage,
    headline: headlineOf(story),
    about: topics[0]?.label ?? outlets[0] ?? '',
    faces: (isAnswered ? speakers : []).map(({ personId, name, photo }) => ({ id: personId, name, photo })),
  };
}

interface Topic {
  readonly slug: string;
  readonly label: string;
  readonly children: readonly Topic[];
}

function labelsOf(topics: readonly Topic[]): [string, string][] {
  return topics.flatMap(({ slug, label, children }) => [[slug, label] as [string, string], ...labelsOf(children)]);
}
