import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, PaneBody, PaneHead, ProblemLine, RuledSection, SkeletonRows, Tab } from '@greenroom/platform/ui';
import { SessionStore, TimePipe } from '@greenroom/platform/web';
import { marked, phrasesIn } from './marked-text';
import type { Triage, WholeStory } from './story-triage';

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** The story that is open: what it says, why it is on the desk, and where it can be read. */
@Component({
  selector: 'gr-story-pane',
  imports: [Button, Icon, PaneBody, PaneHead, ProblemLine, RouterLink, RuledSection, SkeletonRows, Tab, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-pane.html',
  styleUrl: './story-pane.css',
})
export class StoryPane {
  readonly story = input<WholeStory>();
  /** Whether a story is open at all: then one that is not there yet is being read. */
  readonly isWanted = input.required<boolean>();
  readonly place = input('');
  readonly trouble = input('');
  /** What stood in the way of the last deed. */
  readonly deedTrouble = input('');
  readonly marked = output<Triage>();
  readonly taken = output();
  readonly reread = output();
  readonly dismissed = output();

  private readonly session = inject(SessionStore);
  private readonly headline = viewChild<ElementRef<HTMLElement>>('headline');

  protected readonly isMine = computed(() => this.story()?.owner?.id === this.session.staff()?.id);
  protected readonly phrases = computed(() => {
    const story = this.story();
    if (!story?.because) return [];
    const { concepts, negatives } = story.because;
    const named = story.because.code === 'not-ours' ? [...negatives, ...concepts] : concepts;
    const texts = [story.headline, story.summary, ...story.sources.map(({ title }) => title)];
    return phrasesIn(
      texts,
      named.map(({ phrase }) => phrase).filter((phrase) => phrase !== ''),
    );
  });
  protected readonly summary = computed(() =>
    marked(
      this.story()?.summary ?? '',
      this.phrases().map(({ phrase }) => phrase),
    ),
  );
  /** The earliest first: who had it before the others. */
  protected readonly sources = computed(() =>
    [...(this.story()?.sources ?? [])].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)),
  );
  protected readonly sourcesTitle = computed(() => {
    const count = this.sources().length;
    return `${NUMBERS[count] ?? count} source${count === 1 ? '' : 's'}`;
  });

  focus(): void {
    this.headline()?.nativeElement.focus();
  }

  /** A link of a feed is followed only where it leads to a page. */
  protected webAddress(link: string | null): string | null {
    return link && /^https?:\/\//i.test(link) ? link : null;
  }
}
