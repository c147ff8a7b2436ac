import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Chip,
  type ChipKind,
  Icon,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import { fieldName } from '../words/fault-in-words';
import { listed } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';
import {
  countsInWords,
  deedInWords,
  doneInWords,
  faultyLines,
  findingInWords,
  firstLines,
  goodLines,
  type ImportAnswer,
  personInALine,
} from './import-preview';
import { pasted, type PeopleFile, textOf } from './people-file';

type Result = ImportAnswer['people'][number]['result'];
const RESULTS: Readonly<Record<Result, { words: string; kind: ChipKind }>> = {
  added: { words: 'New', kind: 'yes' },
  changed: { words: 'Changes', kind: 'held' },
  unchanged: { words: 'As it is', kind: 'plain' },
};

/** People from a file: first what would come of it, line by line; nothing is stored until somebody says so. */
@Component({
  selector: 'gr-import-screen',
  imports: [Button, Chip, Icon, Pane, PaneBody, PaneHead, ProblemLine, RouterLink, RuledSection, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-screen.html',
  styleUrl: './import-screen.css',
})
export class ImportScreen {
  private readonly api = inject(ApiClient);
  private readonly topicNames = inject(TopicNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly results = RESULTS;
  protected readonly file = signal<PeopleFile | undefined>(undefined);
  protected readonly preview = signal<ImportAnswer | undefined>(undefined);
  protected readonly done = signal<ImportAnswer | undefined>(undefined);
  protected readonly state = signal<'choosing' | 'reading' | 'storing'>('choosing');
  protected readonly trouble = signal('');
  protected readonly isOver = signal(false);

  protected readonly finding = computed(() => findingInWords(this.preview()!));
  protected readonly deed = computed(() => deedInWords(this.preview()!));
  protected readonly faulty = computed(() => firstLines(faultyLines(this.preview()!)));
  protected readonly faultyCount = computed(() => this.faulty().shown.length + this.faulty().further);
  /** The file, and what its lines come to. */
  protected readonly counts = computed(() => {
    const faulty = this.faultyCount() ? `${this.faultyCount().toLocaleString('en-GB')} not right` : '';
    const counts = [countsInWords(this.preview()!), faulty].filter(Boolean).join(', ');
    return [this.file()!.fileName, counts].filter(Boolean).join(': ');
  });
  protected readonly people = computed(() =>
    this.preview()!.people.map((person) => ({
      ...person,
      line: personInALine(person, (topic) => this.topicNames.labelOf(topic)),
    })),
  );
  protected readonly further = computed(() => goodLines(this.preview()!) - this.preview()!.people.length);
  protected readonly selfDescription = computed(() => listed(this.preview()!.selfDescription.map(fieldName)));
  protected readonly unknownFields = computed(() => listed(this.preview()!.unknownFields));
  protected readonly doneWords = computed(() => doneInWords(this.done()!));

  protected dragged(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected async dropped(event: DragEvent): Promise<void> {
    this.dragged(event, false);
    await this.pick(event.dataTransfer?.files);
  }

  /** The same file may be chosen again once it is mended, so the field forgets it. */
  protected async picked(field: HTMLInputElement): Promise<void> {
    const picking = this.pick(field.files);
    field.value = '';
    await picking;
  }

  protected async look(event: Event, text: string): Promise<void> {
    event.preventDefault();
    if (text.trim() !== '') await this.read(pasted(text));
  }

  protected again(): void {
    this.preview.set(undefined);
    this.done.set(undefined);
    this.file.set(undefined);
    this.trouble.set('');
  }

  protected async store(): Promise<void> {
    const [file, preview] = [this.file(), this.preview()];
    if (!file || !preview || this.state() !== 'choosing') return;
    this.state.set('storing');
    const skipFaulty = preview.issues.length > 0 ? 'true' : 'false';
    const answer = await this.ask(file, { skipFaulty });
    this.state.set('choosing');
    if (!answer) return;
    this.done.set(answer);
    this.focusHeadline();
  }

  private async pick(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (file) await this.read({ fileName: file.name, content: textOf(new Uint8Array(await file.arrayBuffer())) });
  }

  private async read(file: PeopleFile): Promise<void> {
    this.again();
    this.file.set(file);
    this.state.set('reading');
    this.preview.set(await this.ask(file, { dryRun: 'true' }));
    this.state.set('choosing');
    this.focusHeadline();
  }

  private async ask(
    body: PeopleFile,
    query: { dryRun?: 'true'; skipFaulty?: 'true' | 'false' },
  ): Promise<ImportAnswer | undefined> {
    this.trouble.set('');
    try {
      return await this.api.send('importPeople', { query, body });
    } catch (error) {
      this.trouble.set(refusalInWords(error));
      return undefined;
    }
  }

  private focusHeadline(): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.headline')?.focus());
  }
}

/** Why the file as a whole cannot be read, in the server's words where it has any. */
function refusalInWords(error: unknown): string {
  const issue = error instanceof Trouble && error.code === 'people.file-unreadable' && error.details.issues?.[0];
  return issue ? issue.message : inWords(error);
}
