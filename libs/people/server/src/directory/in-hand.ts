import { type Day } from '@greenroom/kernel';
import { type PersonDraft, readDraft } from '@greenroom/people/domain';
import { oneAtATime } from '@greenroom/platform/persistence';
import { Refused } from '@greenroom/platform/server';
import type { EntityManager } from 'typeorm';
import { type DirectoryEntry, PEOPLE_LOCK, type PeopleDirectory } from './people-directory';

/**
 * A person as they are, and nobody else's to change or to take out until the transaction ends: what is written of them
 * meanwhile cannot outlive them.
 * @throws Refused `person.not-found`
 */
export async function held(directory: PeopleDirectory, id: string, manager: EntityManager): Promise<DirectoryEntry> {
  await oneAtATime(manager, PEOPLE_LOCK);
  const person = await directory.find(id, manager);
  if (!person) throw new Refused('person.not-found');
  return person;
}

/**
 * The same of a person as somebody has seen them.
 * @throws Refused `person.not-found`, `person.clash` where they have been changed since
 */
export async function inHand(
  directory: PeopleDirectory,
  id: string,
  version: number,
  manager: EntityManager,
): Promise<DirectoryEntry> {
  const person = await held(directory, id, manager);
  if (person.version === version) return person;
  const { changedBy, changedAt } = person;
  throw new Refused('person.clash', [], {
    clash: { version: person.version, changedBy, changedAt: new Date(changedAt).toISOString() },
  });
}

/**
 * The draft by the rules.
 * @throws Refused `request.invalid` with what is wrong
 */
export function checkedDraft(draft: PersonDraft, today: Day): PersonDraft {
  const read = readDraft(draft, today);
  if (read.ok) return read.draft;
  throw new Refused(
    'request.invalid',
    read.issues.map(({ field, message }) => ({ path: `body.${field}`, message })),
  );
}
