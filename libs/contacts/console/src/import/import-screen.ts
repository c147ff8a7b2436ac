import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { listed } from '@greenroom/kernel';
import { Chip, type ImportFinding, ImportPage, RuledSection, type TextFile } from '@greenroom/platform/ui';
import { ApiClient, ListImport } from '@greenroom/platform/web';
import {
  countsInWords,
  deedInWords,
  doneInWords,
  faultyLines,
  findingInWords,
  type ImportAnswer,
  toldOf,
} from './import-in-words';

/** Contacts from a file: first what would come of it, line by line; nothing is stored until somebody says so. */
@Component({
  selector: 'gr-contacts-import-screen',
  imports: [Chip, ImportPage, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './import-screen.html',
  styleUrl: './import-screen.css',
})
export class ImportScreen {
  private readonly api = inject(ApiClient);
  protected readonly list = new ListImport<TextFile, ImportAnswer>(
    ({ content }, query) => this.api.send('importContacts', { query, body: { content } }),
    'contacts.file-unreadable',
  );

  protected readonly finding = computed((): ImportFinding | undefined => {
    const answer = this.list.preview();
    return (
      answer && {
        headline: findingInWords(answer),
        counts: [this.list.file()?.fileName, countsInWords(answer)].filter(Boolean).join(': '),
        deed: deedInWords(answer),
        faulty: faultyLines(answer),
        shown: answer.contacts.length,
        further: answer.added + answer.merged - answer.contacts.length,
      }
    );
  });
  protected readonly unknownFields = computed(() => listed(this.list.preview()?.unknownFields ?? []));
  protected readonly contacts = computed(() =>
    (this.list.preview()?.contacts ?? []).map((contact) => ({
      ...contact,
      place: [contact.programme, contact.outlet].filter(Boolean).join(', '),
      isKnown: contact.result === 'merged',
      told: toldOf(contact),
    })),
  );
  protected readonly outcome = computed(() => {
    const answer = this.list.done();
    return answer ? `The list is in the book: ${doneInWords(answer)}` : '';
  });
}
