import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { languageName } from '@greenroom/kernel';
import {
  Button,
  Chip,
  EmptyState,
  Face,
  Fold,
  Icon,
  PaneBody,
  PaneHead,
  PersonCard,
  ProblemLine,
  SkeletonRows,
  Tab,
} from '@greenroom/platform/ui';
import type { AnswerOf } from '@greenroom/platform/web';
import { factsOf, lineOf, type Match, partName, WHOLE_SCORE } from './speaker-facts';
import type { WholeStory } from './story-history';
import { WantedChoice } from './wanted-choice';
import type { WantedFor } from './wanted-for';

/** Below this share of the best score somebody is folded away. */
const FAR_BEHIND = 0.25;

/** Who can speak on the open story, ranked, each with the sum that the place rests on and the reason in words. */
@Component({
  selector: 'gr-speakers-pane',
  imports: [
    Button,
    Chip,
    EmptyState,
    Face,
    Fold,
    Icon,
    PaneBody,
    PaneHead,
    PersonCard,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    Tab,
    WantedChoice,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './speakers-pane.html',
  styleUrl: './speakers-pane.css',
})
export class SpeakersPane {
  readonly story = input<WholeStory>();
  readonly isWanted = input.required<boolean>();
  readonly matches = input<AnswerOf<'readMatches'>>();
  readonly trouble = input('');
  readonly reread = output();
  /** What somebody is wanted for, once that is known. */
  readonly wanted = input<WantedFor | null>(null);
  readonly want = output<WantedFor | null>();

  protected readonly unit = WHOLE_SCORE;
  private readonly ranked = computed(() => (this.matches()?.matches ?? []).map(cardOf));
  private readonly ruledOut = computed(() =>
    (this.matches()?.ruledOut ?? []).map((match, at) => ({ ...cardOf(match, at), why: match.why })),
  );
  /** Those worth ringing; who is far behind the best is folded away, not left out. */
  protected readonly cards = computed(() => this.ranked().filter(({ score }) => score >= this.best() * FAR_BEHIND));
  protected readonly best = computed(() => this.matches()?.matches[0]?.score ?? WHOLE_SCORE);
  protected readonly folds = computed(() => {
    const found = this.matches();
    if (!found) return [];
    const [far, out] = [found.isAnswered ? this.ranked().slice(this.cards().length) : this.ranked(), this.ruledOut()];
    const folds = [
      found.isAnswered
        ? { heading: `Far behind (${far.length})`, note: 'less than a quarter of the best fit', people: far }
        : { heading: `Nearest (${far.length})`, note: 'not near enough to be put forward', people: far },
      {
        heading: `Not now (${out.length})`,
        note: this.wanted() ? 'not free within a day, or not ready for it' : 'not free within a day, or not ready',
        people: out,
      },
    ];
    return folds.filter(({ people }) => people.length > 0);
  });
  protected readonly finding = computed(() => {
    const count = this.cards().length;
    if (!this.matches()?.isAnswered || count === 0) return '';
    return `${count} ${count === 1 ? 'person' : 'people'}`;
  });
}

function cardOf(match: Match, at: number) {
  return {
    id: match.personId,
    name: match.name,
    photo: match.photo,
    line: lineOf(match),
    facts: factsOf(match, languageName),
    score: match.score,
    figure: (match.score / WHOLE_SCORE).toFixed(2),
    rank: at + 1,
    parts: match.parts.map((part) => ({ label: partName(part), value: part.value })),
    reason: match.reason,
    why: '',
  };
}
