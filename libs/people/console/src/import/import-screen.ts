import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Chip, type ChipKind, type ImportFinding, ImportPage, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, ListImport } from '@greenroom/platform/web';
import { fieldName } from '../words/fault-in-words';
import { listed } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';
import {
  countsInWords,
  deedInWords,
  doneInWords,
  faultyLines,
  findingInWords,
  goodLines,
  type ImportAnswer,
  personInALine,
} from './import-preview';
import { pasted, type PeopleFile } from './people-file';

type Result = ImportAnswer['people'][number]['result'];
const RESULTS: Readonly<Record<Result, { words: string; kind: ChipKind }>> = {
  added: { words: 'New', kind: 'yes' },
  changed: { words: 'Changes', kind: 'held' },
  unchanged: { words: 'As it is', kind: 'plain' },
};

/** People from a file: first what would come of it, line by line; nothing is stored until somebody says so. */
@Component({
  selector: 'gr-import-screen',
  imports: [Chip, ImportPage, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './import-screen.html',
  styleUrl: './import-screen.css',
})
export class ImportScreen {
  private readonly api = inject(ApiClient);
  private readonly topicNames = inject(TopicNames);
  protected readonly results = RESULTS;
  protected readonly list = new ListImport<PeopleFile, ImportAnswer>(
    (body, query) => this.api.send('importPeople', { query, body }),
    'people.file-unreadable',
  );

  protected readonly finding = computed((): ImportFinding | undefined => {
    const answer = this.list.preview();
    return (
      answer && {
        headline: findingInWords(answer),
        counts: [this.list.file()?.fileName, countsInWords(answer)].filter(Boolean).join(': '),
        deed: deedInWords(answer),
        faulty: faultyLines(answer),
        shown: answer.people.length,
        further: goodLines(answer) - answer.people.length,
      }
    );
  });
  protected readonly people = computed(() =>
    (this.list.preview()?.people ?? []).map((person) => ({
      ...person,
      line: personInALine(person, (topic) => this.topicNames.labelOf(topic)),
    })),
  );
  protected readonly selfDescription = computed(() =>
    listed((this.list.preview()?.selfDescription ?? []).map(fieldName)),
  );
  protected readonly unknownFields = computed(() => listed(this.list.preview()?.unknownFields ?? []));
  protected readonly outcome = computed(() => {
    const answer = this.list.done();
    return answer ? `The list is in the directory: ${doneInWords(answer)}` : '';
  });

  protected paste(text: string): void {
    void this.list.read(pasted(text));
  }
}
