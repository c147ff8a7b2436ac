import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { Button, type Choice, ProblemLine, TypeAhead } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer } from '@greenroom/platform/web';
import { capital, dayInWords, formatName } from '../words/person-in-words';

export type FormatStanding = AnswerOf<'readReadiness'>['formats'][number];
export type MentorChosen = Pick<AnswerOf<'listMentors'>['mentors'][number], 'id' | 'name'>;

const MOST_SHOWN = 8;

/** How ready somebody is for one format: their level, what may be offered, and who is at their side for a stretch. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row stays an item of its list
  selector: 'li[gr-format-row]',
  imports: [Button, ProblemLine, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './format-row.html',
  styleUrl: './format-row.css',
})
export class FormatRow {
  readonly personId = input.required<string>();
  readonly standing = input.required<FormatStanding>();
  readonly mayEdit = input(false);
  readonly isSaving = input(false);
  readonly named = output<MentorChosen>();
  readonly released = output();

  private readonly api = inject(ApiClient);
  /** Whether a mentor is being chosen; over once another one is named. */
  protected readonly isChoosing = linkedSignal({
    source: () => `${this.personId()} ${this.standing().mentor?.id ?? ''}`,
    computation: () => false,
  });
  private readonly reading = this.api.read('listMentors', () =>
    this.isChoosing() ? { params: { id: this.personId(), format: this.standing().format } } : undefined,
  );
  protected readonly mentors = computed(() => (this.isChoosing() ? this.last()?.mentors : undefined));
  protected readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  private readonly last = lastAnswer(this.reading);

  protected readonly name = computed(() => capital(formatName(this.standing().format)));
  protected readonly fieldId = computed(() => `mentor-${this.standing().format}`);
  protected readonly words = computed(() =>
    [sentence(this.standing().words), lapseInWords(this.standing())].filter(Boolean).join(' '),
  );
  protected readonly rungs = computed(() =>
    this.standing().rungs.map((rung) => ({
      ...rung,
      isKept: rung.offering === 'not-ready' && rung.level <= this.standing().earned,
    })),
  );
  /** The one beyond what they are ready for, which a mentor could help them to; none at the top and at the bottom. */
  protected readonly next = computed(() =>
    this.standing().level === 0 ? undefined : this.rungs().find(({ level }) => level === this.standing().level + 1),
  );
  /** What their mentor may help them to, or why not just now. */
  protected readonly withMentor = computed(() => {
    const next = this.next();
    return next && `Level ${next.level}${next.offering === 'stretch' ? ' as' : ''} ${next.words}.`;
  });
  protected readonly choicesFor = computed(() => {
    const mentors = (this.mentors() ?? []).filter(({ id }) => id !== this.standing().mentor?.id);
    return (typed: string): Choice[] =>
      mentors
        .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
        .slice(0, MOST_SHOWN)
        .map(({ id, name, level, isAway }) => ({
          value: id,
          words: name,
          note: `level ${level}${isAway ? ', away just now' : ''}`,
        }));
  });

  private readonly field = viewChild(TypeAhead);

  constructor() {
    // As it opens: what is typed next is a name, and no shortcut.
    afterRenderEffect(() => this.field()?.focus());
  }

  protected take({ value, words }: Choice): void {
    this.named.emit({ id: value, name: words });
  }
}

/** With a full stop, and only one. */
function sentence(words: string): string {
  return words && capital(words).replace(/\.*$/, '.');
}

function lapseInWords({ lapsesOn }: FormatStanding): string {
  return lapsesOn ? `Lapses on ${dayInWords(lapsesOn)}.` : '';
}
