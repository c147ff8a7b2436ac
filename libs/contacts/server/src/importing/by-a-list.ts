import type { Instant } from '@greenroom/kernel';
import { type ListedContact, merged, otherwise, phoneInWords, type Place } from '@greenroom/contacts/domain';
import { newId } from '@greenroom/platform/server';
import { checkedFacts } from '../contacts/checked-facts';
import type { ContactState } from '../contacts/contact-book';
import { askedBefore } from '../contacts/contact.table';
import { NOBODY, postsAt } from '../contacts/keep-contacts';

/** As the notes call them. */
const WAYS = { mobile: 'Another mobile', desk: 'Another desk', email: 'Another mail' } as const;

/**
 * Somebody whom a list names and whom we do not know. Nothing is stored.
 * @param since when their address asked not to be contacted; undefined: it did not
 * @throws Refused `request.invalid`
 */
export function listedAnew(
  { outlet: _outlet, programme: _programme, role: _role, ...facts }: ListedContact,
  place: Place | undefined,
  since: Instant | undefined,
): ContactState {
  const posts = postsAt(place);
  const contact = { ...NOBODY, id: newId<'contact'>(), posts, doNotContact: askedBefore(since), verifiedAt: null };
  return { ...contact, ...checkedFacts(contact, facts), verified: null, version: 1 };
}

/**
 * Somebody who is known with what a list says of them: what we did not know is filled in, a place where we know them not
 * is one more, and what it says otherwise than the book goes to the notes. Nothing is stored.
 */
export function filledIn(contact: ContactState, listed: ListedContact, place: Place | undefined): ContactState {
  const others = otherwise(contact, listed).map((way) => `${WAYS[way]}: ${phoneInWords(listed[way])}`);
  const note = [listed.note, ...others].filter(Boolean).join('\n');
  const says = { ...listed, note, id: contact.id, posts: postsAt(place), doNotContact: null, verifiedAt: null };
  const { doNotContact, verified } = contact;
  return { ...merged(contact, says), doNotContact, verified, version: contact.version + 1 };
}
