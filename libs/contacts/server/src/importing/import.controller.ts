import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input, ListError, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { type ContactsFile, ImportContacts, readContactsFile } from './import-contacts';

const SHOWN = 100;

@Controller()
export class ImportController {
  constructor(private readonly importContacts: ImportContacts) {}

  @Handles(catalogue.importContacts)
  async run(
    @Input() { query, body }: Checked<typeof catalogue.importContacts>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.importContacts>> {
    const { contacts, issues, unknownFields } = read(body.content);
    const isDryRun = query.dryRun === 'true';
    if (!isDryRun && issues.length > 0 && query.skipFaulty !== 'true') {
      throw new Refused(
        'contacts.import-faulty',
        issues.map(({ line, field, message }) => ({ path: `line ${line}, ${field}`, message })),
      );
    }
    const results = await this.importContacts[isDryRun ? 'preview' : 'run'](contacts, actor);
    const count = (wanted: string) => results.filter(({ result }) => result === wanted).length;
    return {
      isStored: !isDryRun,
      added: count('added'),
      merged: count('merged'),
      issues: [...issues],
      unknownFields: [...unknownFields],
      contacts: results.slice(0, SHOWN).map((result) => ({ ...result, noted: [...result.noted] })),
    };
  }
}

function read(content: string): ContactsFile {
  try {
    return readContactsFile(content);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    throw new Refused('contacts.file-unreadable', [{ path: 'body.content', message: error.message }]);
  }
}
