import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  afterNextRender,
  ApplicationRef,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { londonClock, londonTime, Present, TimePipe } from '@greenroom/platform/web';
import type { WholeStory } from './story-history';

const NUMBERS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** Where the open story can be read; and, while it is being split, which of its sources tell of something else. */
@Component({
  selector: 'gr-story-sources',
  imports: [Button, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-sources.html',
  styleUrl: './story-sources.css',
})
export class StorySources {
  readonly story = input.required<WholeStory>();
  readonly isBusy = input(false);
  /** Whether sources may be split off and stories joined. */
  readonly mayEdit = input(true);
  /** Ids of the sources that are to be a story of their own. */
  readonly split = output<readonly string[]>();
  readonly joinAsked = output();

  private readonly present = inject(Present);
  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  protected readonly isSplitting = signal(false);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** The earliest first: who had it before the others. */
  protected readonly sources = computed(() =>
    [...this.story().sources].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)),
  );
  protected readonly title = computed(() => {
    const count = this.sources().length;
    return `${NUMBERS[count] ?? count} source${count === 1 ? '' : 's'}`;
  });
  /** Whether a day stands with some of the times: they are longer then. */
  protected readonly isDated = computed(() => {
    const now = this.present.minute() + 59_999;
    return this.sources().some(({ publishedAt }) => isOfAnotherDay(Date.parse(publishedAt), now));
  });
  protected readonly canSplit = computed(() => this.sources().length > 1);
  /** What keeps the marked sources from being split off; empty when nothing does. */
  protected readonly obstacle = computed(() => {
    if (this.chosen().size === 0) return 'Mark the sources that tell of something else.';
    return this.chosen().size === this.sources().length ? 'Leave at least one with this story.' : '';
  });

  constructor() {
    // What was marked of one story is nothing to another.
    const id = computed(() => this.story().id);
    effect(() => {
      id();
      untracked(() => this.stop());
    });
  }

  begin(): void {
    if (!this.canSplit() || !this.mayEdit()) return;
    this.isSplitting.set(true);
    afterNextRender(() => this.list().nativeElement.querySelector('input')?.focus(), { injector: this.injector });
    // At once: the next key may be meant for the first source already.
    this.application.tick();
  }

  /** Leaves the story whole. */
  stop(): void {
    this.isSplitting.set(false);
    this.chosen.set(new Set());
  }

  protected mark(id: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.obstacle() && !this.isBusy()) this.split.emit([...this.chosen()]);
  }

  /** A link of a feed is followed only where it leads to a page. */
  protected webAddress(link: string | null): string | null {
    return link && /^https?:\/\//i.test(link) ? link : null;
  }
}

function isOfAnotherDay(instant: number, now: number): boolean {
  return londonTime(instant, now) !== londonClock(instant);
}
