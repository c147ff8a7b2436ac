import { type Channel, type Contact, readContact } from '@greenroom/contacts/domain';
import { Refused } from '@greenroom/platform/server';

/** How somebody is called and reached, and what is noted of them; what is undefined stays as it is. */
export interface FactsChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly mobile?: string | undefined;
  readonly desk?: string | undefined;
  readonly channel?: Channel | null | undefined;
  readonly note?: string | undefined;
}

/**
 * The facts as they will be, by the rules of a list's line, which ask for a way to reach somebody or a place.
 * @throws Refused `request.invalid`
 */
export function checkedFacts(contact: Contact, { name, email, mobile, desk, channel, note }: FactsChange) {
  const given = Object.entries({ name, email, mobile, desk, channel, note }).filter(([, value]) => value !== undefined);
  const isPlaced = contact.posts.length > 0;
  // A note that grew long when two were made one is left as it is.
  const kept = { ...contact, note: '' };
  const read = readContact({ ...kept, ...Object.fromEntries(given), outlet: isPlaced ? 'known' : '', role: '' });
  if (!read.ok) {
    const problems = read.issues.map(({ field, message }) => ({ path: `body.${field}`, message }));
    throw new Refused('request.invalid', problems);
  }
  const { outlet: _outlet, programme: _programme, role: _role, ...facts } = read.contact;
  return note === undefined ? { ...facts, note: contact.note } : facts;
}
