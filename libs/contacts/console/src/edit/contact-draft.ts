import { type Channel, phoneInWords, readContact } from '@greenroom/contacts/domain';
import type { InputOf } from '@greenroom/platform/web';
import { type Contact, faultInWords } from '../words/contact-in-words';

/** In the order of the form. */
export const FIELDS = ['name', 'mobile', 'desk', 'email', 'channel', 'note'] as const;
export type DraftField = (typeof FIELDS)[number];

/** A contact on its way in, as it is typed. */
export type ContactDraft = Readonly<Record<DraftField, string>>;
/** What may be at fault: a field, or the place where they work. */
export type FaultyField = DraftField | 'outlet';
/** Sentences by the field that they are about. */
export type FieldIssues = Readonly<Partial<Record<FaultyField, string>>>;
export type Facts = Omit<InputOf<'changeContact'>['body'], 'version' | 'doNotContact' | 'isVerified'>;

export const EMPTY: ContactDraft = { name: '', mobile: '', desk: '', email: '', channel: '', note: '' };

export function draftOf({ name, mobile, desk, email, channel, note }: Omit<Contact, 'id'>): ContactDraft {
  return { name, mobile: phoneInWords(mobile), desk: phoneInWords(desk), email, channel: channel ?? '', note };
}

/** The fields in which two drafts differ. */
export function differences(one: ContactDraft, other: ContactDraft): DraftField[] {
  return FIELDS.filter((field) => one[field].trim() !== other[field].trim());
}

/** What of a draft is to be sent: the given fields only. */
export function factsOf(draft: ContactDraft, fields: readonly DraftField[]): Facts {
  const entries = fields.map((field) => [field, field === 'channel' ? draft.channel || null : draft[field].trim()]);
  return Object.fromEntries(entries) as Facts & { channel?: Channel | null };
}

/** What can be said before anything is sent, by the rules that the server goes by. */
export function issuesIn(draft: ContactDraft, isPlaced: boolean): FieldIssues {
  const read = readContact({ ...draft, outlet: isPlaced ? 'known' : '' });
  if (read.ok) return {};
  if (read.issues.some(({ message }) => message.includes('so are'))) {
    return { mobile: 'Give a number, a mail address or an outlet, so that they can be found.' };
  }
  return issuesByField(read.issues);
}

/** The first fault of each field, as a sentence. */
export function issuesByField(issues: readonly { readonly field: string; readonly message: string }[]): FieldIssues {
  const found: Partial<Record<string, string>> = {};
  for (const { field, message } of issues) found[field] ??= faultInWords(field, message);
  return found;
}
