import { readEmail, tidy } from '@greenroom/kernel';
import { CHANNELS, type Channel, POST_ROLES, type PostRole } from '../book/contact';
import { readPhone } from '../book/phone';

/** A line of a list: somebody, and where they work by its names. */
export interface ListedContact {
  readonly name: string;
  readonly outlet: string;
  readonly programme: string;
  readonly role: PostRole | null;
  readonly email: string;
  readonly mobile: string;
  readonly desk: string;
  readonly channel: Channel | null;
  readonly note: string;
}

export interface ContactIssue {
  readonly field: keyof ListedContact;
  /** Follows the field's name: "is missing". Never has the value, which is somebody's. */
  readonly message: string;
}

export type ReadContact =
  | { readonly ok: true; readonly contact: ListedContact }
  | { readonly ok: false; readonly issues: readonly ContactIssue[] };

const LONGEST = { name: 120, outlet: 120, programme: 120, note: 2_000 } as const;

/** Checks one line of a list of contacts. A name there must be, and a way to reach them or a place where they work. */
export function readContact(raw: Readonly<Record<string, unknown>>): ReadContact {
  const issues: ContactIssue[] = [];
  const note = (field: ContactIssue['field'], message: string) => void issues.push({ field, message });
  const text = (field: keyof typeof LONGEST, tidied = tidy) => {
    const value = tidied(raw[field]);
    if (value === undefined) note(field, 'is not text');
    else if (value.length > LONGEST[field]) note(field, `is longer than ${LONGEST[field]} characters`);
    return value ?? '';
  };
  const read = (field: 'email' | 'mobile' | 'desk', by: (value: string) => string | undefined, what: string) => {
    const value = tidy(raw[field]);
    if (value === '') return '';
    const known = value === undefined ? undefined : by(value);
    if (known === undefined) note(field, `is not ${what}`);
    return known ?? '';
  };
  const choice = <Value extends string>(field: 'role' | 'channel', among: Readonly<Record<Value, string>>) => {
    const value = tidy(raw[field])?.toLowerCase();
    if (value === '') return null;
    if (value !== undefined && Object.hasOwn(among, value)) return value as Value;
    note(field, `is none of ${Object.keys(among).join(', ')}`);
    return null;
  };
  const contact: ListedContact = {
    name: turned(text('name')),
    outlet: text('outlet'),
    programme: text('programme'),
    role: choice<PostRole>('role', POST_ROLES),
    email: read('email', readEmail, 'an e-mail address'),
    mobile: read('mobile', readPhone, 'a phone number'),
    desk: read('desk', readPhone, 'a phone number'),
    channel: choice<Channel>('channel', CHANNELS),
    note: text('note', tidyLines),
  };
  if (contact.name === '') note('name', 'is missing');
  if (contact.programme !== '' && contact.outlet === '') note('outlet', 'is missing, and a programme is given');
  const isReached = [contact.email, contact.mobile, contact.desk, contact.outlet].some(Boolean);
  if (!isReached && issues.length === 0) note('email', 'is missing, and so are mobile, desk and outlet');
  return issues.length > 0 ? { ok: false, issues } : { ok: true, contact };
}

/** `Prosser, Nia` as `Nia Prosser`: of a list that is sorted by surnames. */
function turned(name: string): string {
  const [, last, first] = /^([^\s,]+), ?([^\s,]+(?: [^\s,]+)?)$/.exec(name) ?? [];
  return last && first ? `${first} ${last}` : name;
}

/** As `tidy`, but what is written in lines stays in lines. */
function tidyLines(value: unknown): string | undefined {
  if (typeof value !== 'string') return tidy(value);
  return value.split(/\r?\n/).map(tidy).join('\n').trim();
}
