import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { AskOnce, Button, Icon, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, lastAnswer, SessionStore, TimePipe } from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { reloadWithPeople } from './reload-with-people';

type Consents = AnswerOf<'readConsents'>;
type Part = Pick<Consents['askable'][number], 'purpose' | 'field' | 'version'>;

/** What follows at once when it is taken back. */
const GOES: Readonly<Record<Part['purpose'], string>> = {
  'public-profile': 'This part is no longer shown to the public.',
  'lived-experience': 'What they told of their life is deleted, and cannot be brought back.',
  matching: 'They are no longer found by what they have lived through.',
  'access-needs': 'What they wrote of their access needs is deleted, and cannot be brought back.',
  recordings: 'Recordings of their practice are kept no longer.',
};

const HOW = { portal: 'by themselves', paper: 'on paper', phone: 'by phone' } as const;

/** What somebody has agreed to; and what they need to take part, read by those who may, on a press. */
@Component({
  selector: 'gr-consents-part',
  imports: [AskOnce, Button, Icon, ProblemLine, RuledSection, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './consents-part.html',
  styleUrls: ['./consents-part.css', './standing.css'],
})
export class ConsentsPart {
  readonly personId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
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
        agreed: last.agreed.map((one) => ({ ...one, name: nameOf(one), how: HOW[one.how] })),
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
  /** Which of the askable ones is to be written down. */
  protected readonly chosen = signal(0);
  protected readonly wording = computed(() => this.consents()?.askable[this.chosen()]?.wording ?? '');
  /** undefined: not read; null: there is nothing. Gone when another person is looked at. */
  protected readonly needs = linkedSignal<string, string | null | undefined>({
    source: this.personId,
    computation: () => undefined,
  });

  constructor() {
    reloadWithPeople(this.reading);
  }

  protected again(): void {
    this.reading.reload();
  }

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).selectedIndex);
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    const part = this.consents()?.askable[this.chosen()];
    const how = new FormData(event.target as HTMLFormElement).get('how') as 'paper' | 'phone';
    if (part) await this.say(part, true, how);
  }

  protected async takeBack(question: AskOnce, part: Part & { readonly name: string }): Promise<void> {
    this.toTakeBack.set({ name: part.name, goes: GOES[part.purpose] });
    if (!(await question.ask())) return;
    await this.say(part, false, 'phone');
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

  private async say({ purpose, field, version }: Part, isGiven: boolean, how: 'paper' | 'phone'): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.trouble.set('');
    try {
      const body = { purpose, field, version, isGiven, how };
      this.reading.set(await this.api.send('recordConsent', { params: { id: this.personId() }, body }));
      this.isOpen.set(false);
      this.chosen.set(0);
      this.said.set(isGiven ? 'Their consent is written down.' : 'Their consent is taken back.');
    } catch (error) {
      this.trouble.set(inWords(error));
      this.reading.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}

function nameOf({ title, field }: Pick<Consents['agreed'][number], 'title' | 'field'>): string {
  return field === null ? title : `Public: ${capital(field)}`;
}
