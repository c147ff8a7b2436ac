import type { Person, PersonDraft } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PeopleDirectory } from '../directory/people-directory';

const IMPORT_LOCK = 4_720_617;

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

/** Puts the people of a checked file into the directory: all of them, or none. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: PeopleDirectory,
  ) {}

  /** @param by null: from the command line */
  run(drafts: readonly PersonDraft[], by: Actor | null = null): Promise<ImportResult> {
    return this.transactions.run(async (manager) => {
      // Two imports at once: the second sees what the first has stored, and says so.
      await oneAtATime(manager, IMPORT_LOCK);
      const { results, ...counts } = await this.compare(drafts, manager);
      const news = drafts.filter(({ reference }) => results.get(reference) !== 'unchanged');
      await this.directory.put(news, manager, by);
      return counts;
    });
  }

  /** What `run` would do. Stores nothing. */
  preview(drafts: readonly PersonDraft[]): Promise<ImportPreview> {
    return this.transactions.run((manager) => this.compare(drafts, manager));
  }

  private async compare(drafts: readonly PersonDraft[], manager: EntityManager): Promise<ImportPreview> {
    const known = await this.directory.byReference(
      drafts.map(({ reference }) => reference),
      manager,
    );
    const results = new Map(
      drafts.map((draft) => {
        const person = known.get(draft.reference);
        return [draft.reference, !person ? 'added' : isSame(person, draft) ? 'unchanged' : 'changed'] as const;
      }),
    );
    const count = (wanted: string) => [...results.values()].filter((result) => result === wanted).length;
    return { added: count('added'), changed: count('changed'), unchanged: count('unchanged'), results };
  }
}

function isSame(person: Person, draft: PersonDraft): boolean {
  const inOrder = ({ reference, name, bio, region, expertise }: PersonDraft) =>
    JSON.stringify([reference, name, bio, region, expertise.map(({ topic, weight }) => [topic, weight])]);
  return inOrder(person) === inOrder(draft);
}
