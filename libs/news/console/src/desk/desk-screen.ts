import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Icon,
  Kbd,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  StoryRow,
  Tab,
} from '@greenroom/platform/ui';
import { ApiClient, inWords, LiveEvents, Shortcuts, TimePipe, Trouble } from '@greenroom/platform/web';
import { type DeskFilter, VIEWS, viewOf } from './desk-filter';
import { DeskStore } from './desk-store';
import { SpeakersPane } from './speakers-pane';
import { neighbour, type Story } from './story-list';
import { StoryPane } from './story-pane';
import { StoryTriage, type Triage, type WholeStory } from './story-triage';

const PHONE = '(max-width: 45rem)';

/** The news desk: stories, the one that is open, and who can speak on it. What is shown is in the address. */
@Component({
  selector: 'gr-desk-screen',
  imports: [
    Button,
    EmptyState,
    Icon,
    Kbd,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    SpeakersPane,
    StoryPane,
    StoryRow,
    Tab,
    TimePipe,
  ],
  providers: [StoryTriage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-step]': 'shownStep()' },
  templateUrl: './desk-screen.html',
  styleUrl: './desk-screen.css',
})
export class DeskScreen {
  /** From the address: the story that is open, and on narrow windows which of its panes. */
  readonly id = input<string>();
  readonly step = input<string>();
  readonly show = input<string>();
  readonly topic = input<string>();
  readonly outlet = input<string>();
  readonly q = input<string>();

  protected readonly desk = inject(DeskStore);
  protected readonly triage = inject(StoryTriage);
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly router = inject(Router);

  protected readonly views = VIEWS;
  protected readonly view = computed(() => viewOf(this.show()));
  protected readonly filter = computed<DeskFilter>(() => ({
    view: this.view(),
    topic: this.topic() ?? '',
    outlet: this.outlet() ?? '',
    q: this.q() ?? '',
  }));
  protected readonly narrowedBy = computed(() => {
    const { topic, outlet, q } = this.filter();
    return [q && `“${q}”`, topic && `topic ${topic}`, outlet].filter(Boolean).join(', ');
  });
  protected readonly shownStep = computed(() => (!this.id() ? 'list' : this.step() ? 'speakers' : 'story'));

