import type { PersonDraft } from '@greenroom/people/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { Refused } from '@greenroom/platform/server';
import { type EntityManager, In } from 'typeorm';
import { PersonTable } from './person.table';

/**
 * An address is one person's: it is what they sign in by. Takes those of the drafts away from whoever is about to be
 * written anew, so that two may swap theirs.
 *
 * @throws Refused `person.email-known`, which names the two people and not the address
 */
export async function claimAddresses(drafts: readonly PersonDraft[], manager: EntityManager): Promise<void> {
  const references = new Set(drafts.map(({ reference }) => reference));
  const owners = new Map<string, PersonDraft>();
  for (const draft of drafts) {
    if (draft.email === '') continue;
    const owner = owners.get(draft.email);
    if (owner) throw known(draft, owner);
    owners.set(draft.email, draft);
  }
  for (const piece of inPieces([...owners.keys()])) {
    for (const row of await manager.findBy(PersonTable, { email: In(piece) })) {
      if (!references.has(row.reference)) throw known(owners.get(row.email!)!, row);
    }
    await manager.update(PersonTable, { email: In(piece) }, { email: null });
  }
}

function known(draft: PersonDraft, owner: Pick<PersonDraft, 'name'>): Refused {
  const message = `of ${draft.name} is the address of ${owner.name} already`;
  return new Refused('person.email-known', [{ path: 'body.email', message }]);
}
