import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { saidInWords } from '@greenroom/people/domain';
import { AskOnce, Button, Icon, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  inWords,
  lastAnswer,
  Present,
  reloadWith,
  SessionStore,
  TimePipe,
  Trouble,
} from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { ConsentForm, type Way, type WrittenDown } from './consent-form';
import { ConsentHistory } from './consent-history';
import { StandingSection } from './standing-section';

type Consents = AnswerOf<'readConsents'>;
type Part = Pick<Consents['askable'][number], 'purpose' | 'field' | 'version'>;

/** What they said, and on which day, in London. */
interface Said {
  readonly isGiven: boolean;
  readonly how: Way;
  readonly on: string;
}

/** What follows at once when it is taken back. */
const GOES: Readonly<Record<Part['purpose'], string>> = {
  'public-profile': 'This part is no longer shown to the public.',
  'lived-experience': 'What they told of their life is deleted, and cannot be brought back.',
  matching: 'They are no longer found by what they have lived through.',
  'access-needs': 'What they wrote of their access needs is deleted, and cannot be brought back.',
  recordings: 'Recordings of their practice are kept no longer.',
};

/** What somebody has agreed to; and what they need to take part, read by those who may, on a press. */
@Component({
  selector: 'gr-consents-part',
  imports: [
    AskOnce,
    Button,
    ConsentForm,
    ConsentHistory,
    Icon,
    ProblemLine,
    RuledSection,
    SkeletonRows,
    StandingSection,
    TimePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './consents-part.html',
  styleUrls: ['./consents-part.css', './standing.css'],
})
export class ConsentsPart {
  readonly personId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly present = inject(Present);
  protected readonly mayRead = computed(() => this.session.may('consents.read'));
  protected readonly mayRecord = computed(() => this.session.may('consents.record'));
  protected readonly mayReadNeeds = computed(() => this.session.may('access-needs.read'));
  private readonly reading = this.api.read('readConsents', () =>
    this.mayRead() ? { params: { id: this.personId() } } : undefined,
  );
  private readonly last = lastAnswer(this.reading);

  protected readonly consents = computed(() => {
    const last = this.last();
    return (
      last && {
        agreed: last.agreed.map((one) => ({
          ...{ ...one, key: keyOf(one), name: nameOf(one), how: saidInWords(one) },
          history: last.history.filter((said) => keyOf(said) === keyOf(one)),
        })),
        ended: last.askable.flatMap((one) => {
          const history = last.history.filter((said) => keyOf(said) === keyOf(one));
          const [end] = history;
          return end ? [{ key: keyOf(one), name: nameOf(one), at: end.at, history }] : [];
        }),
        askable: last.askable.map((one) => ({ ...one, name: nameOf(one) })),
      }
    );
  });
  protected readonly readingTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly isOpen = signal(false);
  protected readonly toTakeBack = signal({ name: '', goes: '' });
  protected readonly isSaving = signal(false);
  /** What is wrong with the day that was given; gone when the form is closed. */
  protected readonly dayRefused = linkedSignal({ source: this.isOpen, computation: () => '' });
  protected readonly takenBackBy = signal<Way>('phone');
  /** undefined: not read; null: there is nothing. Gone when another person is looked at. */
  protected readonly needs = linkedSignal<string, string | null | undefined>({
    source: this.personId,
    computation: () => undefined,
  });

  constructor() {
    reloadWith(this.reading, 'person');
  }

  protected again(): void {
    this.reading.reload();
  }

  protected record({ part, how, on }: WrittenDown): Promise<void> {
    return this.say(part, { isGiven: true, how, on });
  }

  protected async takeBack(question: AskOnce, part: Part & { readonly name: string }): Promise<void> {
    this.toTakeBack.set({ name: part.name, goes: GOES[part.purpose] });
    this.takenBackBy.set('phone');
    if (!(await question.ask())) return;
    await this.say(part, { isGiven: false, how: this.takenBackBy(), on: londonDayOf(this.present.minute()) });
  }

  protected async readNeeds(): Promise<void> {
    this.trouble.set('');
    try {
      const { text } = await this.api.send('readAccessNeeds', { params: { id: this.personId() } });
      this.needs.set(text);
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }

  protected hideNeeds(): void {
    this.needs.set(undefined);
  }

  private async say({ purpose, field, version }: Part, said: Said): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.trouble.set('');
    this.dayRefused.set('');
    try {
      const body = { purpose, field, version, ...said };
      this.reading.set(await this.api.send('recordConsent', { params: { id: this.personId() }, body }));
      this.isOpen.set(false);
      this.said.set(said.isGiven ? 'Their consent is written down.' : 'Their consent is taken back.');
    } catch (error) {
      const fault = dayFaultOf(error);
      this.dayRefused.set(fault ?? '');
      if (fault === undefined) this.trouble.set(inWords(error));
      this.reading.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}

function keyOf({ purpose, field }: Pick<Part, 'purpose' | 'field'>): string {
  return `${purpose} ${field ?? ''}`;
}

/** What the server says of the day, as a sentence. */
function dayFaultOf(error: unknown): string | undefined {
  const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
  const fault = issues.find(({ path }) => path === 'body.on');
  return fault && `That day ${fault.message}.`;
}

function nameOf({ title, field }: Pick<Consents['agreed'][number], 'title' | 'field'>): string {
  return field === null ? title : `Public: ${capital(field)}`;
}
