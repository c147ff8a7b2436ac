import { draftOf, type ListedPerson, type PersonDraft } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PEOPLE_LOCK, PeopleDirectory } from '../directory/people-directory';

/** How many people an import added, changed and found as they were. */
export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import would come to. */
export interface ImportPreview extends ImportResult {
  /** By reference. */
  readonly results: ReadonlyMap<string, 'added' | 'changed' | 'unchanged'>;
}

/** Puts the people of a checked file into the directory: all of them, or none. What a file does not say stays as it was. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: PeopleDirectory,
  ) {}

  /** @param by null: from the command line */
  run(people: readonly ListedPerson[], by: Actor | null = null): Promise<ImportResult> {
    return this.transactions.run(async (manager) => {
      // Two imports at once: the second sees what the first has stored, and says so.
      await oneAtATime(manager, PEOPLE_LOCK);
      const { results, drafts, ...counts } = await this.compare(people, manager);
      const news = drafts.filter(({ reference }) => results.get(reference) !== 'unchanged');
      await this.directory.put(news, manager, by);
      return counts;
    });
  }

  /** What `run` would do. Stores nothing. */
  preview(people: readonly ListedPerson[]): Promise<ImportPreview> {
    return this.transactions.run((manager) => this.compare(people, manager));
  }

  private async compare(
    people: readonly ListedPerson[],
    manager: EntityManager,
  ): Promise<ImportPreview & { readonly drafts: readonly PersonDraft[] }> {
    const references = people.map(({ reference }) => reference);
    const known = await this.directory.byReference(references, manager);
    const drafts = people.map((person) => draftOf({ ...known.get(person.reference), ...person }));
    const results = new Map(
      drafts.map((draft) => {
        const person = known.get(draft.reference);
        return [draft.reference, !person ? 'added' : isSame(person, draft) ? 'unchanged' : 'changed'] as const;
      }),
    );
    const count = (wanted: string) => [...results.values()].filter((result) => result === wanted).length;
    return { added: count('added'), changed: count('changed'), unchanged: count('unchanged'), results, drafts };
  }
}

const FIELDS = Object.keys(draftOf({ reference: '', name: '' })) as (keyof PersonDraft)[];

function isSame(person: PersonDraft, draft: PersonDraft): boolean {
  return FIELDS.every((field) => inOrder(person[field]) === inOrder(draft[field]));
}

/** As text in which an entry's fields stand in one order. */
function inOrder(value: PersonDraft[keyof PersonDraft]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