  private readonly read = this.api.read('readStory', () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  });
  private readonly matched = this.api.read('readMatches', () => {
    const id = this.id();
    return id ? { params: { id } } : undefined;
  });
  /** The story as a deed left it, until it is read again. */
  private readonly changed = signal<WholeStory | undefined>(undefined);
  protected readonly story = computed(() => {
    const id = this.id();
    const changed = this.changed();
    if (changed?.id === id) return changed;
    const read = this.read.hasValue() ? this.read.value() : undefined;
    return read?.id === id ? read : undefined;
  });
  protected readonly storyTrouble = computed(() => (this.read.error() ? inWords(causeOf(this.read.error())) : ''));
  protected readonly matches = computed(() => {
    const matches = this.matched.hasValue() ? this.matched.value() : undefined;
    return matches?.storyId === this.id() ? matches : undefined;
  });
  protected readonly matchTrouble = computed(() => {
    const cause = causeOf(this.matched.error());
    // Not matched yet is no trouble: the pane says so.
    return !cause || (cause instanceof Trouble && cause.code === 'story.not-found') ? '' : inWords(cause);
  });
  protected readonly place = computed(() => {
    const at = this.desk.stories().findIndex(({ id }) => id === this.id());
    return at < 0 ? '' : `${at + 1} of ${this.desk.stories().length}${this.desk.hasMore() ? '+' : ''}`;
  });

  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');
  private readonly storyPane = viewChild(StoryPane);

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => this.desk.show(filter));
    });
    // On a wide window the first story is open from the start: an empty pane says nothing.
    effect(() => {
      const first = this.desk.stories()[0];
      if (first && !this.id() && !isPhone()) untracked(() => void this.open(first, true));
    });
    effect(() => {
      if (this.live.changes() === 0) return;
      untracked(() => {
        if (!this.id()) return;
        this.read.reload();
        this.matched.reload();
      });
    });
    // What was read after a deed is newer than what the deed answered.
    effect(() => {
      const read = this.read.hasValue() ? this.read.value() : undefined;
      untracked(() => {
        const changed = this.changed();
        if (read && changed && read.version >= changed.version) this.changed.set(undefined);
      });
    });
    this.loadWhileScrolling();
    this.scrollToOpenStory();
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  /** Nobody is put forward by a face for what they are not near enough to. */
  protected facesOf({ isAnswered, speakers }: Story) {
    return (isAnswered ? speakers : []).map(({ personId, name }) => ({ id: personId, name }));
  }

  protected aboutOf({ topics, outlets }: Story): string {
    return topics[0]?.label ?? outlets[0] ?? '';
  }

  /** A row that was opened by the keyboard hands the keyboard on to what it opened. */
  protected opened(event: MouseEvent): void {
    if (event.detail === 0) setTimeout(() => this.storyPane()?.focus());
  }

  protected reveal(): void {
    this.desk.reveal();
    this.rows()?.nativeElement.closest('gr-pane-body')?.scrollTo({ top: 0 });
  }

  protected async mark(triage: Triage): Promise<void> {
    const story = this.story();
    if (story) this.changed.set(await this.triage.mark(story, triage));
  }

  protected async take(): Promise<void> {
    const story = this.story();
    if (story) this.changed.set(await this.triage.take(story));
  }

  protected rereadStory(): void {
    this.read.reload();
    this.matched.reload();
  }

  private async open(story: Story, replaceUrl: boolean): Promise<void> {
    this.triage.trouble.set('');
    await this.router.navigate(['/desk', story.id], { queryParamsHandling: 'preserve', replaceUrl });
  }

  private async move(steps: number): Promise<void> {
    const focused = document.activeElement?.getAttribute('data-story') ?? undefined;
    const story = neighbour(this.desk.current(), isPhone() ? focused : (this.id() ?? focused), steps);
    if (!story) return;
    if (!isPhone()) await this.open(story, true);
    const row = this.rows()?.nativeElement.querySelector<HTMLElement>(`[data-story="${story.id}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (this.desk.stories().at(-3)?.id === story.id) void this.desk.extend();
  }

  private loadWhileScrolling(): void {
    afterRenderEffect((onCleanup) => {
      const end = this.end()?.nativeElement;
      if (!end) return;
      const watch = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.desk.extend(),
        { root: end.closest('gr-pane-body'), rootMargin: '600px 0px' },
      );
      watch.observe(end);
      onCleanup(() => watch.disconnect());
    });
  }

  /** Once, for an address that was opened: after that the list stays where the reader has it. */
  private scrollToOpenStory(): void {
    let isDone = false;
    afterRenderEffect(() => {
      const id = this.id();
      if (isDone || this.desk.stories().length === 0) return;
      isDone = true;
      this.rows()?.nativeElement.querySelector(`[data-story="${id}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'News desk',
      shortcuts: [
        { keys: ['j', 'ArrowDown'], words: 'Next story', run: () => void this.move(1) },
        { keys: ['k', 'ArrowUp'], words: 'Story before', run: () => void this.move(-1) },
        { keys: ['Enter'], words: 'Read the story of the row' },
        { keys: ['n'], words: 'Show new stories', run: () => this.reveal() },
        { keys: ['w'], words: 'Watch, or no longer', run: () => void this.mark('watching') },
        { keys: ['p'], words: 'Pitching, or no longer', run: () => void this.mark('pitching') },
        { keys: ['x'], words: 'Drop, or take up again', run: () => void this.mark('dropped') },
        { keys: ['o'], words: 'Take it, or give it back', run: () => void this.take() },
        { keys: ['Escape'], words: 'Back to the list', run: () => void this.back() },
      ],
    });
  }

  private async back(): Promise<void> {
    const id = this.id();
    if (isPhone()) await this.router.navigate(['/desk'], { queryParamsHandling: 'preserve' });
    this.rows()?.nativeElement.querySelector<HTMLElement>(`[data-story="${id}"]`)?.focus();
  }
}

function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}

/** Angular wraps what a resource's loader threw where it is no `Error`; ours is one. */
function causeOf(error: Error | undefined): unknown {
  return error instanceof Trouble ? error : (error?.cause ?? error);
}
