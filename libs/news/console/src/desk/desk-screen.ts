import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { Pane } from '@greenroom/platform/ui';
import { LiveEvents, type Shortcut, Shortcuts } from '@greenroom/platform/web';
import { DeskCounts } from './desk-counts';
import { filterFrom } from './desk-filter';
import { DeskStore } from './desk-store';
import { OpenStory } from './open-story';
import { SpeakersPane } from './speakers-pane';
import { StoriesPane } from './stories-pane';
import { StoryDeeds } from './story-deeds';
import type { Triage, WholeStory } from './story-history';
import { headlineOf, neighbour, type Story } from './story-list';
import { StoryPane } from './story-pane';
import { wantedAsText, type WantedFor, wantedFrom } from './wanted-for';

const PHONE = '(max-width: 45rem)';

/** The news desk: stories, the one that is open, and who can speak on it. What is shown is in the address. */
@Component({
  selector: 'gr-desk-screen',
  imports: [Pane, SpeakersPane, StoriesPane, StoryPane],
  providers: [StoryDeeds],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'three-panes', '[attr.data-pane]': 'pane()' },
  templateUrl: './desk-screen.html',
  styleUrl: './desk-screen.css',
})
export class DeskScreen {
  /** From the address: the story that is open, and on narrow windows which of its panes. */
  readonly id = input<string>();
  readonly step = input<string>();
  /** From the address: which stories the list shows. */
  readonly show = input<string>();
  readonly triage = input<string>();
  readonly owner = input<string>();
  readonly topic = input<string>();
  readonly outlet = input<string>();
  readonly age = input<string>();
  readonly q = input<string>();
  /** From the address: what somebody is wanted for, as `radio-3`. */
  readonly for = input<string>();

  private readonly desk = inject(DeskStore);
  private readonly counts = inject(DeskCounts);
  private readonly deeds = inject(StoryDeeds);
  private readonly live = inject(LiveEvents);
  private readonly changes = this.live.changesOf('story');
  private readonly peopleChanges = this.live.changesOf('person');
  private readonly router = inject(Router);

  protected readonly filter = computed(() =>
    filterFrom({
      show: this.show(),
      triage: this.triage(),
      owner: this.owner(),
      topic: this.topic(),
      outlet: this.outlet(),
      age: this.age(),
      q: this.q(),
    }),
  );
  /** On their way to another page: what this one does of itself would call them back. */
  private readonly isLeaving = computed(() => this.router.currentNavigation() !== null);
  protected readonly pane = computed(() => (!this.id() ? 1 : this.step() ? 3 : 2));

  protected readonly wantedFor = computed(() => wantedFrom(this.for()));
  protected readonly opened = new OpenStory(this.id, this.wantedFor);
  protected readonly place = computed(() => {
    const at = this.desk.stories().findIndex(({ id }) => id === this.id());
    const { view, triage } = this.filter();
    const count = this.counts.of(view, triage);
    return at < 0 ? '' : `${at + 1}${count && ` of ${count}`}`;
  });

  private readonly storiesPane = viewChild.required(StoriesPane);
  private readonly storyPane = viewChild(StoryPane);

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        this.desk.show(filter);
        this.counts.filter.set(filter);
      });
    });
    // On a wide window the first story is open from the start: an empty pane says nothing.
    effect(() => {
      const first = this.desk.stories()[0];
      if (first && !this.id() && !this.isLeaving() && !isPhone()) untracked(() => void this.open(first.id, true));
    });
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.desk.keep(id);
        if (this.deeds.about() !== id) this.deeds.forget();
      });
    });
    effect(() => {
      if (this.changes() > 0) untracked(() => this.id() && this.opened.reread());
    });
    // Who is free and who is ready changes while a story is open.
    effect(() => {
      if (this.peopleChanges() > 0) untracked(() => this.id() && this.opened.rematch());
    });
    this.followMerges();
    this.nameThePage();
    // What was read after a deed is newer than what the deed answered.
    effect(() => {
      const [read, left] = [this.opened.lastRead(), this.deeds.left()];
      if (read && left && read.version >= left.version && read.id === left.id) this.deeds.left.set(undefined);
    });
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  protected focusStory(): void {
    setTimeout(() => this.storyPane()?.focus());
  }

  protected async want(wanted: WantedFor | null): Promise<void> {
    const queryParams = { for: wantedAsText(wanted) };
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A story that has become part of another one is answered as that one: the address follows. */
  private followMerges(): void {
    effect(() => {
      const read = this.opened.lastRead();
      const id = this.id();
      if (!read || !id || read.id === id || this.opened.isLoading() || this.isLeaving()) return;
      untracked(() => {
        this.desk.remove(id);
        this.deeds.tell(read.id, 'The story that was open here has become part of this one.');
        void this.open(read.id, true);
      });
    });
  }

  private nameThePage(): void {
    const title = inject(Title);
    effect(() => {
      const story = this.opened.story();
      const name = story ? `${headlineOf(story)} · ` : this.opened.isGone() ? 'No such story · ' : '';
      title.setTitle(`${name}News desk · Greenroom`);
    });
  }

  private async open(id: Story['id'], replaceUrl: boolean): Promise<void> {
    await this.router.navigate(['/desk', id], { queryParamsHandling: 'preserve', replaceUrl });
  }

  private async move(steps: number): Promise<void> {
    const focused = this.storiesPane().lastFocused;
    const story = neighbour(this.desk.current(), isPhone() ? focused : (this.id() ?? focused), steps);
    if (!story) return;
    if (!isPhone()) await this.open(story.id, true);
    const row = this.storiesPane().bring(story.id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (this.desk.stories().at(-3)?.id === story.id) void this.desk.extend();
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'News desk',
      shortcuts: [
        { keys: ['j', 'ArrowDown'], words: 'Next story', run: () => void this.move(1) },
        { keys: ['k', 'ArrowUp'], words: 'Story before', run: () => void this.move(-1) },
        { keys: ['Enter'], words: 'Read the story of the row' },
        { keys: ['n'], words: 'Show new stories', run: () => this.storiesPane().reveal() },
        { keys: ['f'], words: 'Filter the stories', run: () => this.storiesPane().turnFilters() },
        ...(this.deeds.mayEdit() ? this.deedShortcuts() : []),
        { keys: ['Escape'], words: 'Back to the list', run: () => void this.back() },
      ],
    });
  }

  private deedShortcuts(): Shortcut[] {
    const mark = (triage: Triage) => () => this.withStory((story) => void this.deeds.mark(story, triage));
    return [
      { keys: ['w'], words: 'Watch, or no longer', run: mark('watching') },
      { keys: ['p'], words: 'Pitching, or no longer', run: mark('pitching') },
      { keys: ['x'], words: 'Drop, or take up again', run: mark('dropped') },
      {
        keys: ['o'],
        words: 'Take it, or give it back',
        run: () => this.withStory((story) => void this.deeds.take(story)),
      },
      {
        keys: ['s'],
        words: 'Split it: mark sources that tell of something else',
        run: () => this.storyPane()?.beginSplit(),
      },
      { keys: ['m'], words: 'Join another story to it', run: () => this.storyPane()?.beginJoin() },
    ];
  }

  private withStory(deed: (story: WholeStory) => void): void {
    const story = this.opened.story();
    if (story) deed(story);
  }

  private async back(): Promise<void> {
    const id = this.id();
    if (isPhone()) await this.router.navigate(['/desk'], { queryParamsHandling: 'preserve' });
    this.storiesPane().bring(id)?.focus();
  }
}

function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}
