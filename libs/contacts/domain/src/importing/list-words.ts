import { tidy } from '@greenroom/kernel';
import { type Channel, CHANNELS, POST_ROLES, type PostRole } from '../book/contact';

/** What address books and other systems call our columns; two names of one person make one. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  'full name': 'name',
  'first name': 'name',
  'given name': 'name',
  'last name': 'name',
  surname: 'name',
  'family name': 'name',
  contact: 'name',
  organisation: 'outlet',
  organization: 'outlet',
  company: 'outlet',
  publication: 'outlet',
  program: 'programme',
  show: 'programme',
  'job title': 'role',
  'e-mail': 'email',
  mail: 'email',
  'e-mail address': 'email',
  'email address': 'email',
  'mobile phone': 'mobile',
  'mobile number': 'mobile',
  cell: 'mobile',
  phone: 'desk',
  telephone: 'desk',
  'business phone': 'desk',
  'preferred channel': 'channel',
  notes: 'note',
  comments: 'note',
};

const ROLE_WORDS: readonly (readonly [RegExp, PostRole])[] = [
  [/producer/i, 'producer'],
  [/book(er|ing|ings)\b/i, 'booker'],
  [/editor/i, 'editor'],
  [/reporter|journalist|correspondent/i, 'reporter'],
];
const CHANNEL_WORDS: readonly (readonly [RegExp, Channel])[] = [
  [/^e?-?mail$/i, 'email'],
  [/^(text|sms|whatsapp)$/i, 'text'],
  [/^(mobile|cell)( phone)?$/i, 'mobile'],
  [/^(desk|landline|phone|telephone)$/i, 'desk'],
];

/**
 * A line of a list in our words. A role that is none of ours comes in as the one that it is nearest to, and how it was
 * put goes to the notes, so that nothing of it is lost.
 */
export function inOurWords(raw: Readonly<Record<string, string>>): Record<string, string> {
  const [said, channel, note] = [raw['role'], raw['channel'], raw['note']].map((text) => tidy(text ?? '') ?? '');
  const isOurs = Object.hasOwn(POST_ROLES, said!.toLowerCase());
  const role = isOurs ? said! : (ROLE_WORDS.find(([words]) => words.test(said!))?.[1] ?? '');
  const isKnown = Object.hasOwn(CHANNELS, channel!.toLowerCase());
  return {
    ...raw,
    role,
    channel: isKnown ? channel! : (CHANNEL_WORDS.find(([words]) => words.test(channel!))?.[1] ?? channel!),
    note: [note && raw['note'], !isOurs && said && `Role: ${said}`].filter(Boolean).join('\n'),
  };
}
