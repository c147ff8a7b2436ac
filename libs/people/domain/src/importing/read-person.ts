import { type Day, tidy } from '@greenroom/kernel';
import { NOTHING_MORE, type PersonDraft } from '../person';
import { languageNamed } from '../profile/languages';
import type { FieldIssue } from '../profile/field-issue';
import { type GivenDraft, readDraft } from '../profile/read-draft';

/** What is wrong with one field of one line of an import, for the person who made the list. */
export interface ImportIssue {
  /** 1 for the first line of the file, or the first entry of a JSON list. */
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** A line of an import as its file had it: text from CSV, structured values from JSON. */
export type RawPerson = Readonly<Record<string, unknown>>;

/** What a list may say; lived experience is for the person alone to give. */
type ListedField = Exclude<keyof PersonDraft, 'reference' | 'name' | 'livedExperience'>;

/** A person as a list has them: what it has no column for is undefined, and stays as it was. */
export type ListedPerson = Pick<PersonDraft, 'reference' | 'name'> & {
  readonly [Field in ListedField]?: PersonDraft[Field];
};

export type ReadPerson =
  | { readonly ok: true; readonly draft: ListedPerson; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly issues: readonly ImportIssue[] };

/** The columns of a list, by what they fill. */
const COLUMNS = {
  email: ['email'],
  role: ['role'],
  bio: ['bio'],
  region: ['region'],
  languages: ['languages'],
  formats: ['formats'],
  expertise: ['tags', 'topics'],
  trainedOn: ['trained'],
  metBy: ['met'],
} as const satisfies Readonly<Record<ListedField, readonly string[]>>;
const FIELDS = Object.keys(COLUMNS) as ListedField[];
const KNOWN = new Set<string>(['id', 'name', ...Object.values(COLUMNS).flat()]);

/**
 * Checks one line of an import. Fields that are not ours are left out and named; self-description and lived experience
 * among them are. Topics come as `tags: [{topic, weight}]` or as text, `housing:1; planning:0.8`, a missing weight
 * meaning 1; languages by name or tag and formats as a list or as text with semicolons.
 */
export function readPerson(raw: RawPerson, line: number, today: Day): ReadPerson {
  const given: GivenDraft = {
    reference: raw['id'],
    name: raw['name'],
    ...Object.fromEntries(FIELDS.map((field) => [field, valueOf(raw, field)])),
  };
  const read = readDraft(given, today);
  const issues = read.ok ? [] : read.issues.map((issue) => inWordsOfTheList(issue, raw, line));
  if (read.ok && read.draft.bio === '' && read.draft.expertise.length === 0) {
    const message = 'is missing, and so is bio: nothing says what the person speaks on';
    issues.push({ line, field: 'topics', message });
  }
  if (!read.ok || issues.length > 0) return { ok: false, issues };
  const { reference, name } = read.draft;
  const listed = FIELDS.filter((field) => given[field] !== undefined);
  const facts = Object.fromEntries(listed.map((field) => [field, read.draft[field]]));
  return {
    ok: true,
    draft: { reference, name, ...facts },
    leftOut: Object.keys(raw).filter((field) => !KNOWN.has(field)),
  };
}

/** A listed person with nothing known of what the list does not say. */
export function draftOf(listed: ListedPerson): PersonDraft {
  return { ...NOTHING_MORE, ...listed };
}

function valueOf(raw: RawPerson, field: ListedField): unknown {
  const column = COLUMNS[field].find((name) => raw[name] !== undefined);
  const value = column === undefined ? undefined : raw[column];
  if (field === 'languages') return named(split(value));
  if (field === 'formats') return split(value);
  if (field === 'trainedOn' && typeof value === 'string') return value.trim().replace(BRITISH_DAY, '$3-$2-$1');
  return field === 'expertise' && typeof value === 'string' ? topicsOf(value) : value;
}

/** As Excel writes days here. */
const BRITISH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** The list calls its columns as it does, and knows no fields of ours. */
function inWordsOfTheList({ field, message }: FieldIssue, raw: RawPerson, line: number): ImportIssue {
  if (field === 'reference') return { line, field: 'id', message };
  const columns: readonly string[] = field in COLUMNS ? COLUMNS[field as ListedField] : [field];
  return { line, field: columns.find((name) => raw[name] !== undefined) ?? field, message };
}

function split(value: unknown): unknown {
  return typeof value === 'string' ? value.split(';').filter((entry) => tidy(entry) !== '') : value;
}

function named(languages: unknown): unknown {
  if (!Array.isArray(languages)) return languages;
  return languages.map((language: unknown) => (typeof language === 'string' && languageNamed(language)) || language);
}

function topicsOf(text: string): { topic: string; weight: number }[] {
  return text
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const colon = entry.lastIndexOf(':');
      if (colon < 0) return { topic: entry, weight: 1 };
      const weight = entry.slice(colon + 1).trim();
      return { topic: entry.slice(0, colon), weight: weight === '' ? NaN : Number(weight) };
    });
}
