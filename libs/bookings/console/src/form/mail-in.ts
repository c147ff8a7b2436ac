import type { MailRead } from '@greenroom/bookings/domain';
import type { Instant } from '@greenroom/kernel';
import { whenInFull } from '../words/when';
import type { AddressBook, AskerDraft } from './address-book';
import { withContact } from './address-book';
import { BLANK, type CallDraft, guestInWords } from './call-draft';
import type { FieldKey } from './call-fields';

/** What stands at a field that nobody has looked at since it was read. */
export const READ = 'From the mail';
/** What a request keeps of a mail's text. */
export const LONGEST_MAIL = 8_000;

/** A form after a mail was read into it. */
export interface FilledForm {
  readonly asker: AskerDraft;
  readonly draft: CallDraft;
  /** Which fields hold what was read: of the call by their keys, of who asks by the names of their fields. */
  readonly read: ReadonlySet<string>;
}

/** Of the address book, what is needed here; its methods are called on it, since they are of a class. */
type KnownBook = Pick<AddressBook, 'contact' | 'outlets' | 'mayMake'>;

/** Puts what a mail says where nothing is written yet; what somebody typed stays. */
export function filledFrom(
  mail: MailRead,
  text: string,
  before: { readonly asker: AskerDraft; readonly draft: CallDraft },
  book: KnownBook,
  now: Instant,
): FilledForm {
  const asker = askerFrom(mail, before.asker, book);
  const said: CallDraft = {
    ...draftOf(mail, now),
    cameBy: 'email',
    'notes.source': text.trim().slice(0, LONGEST_MAIL),
  };
  const fresh = (Object.keys(said) as FieldKey[]).filter(
    (key) => said[key] && (before.draft[key] ?? '') === (BLANK[key] ?? ''),
  );
  const ofAsker = (Object.keys(asker) as (keyof AskerDraft)[]).filter((key) => isOther(asker[key], before.asker[key]));
  return {
    asker,
    draft: { ...before.draft, ...Object.fromEntries(fresh.map((key) => [key, said[key]])) },
    read: new Set([...fresh.filter((key) => key !== 'notes.source' && key !== 'cameBy'), ...ofAsker]),
  };
}

function isOther(after: unknown, before: unknown): boolean {
  return JSON.stringify(after) !== JSON.stringify(before);
}

function draftOf(mail: MailRead, now: Instant): CallDraft {
  const when = (instant: Instant | undefined) => (instant === undefined ? '' : whenInFull(instant, now));
  return {
    ...{ topic: mail.topic ?? '', angle: mail.angle ?? '' },
    ...{ startsAt: when(mail.startsAt), replyBy: when(mail.replyBy) },
    ...{ recordAt: when(mail.recordAt), arriveAt: when(mail.arriveAt), preCallAt: when(mail.preCallAt) },
    ...{ liveness: mail.liveness ?? '', way: mail.way ?? '', format: mail.format ?? '' },
    minutes: mail.minutes === undefined ? '' : String(mail.minutes),
    guests: (mail.guests ?? []).map(guestInWords).join('\n'),
    'notes.presenter': mail.presenter ?? '',
    'notes.fee': mail.fee ?? '',
  };
}

function askerFrom(
  { contactId, name, email, mobile, role, outletId, programmeId }: MailRead,
  before: AskerDraft,
  book: KnownBook,
): AskerDraft {
  const known = book.contact(contactId);
  const outlet = book.outlets().find(({ id }) => id === outletId);
  const programme = outlet?.programmes.find(({ id }) => id === programmeId);
  const read: AskerDraft = {
    contact: before.contact ?? (!known && name && book.mayMake ? { id: null, name, ...(email && { email }) } : null),
    outlet: before.outlet ?? (outlet ? { id: outlet.id, name: outlet.name } : null),
    programme: before.programme ?? (programme && !before.outlet ? { id: programme.id, name: programme.name } : null),
    role: before.role ?? role ?? null,
    mobile: before.mobile || (mobile ?? ''),
  };
  return known && !before.contact
    ? { ...withContact(read, known), mobile: read.mobile || withContact(read, known).mobile }
    : read;
}
