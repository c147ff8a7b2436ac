import { type Clock, londonDayOf } from '@greenroom/kernel';
import { NOTHING_MORE, type PersonDraft, readDraft } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DirectoryEntry, PEOPLE_LOCK, PeopleDirectory } from './people-directory';

/** What staff may change of a profile. */
export type PersonChange = {
  readonly [Field in Exclude<keyof PersonDraft, 'reference'>]?: PersonDraft[Field] | undefined;
};

/** Somebody new; what is not known yet may follow. */
export type NewPerson = PersonChange & { readonly name: string; readonly reference?: string | undefined };

/** Adds a person, changes or removes one with a check of the version. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash`, `request.invalid` */
  run(id: string, version: number, change: PersonChange, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      const person = await this.asSeen(id, version, manager);
      await this.directory.put([this.checked({ ...person, ...given(change) })], manager, by);
      return (await this.directory.find(id, manager))!;
    });
  }

  /**
   * @param person with a new reference where it has none
   * @throws Refused `person.known` when there is somebody of that reference, `request.invalid`
   */
  add({ reference = newId(), ...facts }: NewPerson, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, PEOPLE_LOCK);
      const draft = this.checked({ ...NOTHING_MORE, ...given(facts), name: facts.name, reference });
      const known = await this.directory.byReference([draft.reference], manager);
      if (known.size > 0) throw new Refused('person.known');
      await this.directory.put([draft], manager, by);
      const { id } = (await this.directory.byReference([draft.reference], manager)).get(draft.reference)!;
      return (await this.directory.find(id, manager))!;
    });
  }

  /**
   * Takes somebody out, with their photo and all that is known of them.
   * @throws Refused `person.not-found`, `person.clash`
   */
  remove(id: string, version: number, by: Actor): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.asSeen(id, version, manager);
      await this.directory.forget(id, manager, by);
    });
  }

  private async asSeen(id: string, version: number, manager: EntityManager): Promise<DirectoryEntry> {
    await oneAtATime(manager, PEOPLE_LOCK);
    const person = await this.directory.find(id, manager);
    if (!person) throw new Refused('person.not-found');
    if (person.version === version) return person;
    const { changedBy, changedAt } = person;
    throw new Refused('person.clash', [], {
      clash: { version: person.version, changedBy, changedAt: new Date(changedAt).toISOString() },
    });
  }

  private checked(draft: PersonDraft): PersonDraft {
    const read = readDraft(draft, londonDayOf(this.clock.now()));
    if (read.ok) return read.draft;
    const issues = read.issues.map(({ field, message }) => ({ path: `body.${field}`, message }));
    throw new Refused('request.invalid', issues);
  }
}

function given(change: PersonChange): Partial<PersonDraft> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
