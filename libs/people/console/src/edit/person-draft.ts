import { missingForPublic, type PersonDraft as Draft } from '@greenroom/people/domain';
import type { InputOf, Trouble } from '@greenroom/platform/web';
import type { Format, MissingFact, Person } from '../words/person-in-words';
import { faultInWords } from '../words/fault-in-words';

/** A profile on its way in. `trainedOn` is empty where it is not known; a language is its tag. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly region: string;
  readonly bio: string;
  readonly languages: readonly string[];
  readonly formats: readonly Format[];
  readonly expertise: readonly { readonly topic: string; readonly weight: number }[];
  readonly livedExperience: readonly LivedDraft[];
  readonly trainedOn: string;
  readonly metBy: string;
}
export interface LivedDraft {
  readonly issue: string;
  readonly wording: string;
  readonly consentedOn: string;
}

export type DraftField = keyof PersonDraft;
export type Facts = Omit<InputOf<'changePerson'>['body'], 'version'>;

/** Sentences by the field that they are about. */
export type FieldIssues = Readonly<Partial<Record<DraftField, string>>>;

/** In the order of the form. */
export const FIELDS: readonly DraftField[] = [
  'name',
  'email',
  'role',
  'region',
  'bio',
  'expertise',
  'languages',
  'formats',
  'livedExperience',
  'trainedOn',
  'metBy',
];

export const EMPTY: PersonDraft = {
  name: '',
  email: '',
  role: '',
  region: '',
  bio: '',
  languages: ['en'],
  formats: [],
  expertise: [],
  livedExperience: [],
  trainedOn: '',
  metBy: '',
};

export function draftOf(person: Person): PersonDraft {
  const { name, email, role, region, bio, languages, formats, expertise, livedExperience, trainedOn, metBy } = person;
  return {
    ...{ name, email, role, region, bio, languages, formats, expertise, livedExperience, metBy },
    trainedOn: trainedOn ?? '',
  };
}

/** The fields in which two drafts differ. */
export function differences(one: PersonDraft, other: PersonDraft): DraftField[] {
  return FIELDS.filter((field) => JSON.stringify(tidied(one)[field]) !== JSON.stringify(tidied(other)[field]));
}

/** What of a draft is to be sent: the given fields only. */
export function factsOf(draft: PersonDraft, fields: readonly DraftField[]): Facts {
  const { trainedOn, ...rest } = tidied(draft);
  const all: Record<DraftField, unknown> = { ...rest, trainedOn: trainedOn || null };
  return Object.fromEntries(fields.map((field) => [field, all[field]])) as Facts;
}

/** What a profile of this draft would still need before it may be public. */
export function missingIn(draft: PersonDraft, hasPhoto: boolean): MissingFact[] {
  const { trainedOn, ...rest } = tidied(draft);
  return missingForPublic({ ...rest, reference: '', trainedOn: trainedOn || null } as Draft, hasPhoto);
}

/** The facts that a profile may miss, by the fields that hold them; the photo is none of the draft's. */
const FIELD_OF: Readonly<Partial<Record<string, DraftField>>> = { trained: 'trainedOn', met: 'metBy' };

/** The field in which a fact is given. */
export function fieldOf(fact: string): string {
  return FIELD_OF[fact] ?? fact;
}

/** What can be said before anything is sent. */
export function issuesIn({ name, livedExperience }: PersonDraft): FieldIssues {
  const lived = livedExperience.find(({ issue, consentedOn }) => issue.trim() === '' || consentedOn === '');
  return {
    ...(name.trim() === '' && { name: 'Name is missing.' }),
    ...(lived && {
      livedExperience: lived.issue.trim()
        ? `“${lived.issue.trim()}” needs the day on which they agreed.`
        : 'Say what the experience is of, or take the entry out.',
    }),
  };
}

/** A refusal's issues by field, `body.expertise.0.topic` at the topics; the first of each. */
export function issuesByField(issues: Trouble['details']['issues'] = []): FieldIssues {
  const found: Partial<Record<DraftField, string>> = {};
  for (const { path, message } of issues) {
    const field = FIELDS.find((one) => one === path.replace(/^body\./, '').split(/[.[]/)[0]);
    if (field) found[field] ??= faultInWords(field, message);
  }
  return found;
}

function tidied(draft: PersonDraft): PersonDraft {
  return {
    ...draft,
    name: draft.name.trim(),
    email: draft.email.trim().toLowerCase(),
    role: draft.role.trim(),
    region: draft.region.trim(),
    bio: draft.bio.trim(),
    metBy: draft.metBy.trim(),
    expertise: draft.expertise.map(({ topic, weight }) => ({ topic, weight })),
    formats: [...draft.formats].sort(),
    livedExperience: draft.livedExperience.map(({ issue, wording, consentedOn }) => ({
      issue: issue.trim(),
      wording: wording.trim(),
      consentedOn,
    })),
  };
}
