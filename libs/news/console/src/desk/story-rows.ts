import {
  afterRenderEffect,
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { whyFound } from '@greenroom/news/domain';
import { StoryRow } from '@greenroom/platform/ui';
import { ageInWords, Present } from '@greenroom/platform/web';
import { BLOCK, type BlockRange, countOf, RowBlocks } from './row-blocks';
import { headlineOf, type Story } from './story-list';

/** How far beyond what is in sight rows are there already, in px: nobody scrolls that far in a frame. */
const AHEAD = 1_500;

/**
 * The rows of the list, however many: those near what is in sight are there, the others are room of their height. The
 * one that is asked for is brought in.
 */
@Component({
  selector: 'gr-story-rows',
  imports: [RouterLink, StoryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-rows.html',
})
export class StoryRows {
  readonly stories = input.required<readonly Story[]>();
  /** Whether there are stories beyond these. */
  readonly hasMore = input(false);
  /** Id of the story that is open. */
  readonly open = input<string>();
  /** What the list was searched for, as `queryWords` gives it. */
  readonly words = input<readonly string[]>([]);
  /** A row was opened by the keyboard. */
  readonly entered = output();

  private readonly present = inject(Present);
  private readonly application = inject(ApplicationRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  private readonly heights = new RowBlocks();
  private readonly range = signal<BlockRange>({ from: 0, to: 0 }, { equal: isSame });
  /** The row that had the keyboard last, whether or not it is there still. */
  lastFocused: string | undefined;

  private readonly known = new WeakMap<Story, ReturnType<typeof factsOf>>();
  protected readonly blocks = computed(() => {
    const stories = this.stories();
    // A minute is long enough ago to be read as one: the present is taken at its end.
    const now = this.present.minute() + 59_999;
    const { from, to } = this.range();
    const words = this.words();
    return Array.from({ length: Math.max(0, Math.min(to, countOf(stories)) - from) }, (_, n) => ({
      block: from + n,
      rows: stories.slice((from + n) * BLOCK, (from + n + 1) * BLOCK).map((story, at) => ({
        ...this.factsOf(story),
        age: ageInWords(Date.parse(story.latestAt), now),
        finding: words.length > 0 ? whyFound(headlineOf(story), story.summary, words) : undefined,
        place: (from + n) * BLOCK + at + 1,
      })),
    }));
  });
  protected readonly roomAbove = computed(() => this.heights.offsetOf(this.stories(), this.range().from));
  protected readonly roomBelow = computed(() => {
    const stories = this.stories();
    return this.heights.offsetOf(stories, countOf(stories)) - this.heights.offsetOf(stories, this.range().to);
  });

  constructor() {
    afterRenderEffect(() => {
      this.stories();
      untracked(() => this.look());
    });
    this.followScrolling();
    this.scrollToOpenStory();
  }

  /** The row of a story, where it is there. */
  row(id: string | undefined): HTMLElement | null {
    return id ? this.host.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"]`) : null;
  }

  /** The row of a story, brought in where it was too far away to be there; null if the list has no such story. */
  bring(id: string | undefined): HTMLElement | null {
    const row = this.row(id);
    if (row || !this.scrollTowards(id)) return row;
    // At once: whoever asks goes on with the row.
    this.application.tick();
    return this.row(id);
  }

  /** A row that was opened by the keyboard hands the keyboard on to what it opened. */
  protected opened(event: MouseEvent): void {
    if (event.detail === 0) this.entered.emit();
  }

  protected noteFocus(event: FocusEvent): void {
    this.lastFocused = (event.target as HTMLElement).getAttribute('data-story') ?? undefined;
  }

  /** Made once for each story: a row is drawn again with every step in the list. */
  private factsOf(story: Story): ReturnType<typeof factsOf> {
    const known = this.known.get(story) ?? factsOf(story);
    this.known.set(story, known);
    return known;
  }

  private get body(): HTMLElement {
    return this.host.closest<HTMLElement>('gr-pane-body')!;
  }

  private followScrolling(): void {
    const destroyed = inject(DestroyRef);
    let isFollowing = false;
    afterRenderEffect(() => {
      if (isFollowing) return;
      isFollowing = true;
      const body = this.body;
      const look = () => this.look();
      const size = new ResizeObserver(look);
      body.addEventListener('scroll', look, { passive: true });
      size.observe(body);
      destroyed.onDestroy(() => {
        body.removeEventListener('scroll', look);
        size.disconnect();
      });
    });
  }

  /** Lets rows come and go as what is in sight demands. */
  private look(): void {
    const { scrollTop, clientHeight } = this.body;
    // Out of sight itself, as a step behind another on a phone: it keeps its place.
    if (clientHeight === 0) return;
    for (const block of this.list().nativeElement.children) this.heights.note([...block.children].map(heightOf));
    const range = this.heights.between(this.stories(), scrollTop - AHEAD, scrollTop + clientHeight + AHEAD);
    this.keepFocus(range);
    this.range.set(range);
  }

  /** The keyboard stays in the list when the row that had it goes. */
  private keepFocus({ from, to }: BlockRange): void {
    const focused = this.list().nativeElement.querySelector(':focus')?.closest('[data-block]');
    const block = Number(focused?.getAttribute('data-block'));
    if (focused && (block < from || block >= to)) this.body.focus({ preventScroll: true });
  }

  /** Returns whether the list has the story. */
  private scrollTowards(id: string | undefined): boolean {
    const at = this.stories().findIndex((story) => story.id === id);
    if (at < 0) return false;
    const body = this.body;
    body.scrollTop = this.heights.offsetOf(this.stories(), Math.floor(at / BLOCK)) - body.clientHeight / 2;
    this.look();
    return true;
  }

  /** Once, for an address that was opened: after that the list stays where the reader has it. */
  private scrollToOpenStory(): void {
    let isDone = false;
    afterRenderEffect(() => {
      if (isDone || this.blocks().length === 0) return;
      const row = this.row(untracked(this.open));
      isDone = row !== null || !untracked(() => this.scrollTowards(this.open()));
      row?.scrollIntoView({ block: 'nearest' });
    });
  }
}

function isSame(one: BlockRange, other: BlockRange): boolean {
  return one.from === other.from && one.to === other.to;
}

function heightOf(item: Element): { id: string; height: number } {
  const id = item.querySelector('[data-story]')!.getAttribute('data-story')!;
  return { id, height: item.getBoundingClientRect().height };
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
