import { type Day, readEmail, tidy } from '@greenroom/kernel';
import type { PersonDraft } from '../person';
import type { FieldIssue, NoteIssue } from './field-issue';
import { readDay } from './read-day';
import { readExpertise, readFormats, readLanguages, readLivedExperience } from './read-lists';

/** A draft as it is typed or as a list has it: nothing in it is trusted. */
export type GivenDraft = { readonly [Field in keyof PersonDraft]?: unknown };

export type ReadDraft =
  { readonly ok: true; readonly draft: PersonDraft } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

const LONGEST = { reference: 100, name: 120, role: 120, bio: 5_000, region: 120, metBy: 120 } as const;

/** Checks and tidies everything that is known of a person. A reference and a name there must be; the rest may come later. */
export function readDraft(given: GivenDraft, today: Day): ReadDraft {
  const issues: FieldIssue[] = [];
  const note: NoteIssue = (field, message) => void issues.push({ field, message });
  const draft: PersonDraft = {
    reference: readText('reference', given, note),
    name: readText('name', given, note),
    email: readAddress(given.email, note),
    role: readText('role', given, note),
    bio: readText('bio', given, note),
    region: readText('region', given, note),
    languages: readLanguages(given.languages, note),
    formats: readFormats(given.formats, note),
    expertise: readExpertise(given.expertise, note),
    livedExperience: readLivedExperience(given.livedExperience, today, note),
    trainedOn: readDay(given.trainedOn, today, (message) => note('trainedOn', message)),
    metBy: readText('metBy', given, note),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, draft };
}

/** One address, or empty where none is given. */
function readAddress(given: unknown, note: NoteIssue): string {
  const text = tidy(given);
  if (text === '') return '';
  const address = text === undefined ? undefined : readEmail(text);
  if (address === undefined) note('email', 'is not an e-mail address');
  return address ?? '';
}

function readText(field: keyof typeof LONGEST, given: GivenDraft, note: NoteIssue): string {
  const text = tidy(given[field]);
  if (text === undefined) note(field, 'is not text');
  else if (text === '' && (field === 'reference' || field === 'name')) note(field, 'is missing');
  else if (text.length > LONGEST[field]) note(field, `is longer than ${LONGEST[field]} characters`);
  return text ?? '';
}
