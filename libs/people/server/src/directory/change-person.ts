import { type Person, type PersonDraft, type RawPerson, readPerson } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, newId, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type DirectoryEntry, PeopleDirectory } from './people-directory';

/** What staff may change of a profile. */
export type PersonChange = { readonly [Field in 'name' | 'bio' | 'region' | 'expertise']?: Person[Field] | undefined };

const PEOPLE_LOCK = 4_720_617;

/** Adds a person, or changes one with a check of the version. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash`, `request.invalid` */
  run(id: string, version: number, change: PersonChange, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, PEOPLE_LOCK);
      const person = await this.directory.find(id, manager);
      if (!person) throw new Refused('person.not-found');
      if (person.version !== version) {
        const { changedBy, changedAt } = person;
        throw new Refused('person.clash', [], {
          clash: { version: person.version, changedBy, changedAt: new Date(changedAt).toISOString() },
        });
      }
      const { reference, name, bio, region, expertise } = person;
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      await this.directory.put([checked({ reference, name, bio, region, expertise, ...given })], manager, by);
      return (await this.directory.find(id, manager))!;
    });
  }

  /**
   * @param reference a new one where undefined
   * @throws Refused `person.known` when there is somebody of that reference, `request.invalid`
   */
  add(
    { reference = newId(), ...facts }: Omit<PersonDraft, 'reference'> & { reference?: string | undefined },
    by: Actor,
  ) {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, PEOPLE_LOCK);
      const draft = checked({ ...facts, reference });
      const known = await this.directory.byReference([draft.reference], manager);
      if (known.size > 0) throw new Refused('person.known');
      await this.directory.put([draft], manager, by);
      const { id } = (await this.directory.byReference([draft.reference], manager)).get(draft.reference)!;
      return (await this.directory.find(id, manager))!;
    });
  }
}

/** The rules of an import hold for what is typed, too. */
function checked({ reference: id, expertise: tags, ...facts }: PersonDraft): PersonDraft {
  const raw: RawPerson = { id, tags, ...facts };
  const read = readPerson(raw, 1);
  if (read.ok) return read.draft;
  throw new Refused(
    'request.invalid',
    read.issues.map(({ field, message }) => ({ path: `body.${BODY_FIELD[field] ?? field}`, message })),
  );
}

const BODY_FIELD: Readonly<Record<string, string>> = { id: 'reference', tags: 'expertise', topics: 'expertise' };
