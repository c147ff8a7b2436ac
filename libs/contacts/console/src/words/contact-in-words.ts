import { type Channel, CHANNELS, type Likeness, phoneInWords, POST_ROLES, postsNow } from '@greenroom/contacts/domain';
import { capital, dayInWords, londonDayOf } from '@greenroom/kernel';
import type { AnswerOf } from '@greenroom/platform/web';

export type Contact = AnswerOf<'addContact'>;
export type Place = Contact['posts'][number];

/** What a field is called on the screens. */
const NAMES: Readonly<Record<string, string>> = {
  name: 'Name',
  outlet: 'Outlet',
  programme: 'Programme',
  role: 'Role',
  email: 'Mail',
  mobile: 'Mobile',
  desk: 'Desk',
  channel: 'Preferred way',
  note: 'Notes',
  line: 'The line',
};

export function fieldName(field: string): string {
  return NAMES[field] ?? field;
}

/** A fault as a sentence: “Name is missing.” */
export function faultInWords(field: string, message: string): string {
  return `${fieldName(field)} ${message}.`;
}

export const ALIKE: Readonly<Record<Likeness, string>> = {
  'same-email': 'The same mail address',
  'same-mobile': 'The same mobile',
  'same-name-and-outlet': 'The same name at the same outlet',
};

/** Over what they and we were last in touch. */
export const TOUCHES = { request: 'over something that they asked of us', mail: 'a mail of ours' } as const;

/** Where they are today. */
export function placesNow({ posts }: Pick<Contact, 'posts'>, now = Date.now()): Place[] {
  return postsNow(posts as never, londonDayOf(now)) as unknown as Place[];
}

/** First Light, Skylark News */
export function placeInWords({ outlet, programme }: Place): string {
  return [programme, outlet].filter(Boolean).join(', ');
}

export function roleInWords({ role }: Place): string {
  return role ? capital(POST_ROLES[role]) : '';
}

/** When a post was held: since 14 March 2026, until 2 May 2026, both, or empty where nothing is known. */
export function spanInWords({ from, to }: Pick<Place, 'from' | 'to'>): string {
  if (from && to) return `${dayInWords(from)} to ${dayInWords(to)}`;
  if (to) return `until ${dayInWords(to)}`;
  return from ? `since ${dayInWords(from)}` : '';
}

export function channelInWords(channel: Channel | null): string {
  return channel ? capital(CHANNELS[channel]) : '';
}

/** A way to reach somebody, as it is read out and as it is dialled or written to. */
export interface Way {
  readonly kind: 'mobile' | 'desk' | 'email';
  readonly name: string;
  readonly words: string;
  readonly address: string;
  readonly isPreferred: boolean;
}

/** Every way that is known, what they prefer first. */
export function waysTo({ mobile, desk, email, channel }: Contact): Way[] {
  const preferred = channel === 'text' ? 'mobile' : channel;
  const ways: Omit<Way, 'isPreferred'>[] = [
    { kind: 'mobile', name: 'Mobile', words: phoneInWords(mobile), address: `tel:${mobile}` },
    { kind: 'desk', name: 'Desk', words: phoneInWords(desk), address: `tel:${desk}` },
    { kind: 'email', name: 'Mail', words: email, address: `mailto:${email}` },
  ];
  return ways
    .filter(({ words }) => words !== '')
    .map((way) => ({ ...way, isPreferred: way.kind === preferred }))
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
}

/** A text that says who is writing and asks for a call; what it is about is for the officer to fill in. */
export function textTo({ name }: Pick<Contact, 'name'>, writer: string): string {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return `Hello ${first}, this is ${writer} of the press office. I have somebody for you on … . When may I ring you?`;
}

/** 1 contact, 2,104 contacts */
export function contactsCounted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'contact' : 'contacts'}`;
}
