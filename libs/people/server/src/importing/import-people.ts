import type { Person, PersonDraft } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { PeopleDirectory } from '../directory/people-directory';

const IMPORT_LOCK = 4_720_617;

/** How many people an import added, changed and found as they were. */
export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Puts the people of a checked file into the directory: all of them, or none. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: PeopleDirectory,
  ) {}

  run(drafts: readonly PersonDraft[]): Promise<ImportResult> {
    return this.transactions.run(async (manager) => {
      // Two imports at once: the second sees what the first has stored, and says so.
      await oneAtATime(manager, IMPORT_LOCK);
      const known = await this.directory.byReference(
        drafts.map(({ reference }) => reference),
        manager,
      );
      const news = drafts.filter((draft) => !isSame(known.get(draft.reference), draft));
      await this.directory.put(news, manager);
      const changed = news.filter(({ reference }) => known.has(reference)).length;
      return { added: news.length - changed, changed, unchanged: drafts.length - news.length };
    });
  }
}

function isSame(person: Person | undefined, draft: PersonDraft): boolean {
  if (!person) return false;
  const { id: _, changedAt: __, ...facts } = person;
  const inOrder = ({ reference, name, bio, region, expertise }: PersonDraft) =>
    JSON.stringify([reference, name, bio, region, expertise.map(({ topic, weight }) => [topic, weight])]);
  return inOrder(facts) === inOrder(draft);
}
