import type { Answer, catalogue } from '@greenroom/contract';
import { missingForPublic } from '@greenroom/people/domain';
import type { DirectoryEntry } from './people-directory';

/** A person as the contract shows them. */
export function personView({ changedBy: _, ...person }: DirectoryEntry): Answer<typeof catalogue.readPerson> {
  return {
    ...person,
    languages: [...person.languages],
    formats: [...person.formats],
    expertise: [...person.expertise],
    livedExperience: [...person.livedExperience],
    missing: missingForPublic(person, person.photo !== null),
    changedAt: new Date(person.changedAt).toISOString(),
  };
}
