import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { EVIDENCE, EVIDENCE_KINDS, type EvidenceKind } from '@greenroom/people/domain';
import { AskOnce, Button, SkeletonRows } from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  inWords,
  lastAnswer,
  Present,
  reloadWith,
  SessionStore,
} from '@greenroom/platform/web';
import { capital, dayInWords, type Format, formatName, FORMATS, listed } from '../words/person-in-words';
import { FormatRow, type FormatStanding, type MentorChosen } from './format-row';
import { StandingSection } from './standing-section';

type Readiness = AnswerOf<'readReadiness'>;
type Evidence = Readiness['evidence'][number];

const FIRST_SHOWN = 6;

/** How ready somebody is for each format, what shows it, and what would raise it. */
@Component({
  selector: 'gr-readiness-part',
  imports: [AskOnce, Button, FormatRow, NgTemplateOutlet, SkeletonRows, StandingSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './readiness-part.html',
  styleUrls: ['./readiness-part.css', './standing.css'],
})
export class ReadinessPart {
  readonly personId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly session = inject(SessionStore);
  private readonly reading = this.api.read('readReadiness', () => ({ params: { id: this.personId() } }));
  private readonly last = lastAnswer(this.reading);

  protected readonly kinds = EVIDENCE_KINDS.map((kind) => ({ kind, words: capital(EVIDENCE[kind]) }));
  protected readonly formatNames = FORMATS.map(({ format, words }) => ({ format, words: capital(words) }));
  protected readonly readiness = computed(() => {
    const last = this.last();
    return (
      last && {
        formats: last.formats.filter(({ isTheirs }) => isTheirs),
        others: last.formats.filter(({ isTheirs }) => !isTheirs),
        evidence: last.evidence.map((one) => ({
          ...one,
          words: capital(one.words),
          note: [
            one.format ? capital(formatName(one.format)) : 'every format',
            dayInWords(one.on),
            one.by?.name ?? 'from the profile',
          ].join(', '),
        })),
      }
    );
  });
  protected readonly mentoring = computed(() =>
    listed((this.last()?.mentoring ?? []).map(({ name, format }) => `${name} (${formatName(format)})`)),
  );
  /** Whether all that shows it is listed, or the newest of it. */
  protected readonly isWhole = linkedSignal({ source: this.personId, computation: () => false });
  protected readonly evidence = computed(() => {
    const all = this.readiness()?.evidence ?? [];
    const shown = this.isWhole() || all.length <= FIRST_SHOWN + 1 ? all : all.slice(0, FIRST_SHOWN);
    return { shown, more: all.length - shown.length };
  });
  protected readonly readingTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly mayEdit = computed(() => this.session.may('readiness.edit'));
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly isOpen = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly today = computed(() => londonDayOf(this.present.minute()));

  private readonly form = viewChild<ElementRef<HTMLFormElement>>('typing');

  constructor() {
    // As the form opens: what is typed next is meant for it, and no shortcut.
    afterRenderEffect(() => this.form()?.nativeElement.querySelector<HTMLElement>('.control')?.focus());
    reloadWith(this.reading, 'person');
  }

  protected again(): void {
    this.reading.reload();
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const body = {
      kind: form.get('kind') as EvidenceKind,
      format: ((form.get('format') as string) || null) as Format | null,
      on: form.get('on') as string,
    };
    if (!body.on) {
      this.trouble.set('Give the day on which it was.');
      return;
    }
    await this.change('It is written down.', () =>
      this.api.send('addEvidence', { params: { id: this.personId() }, body }),
    );
  }

  protected async remove(question: AskOnce, { id }: Pick<Evidence, 'id'>): Promise<void> {
    if (id === null || !(await question.ask())) return;
    await this.change('It is taken back.', () =>
      this.api.send('removeEvidence', { params: { id: this.personId(), evidenceId: id } }),
    );
  }

  protected name({ format }: FormatStanding, { id, name }: MentorChosen): Promise<void> {
    const params = { id: this.personId(), format };
    return this.change(`${name} is their mentor for ${formatName(format)}.`, () =>
      this.api.send('nameMentor', { params, body: { mentorId: id } }),
    );
  }

  protected end({ format, mentor }: FormatStanding): Promise<void> {
    const params = { id: this.personId(), format };
    return this.change(`${mentor?.name ?? 'Nobody'} is no longer their mentor for ${formatName(format)}.`, () =>
      this.api.send('removeMentor', { params }),
    );
  }

  private async change(words: string, deed: () => Promise<Readiness>): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.trouble.set('');
    try {
      this.reading.set(await deed());
      this.isOpen.set(false);
      this.said.set(words);
    } catch (error) {
      this.trouble.set(inWords(error));
      this.reading.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}
