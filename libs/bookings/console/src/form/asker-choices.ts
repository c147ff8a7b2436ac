import { namedLike, namedSo, nameKey } from '@greenroom/contacts/domain';
import { type Choice, choiceToMake, type Named } from '@greenroom/platform/ui';
import { type AddressBook, type Contact, placeOf } from './address-book';

const MOST = 7;

/** Of the address book, what is offered from; its methods are called on it, since they are of a class. */
type Offering = Pick<AddressBook, 'contacts' | 'outlets' | 'isSought' | 'mayMake'>;

/** Contacts by words of their name, their programme or their outlet; who is in the book nowhere may be made. */
export function contactChoices(book: Offering, typed: string): Choice[] {
  const words = nameKey(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = book
    .contacts()
    .filter((one) => words.every((word) => ` ${searchedOf(one)}`.includes(` ${word}`)))
    .slice(0, MOST);
  const choices = found.map((one) => ({ value: one.id, words: one.name, note: noteOf(one) }));
  const isToMake = book.mayMake && book.isSought(typed) && !namedSo(found, typed);
  return isToMake ? [...choices, choiceToMake(typed, 'a new contact')] : choices;
}

export function outletChoices(book: Offering, typed: string): Choice[] {
  return nameKey(typed) === '' ? [] : choicesOf(book.outlets(), typed, book.mayMake && 'a new outlet');
}

/** All of an outlet's programmes where nothing is typed yet. */
export function programmeChoices(book: Offering, outlet: Named | null, typed: string): Choice[] {
  const programmes = book.outlets().find(({ id }) => id === outlet?.id)?.programmes ?? [];
  return choicesOf(programmes, typed, nameKey(typed) !== '' && book.mayMake && 'a new programme');
}

/** @param made what is made of a name that none of them has; false: nothing is */
function choicesOf(
  all: readonly { readonly id: string; readonly name: string }[],
  typed: string,
  made: string | false,
): Choice[] {
  const found = namedLike(all, typed).map(({ id, name }) => ({ value: id, words: name }));
  return made === false || namedSo(all, typed) ? found : [...found, choiceToMake(typed, made)];
}

function searchedOf(contact: Contact): string {
  const place = placeOf(contact);
  return nameKey([contact.name, place?.programme, place?.outlet].filter(Boolean).join(' '));
}

function noteOf(contact: Contact): string {
  const place = placeOf(contact);
  return [place?.programme, place?.outlet].filter(Boolean).join(', ');
}
