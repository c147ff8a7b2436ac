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
import {
  Button,
  EmptyState,
  Icon,
  MarkedText,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
  SkeletonRows,
  Tab,
} from '@greenroom/platform/ui';
import { SessionStore, TimePipe } from '@greenroom/platform/web';
import { JoinBox } from './join-box';
import { marked, phrasesIn, type Piece } from './marked-text';
import { StoryDeeds } from './story-deeds';
import { changeInWords, type Triage, TRIAGE_WORDS, type WholeStory } from './story-history';
import { headlineOf } from './story-list';
import { StorySources } from './story-sources';

/** The story that is open: what it says, why it is on the desk, and where it can be read. */
@Component({
  selector: 'gr-story-pane',
  imports: [
    Button,
    EmptyState,
    Icon,
    JoinBox,
    MarkedText,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    RuledSection,
    SkeletonRows,
    StorySources,
    Tab,
    TimePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-pane.html',
  styleUrl: './story-pane.css',
})
export class StoryPane {
  readonly story = input<WholeStory>();
  /** Whether a story is open at all: then one that is not there yet is being read. */
  readonly isWanted = input.required<boolean>();
  /** Whether there is no story at the address. */
  readonly isGone = input(false);
  readonly place = input('');
  readonly trouble = input('');
  readonly reread = output();

  protected readonly deeds = inject(StoryDeeds);
  private readonly session = inject(SessionStore);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly sources = viewChild(StorySources);
  private readonly joinBox = viewChild(JoinBox);

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
  protected readonly headline = computed(() => this.marked((story) => headlineOf(story)));
  protected readonly summary = computed(() => this.marked(({ summary }) => summary));
  protected readonly history = computed(() =>
    (this.story()?.history ?? []).map((change) => ({
      at: change.at,
      who: change.by?.name ?? 'Greenroom',
      words: changeInWords(change),
    })),
  );
  protected readonly states: readonly { readonly triage: Triage; readonly words: string }[] = [
    { triage: 'watching', words: 'Watch' },
    { triage: 'pitching', words: 'Pitch' },
    { triage: 'dropped', words: 'Drop' },
  ];
  /** For those who may only see how far the desk is. */
  protected readonly triageWords = TRIAGE_WORDS;

  focus(): void {
    this.heading()?.nativeElement.focus();
  }

  /** Lets one mark sources to split off. */
  beginSplit(): void {
    this.sources()?.begin();
  }

  protected async splitOff(story: WholeStory, itemIds: readonly string[]): Promise<void> {
    if (await this.deeds.split(story, itemIds)) this.sources()?.stop();
  }

  beginJoin(): void {
    this.joinBox()?.open();
  }

  private marked(text: (story: WholeStory) => string): Piece[] {
    const story = this.story();
    if (!story) return [];
    return marked(
      text(story),
      this.phrases().map(({ phrase }) => phrase),
    );
  }
}
