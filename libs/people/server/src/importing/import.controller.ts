import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input, ListError, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { ImportPeople } from './import-people';
import { readPeopleFile } from './read-people-file';

const SHOWN = 100;

@Controller()
export class ImportController {
  constructor(
    private readonly importPeople: ImportPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.importPeople)
  async run(
    @Input() { query, body }: Checked<typeof catalogue.importPeople>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.importPeople>> {
    const { drafts, issues, selfDescription, unknownFields } = read(body, londonDayOf(this.clock.now()));
    const isDryRun = query.dryRun === 'true';
    if (!isDryRun && issues.length > 0 && query.skipFaulty !== 'true') {
      throw new Refused(
        'people.import-faulty',
        issues.map(({ line, field, message }) => ({ path: `line ${line}, ${field}`, message })),
      );
    }
    const preview = await this.importPeople.preview(drafts);
    const counts = isDryRun ? preview : await this.importPeople.run(drafts, actor);
    return {
      isStored: !isDryRun,
      added: counts.added,
      changed: counts.changed,
      unchanged: counts.unchanged,
      issues: [...issues],
      selfDescription: [...selfDescription],
      unknownFields: [...unknownFields],
      people: drafts.slice(0, SHOWN).map(({ reference, name, role, expertise, languages }) => ({
        reference,
        name,
        role: role ?? '',
        topics: (expertise ?? []).map(({ topic }) => topic),
        languages: [...(languages ?? [])],
        result: preview.results.get(reference)!,
      })),
    };
  }
}

function read({ fileName, content }: Checked<typeof catalogue.importPeople>['body'], today: Day) {
  try {
    return readPeopleFile(fileName, Buffer.from(content, 'utf8'), today);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    throw new Refused('people.file-unreadable', [{ path: 'body.content', message: error.message }]);
  }
}
