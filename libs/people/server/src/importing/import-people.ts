import { draftOf, type ListedPerson, type Person, type PersonDraft } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, type AuditReference, AuditTrail, GREENROOM } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isSamePerson } from '../directory/is-same-person';
import { PEOPLE_LOCK, PeopleDirectory } from '../directory/people-directory';
import { SignInAddress } from '../directory/sign-in-address';

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

interface Comparison extends ImportPreview {
  readonly drafts: readonly PersonDraft[];
  /** Those who are there already, by reference. */
  readonly known: ReadonlyMap<string, Person>;
}

/** Puts the people of a checked file into the directory: all of them, or none. What a file does not say stays as it was. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: PeopleDirectory,
    private readonly signInAddress: SignInAddress,
    private readonly audit: AuditTrail,
  ) {}

  /** @param by null: from the command line */
  run(people: readonly ListedPerson[], by: Actor | null = null): Promise<ImportResult> {
    return this.transactions.run(async (manager) => {
      // Two imports at once: the second sees what the first has stored, and says so.
      await oneAtATime(manager, PEOPLE_LOCK);
      const { results, drafts, known, ...counts } = await this.compare(people, manager);
      const news = drafts.filter(({ reference }) => results.get(reference) !== 'unchanged');
      if (news.length === 0) return counts;
      await this.directory.put(news, manager, by);
      const actor = by ? ({ kind: 'staff', id: by.id } as const) : GREENROOM;
      for (const subject of await this.followAddresses(manager, news, known)) {
        await this.audit.note(manager, { actor, deed: 'person.address-changed', subject });
      }
      await this.audit.note(manager, { actor, deed: 'people.imported', subject: actor });
      return counts;
    });
  }

  /** A first address is nobody's change: a list that brings many of them mails nobody. */
  private async followAddresses(
    manager: EntityManager,
    drafts: readonly PersonDraft[],
    known: ReadonlyMap<string, Person>,
  ): Promise<AuditReference[]> {
    const moved: AuditReference[] = [];
    const version = await this.directory.revision(manager);
    for (const draft of drafts) {
      const before = known.get(draft.reference);
      if (!before?.email) continue;
      const isMoved = await this.signInAddress.follow(manager, { id: before.id, version }, before, draft);
      if (isMoved) moved.push({ kind: 'person', id: before.id });
    }
    return moved;
  }

  /** What `run` would do. Stores nothing. */
  preview(people: readonly ListedPerson[]): Promise<ImportPreview> {
    return this.transactions.run((manager) => this.compare(people, manager));
  }

  private async compare(people: readonly ListedPerson[], manager: EntityManager): Promise<Comparison> {
    const references = people.map(({ reference }) => reference);
    const known = await this.directory.byReference(references, manager);
    const drafts = people.map((person) => draftOf({ ...known.get(person.reference), ...person }));
    const results = new Map(
      drafts.map((draft) => {
        const person = known.get(draft.reference);
        return [draft.reference, !person ? 'added' : isSamePerson(person, draft) ? 'unchanged' : 'changed'] as const;
      }),
    );
    const count = (wanted: string) => [...results.values()].filter((result) => result === wanted).length;
    return { added: count('added'), changed: count('changed'), unchanged: count('unchanged'), results, drafts, known };
  }
}
