import { type Contact as Kept, merged, phoneInWords } from '@greenroom/contacts/domain';
import {
  channelInWords,
  type Contact,
  fieldName,
  placeInWords,
  roleInWords,
  spanInWords,
} from '../words/contact-in-words';

/** What both entries say of one thing, and what would be said of it then. */
export interface Compared {
  readonly name: string;
  readonly stays: readonly string[];
  readonly goes: readonly string[];
  readonly becomes: readonly string[];
  /** What of the entry that goes would be lost. */
  readonly lost: readonly string[];
}

type Told = Readonly<Record<(typeof ROWS)[number], readonly string[]>>;
const ROWS = ['name', 'posts', 'mobile', 'desk', 'email', 'channel', 'note', 'doNotContact', 'verified'] as const;
const NAMES: Partial<Record<string, string>> = {
  posts: 'Where they are and were',
  doNotContact: 'Do not contact',
  verified: 'Verified',
};

/** Two entries side by side and what becomes of them, by the rule that the server merges by; without what nobody says. */
export function compared(stays: Contact, goes: Contact): Compared[] {
  const outlets = new Map([...stays.posts, ...goes.posts].map((post) => [placeKey(post), post]));
  const one = merged(keptOf(stays), keptOf(goes));
  const posts = one.posts.map((post) => ({ ...outlets.get(placeKey(post))!, ...post }) as Contact['posts'][number]);
  const [ours, theirs] = [told(stays), told(goes)];
  const verified = stays.verified ?? goes.verified;
  const doNotContact = one.doNotContact && {
    ...(stays.doNotContact ?? goes.doNotContact)!,
    reason: one.doNotContact.reason,
  };
  const becomes = told({ ...stays, ...one, id: stays.id, posts, verified, doNotContact });
  return ROWS.filter((row) => ours[row].length + theirs[row].length > 0).map((row) => ({
    name: NAMES[row] ?? fieldName(row),
    stays: ours[row],
    goes: theirs[row],
    becomes: becomes[row],
    lost: row === 'posts' ? [] : theirs[row].filter((words) => !becomes[row].includes(words)),
  }));
}

function placeKey({
  outletId,
  programmeId,
}: {
  readonly outletId: string;
  readonly programmeId: string | null;
}): string {
  return `${outletId} ${programmeId ?? ''}`;
}

function keptOf({ doNotContact, verified, ...contact }: Contact): Kept {
  return {
    ...contact,
    doNotContact: doNotContact && { reason: doNotContact.reason, since: Date.parse(doNotContact.since) },
    verifiedAt: verified && Date.parse(verified.at),
  } as unknown as Kept;
}

function told(contact: Contact): Told {
  const some = (...words: string[]) => words.filter(Boolean);
  const { doNotContact, verified } = contact;
  return {
    name: some(contact.name),
    posts: contact.posts.map((post) => some(placeInWords(post), roleInWords(post), spanInWords(post)).join(', ')),
    mobile: some(phoneInWords(contact.mobile)),
    desk: some(phoneInWords(contact.desk)),
    email: some(contact.email),
    channel: some(channelInWords(contact.channel)),
    note: contact.note.split(/\n+/).filter(Boolean),
    doNotContact: doNotContact ? [doNotContact.reason || 'Asked'] : [],
    verified: verified ? [`By ${verified.by.name}`] : [],
  };
}
