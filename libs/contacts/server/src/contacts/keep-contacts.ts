import { type ContactId, nameKey, type Place, type Post } from '@greenroom/contacts/domain';
import { type EntityManager, In } from 'typeorm';
import type { ContactEntry, ContactState, Edited } from './contact-book';
import { ContactTable, PostTable } from './contact.table';

/** Somebody of whom nothing is known. */
export const NOBODY = { name: '', email: '', mobile: '', desk: '', channel: null, note: '' } as const;

/** What somebody does from now on, as far as we know. */
export function postsAt(place: Place | undefined): Post[] {
  return place ? [{ ...place, from: null, to: null }] : [];
}

/** Stores contacts as they are, each once; within the transaction of whoever holds the book. */
export async function keepContacts(
  manager: EntityManager,
  contacts: readonly ContactState[],
  edited: Edited,
): Promise<void> {
  if (contacts.length === 0) return;
  const rows = contacts.map(({ posts: _posts, verifiedAt: _verifiedAt, ...facts }) => ({
    ...{ ...facts, ...edited, mergedInto: null, key: nameKey(facts.name) },
  }));
  await manager.upsert(ContactTable, rows, ['id']);
  await manager.delete(PostTable, { contactId: In(contacts.map(({ id }) => id)) });
  const posts = contacts.flatMap(({ id, posts }) => posts.map((post, place) => ({ ...post, contactId: id, place })));
  if (posts.length > 0) await manager.insert(PostTable, posts);
}

/** What was merged leaves no trace but the way to the one that stays. */
export async function leaveOnlyTheWay(
  manager: EntityManager,
  { id, version }: ContactEntry,
  into: ContactId,
  edited: Edited,
): Promise<void> {
  const nothing = { ...NOBODY, key: '', doNotContact: null, verified: null };
  await manager.update(ContactTable, id, { ...nothing, ...edited, mergedInto: into, version: version + 1 });
  await manager.update(ContactTable, { mergedInto: id }, { mergedInto: into });
  await manager.delete(PostTable, { contactId: id });
}
