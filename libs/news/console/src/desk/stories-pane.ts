import {
  afterNextRender,
  ApplicationRef,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { queryWords } from '@greenroom/news/domain';
import {
  Button,
  EmptyState,
  Icon,
  Kbd,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  Tab,
} from '@greenroom/platform/ui';
import { ApiClient, SessionStore } from '@greenroom/platform/web';
import { type DeskFilter, narrowingsOf, NOT_NARROWED, VIEWS } from './desk-filter';
import { DeskCounts } from './desk-counts';
import { DeskFilters } from './desk-filters';
import { DeskStore } from './desk-store';
import { StoryRows } from './story-rows';

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
    StoryRows,
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
  protected readonly counts = inject(DeskCounts);
  protected readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
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

  protected readonly words = computed(() => queryWords(this.filter().q));

  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  private readonly rows = viewChild.required(StoryRows);

  constructor() {
    this.loadWhileScrolling();
  }

  /** What waited comes in at the top, and the list goes there. */
  reveal(): void {
    this.desk.reveal();
    this.host.querySelector('gr-pane-body')?.scrollTo({ top: 0 });
  }

  /** The row that had the keyboard last, by its story. */
  get lastFocused(): string | undefined {
    return this.rows().lastFocused;
  }

  /** The row of a story, brought in where it is out of sight; null if the list has no such story. */
  bring(id: string | undefined): HTMLElement | null {
    return this.rows().bring(id);
  }

  /** Opens what the list can be narrowed by, or closes it. */
  turnFilters(): void {
    this.isFiltering.update((isFiltering) => !isFiltering);
    afterNextRender(() => this.focusFilters(), { injector: this.injector });
    // At once: the next key may be typed for the field already.
    this.application.tick();
  }

  private focusFilters(): void {
    this.host.querySelector<HTMLElement>(this.isFiltering() ? 'gr-desk-filters input' : '.filter')?.focus();
  }

  private loadWhileScrolling(): void {
    afterRenderEffect((onCleanup) => {
      const end = this.end()?.nativeElement;
      // Watched anew with each page: its end may be in sight at once, and then nothing would tell.
      this.desk.stories();
      if (!end) return;
      const watch = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.desk.extend(),
        { root: end.closest('gr-pane-body'), rootMargin: '1500px 0px' },
      );
      watch.observe(end);
      onCleanup(() => watch.disconnect());
    });
  }
}

interface Topic {
  readonly slug: string;
  readonly label: string;
  readonly children: readonly Topic[];
}

function labelsOf(topics: readonly Topic[]): [string, string][] {
  return topics.flatMap(({ slug, label, children }) => [[slug, label] as [string, string], ...labelsOf(children)]);
}
