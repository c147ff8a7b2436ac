import type { Expertise, PersonDraft } from '../person';

/** What is wrong with one field of one line of an import, for the person who made the list. */
export interface ImportIssue {
  /** 1 for the first line of the file, or the first entry of a JSON list. */
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** A line of an import as its file had it: text from CSV, structured values from JSON. */
export type RawPerson = Readonly<Record<string, unknown>>;

export type ReadPerson =
  | { readonly ok: true; readonly draft: PersonDraft; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly issues: readonly ImportIssue[] };

const LONGEST = { id: 100, name: 120, bio: 5_000, region: 120, topic: 80 } as const;
const MOST_TOPICS = 20;
const KNOWN_FIELDS = new Set(['id', 'name', 'bio', 'region', 'topics', 'tags']);

/**
 * What only the person may say of themselves, under the names that lists give it. Never taken from a list, wherever
 * the list has it from (domain.md, 8; features.md, F22).
 */
const SELF_DESCRIPTION = new RegExp(
  `^(${[
    'self.?descri.*',
    'gender.*|transgender|sex|sexual.*|orientation|pronouns?',
    'ethnic.*|race|racial|national.*|citizenship',
    'disab.*|impairments?|health|neurodiver.*',
    'religio.*|faith|beliefs?',
    'car(ing|ers?)|marital|pregnan.*|maternity',
    'unions?|politic.*|class|socio.*',
    'age|birth.*|dateofbirth|dob',
  ].join('|')})$`,
  'i',
);

/**
 * Checks one line of an import. Fields that are not ours are left out and named; self-description among them is.
 * Topics come as `tags: [{topic, weight}]` or as text, `housing:1; planning:0.8`, a missing weight meaning 1.
 */
export function readPerson(raw: RawPerson, line: number): ReadPerson {
  const issues: ImportIssue[] = [];
  const issue = (field: string, message: string) => void issues.push({ line, field, message });
  const text = (field: 'id' | 'name' | 'bio' | 'region', isRequired: boolean): string => {
    const value = tidy(raw[field]);
    if (value === undefined) issue(field, 'is not text');
    else if (value === '' && isRequired) issue(field, 'is missing');
    else if (value.length > LONGEST[field]) issue(field, `is longer than ${LONGEST[field]} characters`);
    return value ?? '';
  };
  const draft = {
    reference: text('id', true),
    name: text('name', true),
    bio: text('bio', false),
    region: text('region', false),
    expertise: readExpertise(raw['tags'] ?? raw['topics'], issue),
  };
  if (draft.bio === '' && draft.expertise.length === 0 && issues.length === 0) {
    issue('topics', 'is missing, and so is bio: nothing says what the person speaks on');
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, draft, leftOut: Object.keys(raw).filter((field) => !KNOWN_FIELDS.has(field)) };
}

/** Whether a field of an import is one that only the person may fill in. */
export function isSelfDescription(field: string): boolean {
  const words = field.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}]+/u);
  return [field.trim(), ...words].some((name) => SELF_DESCRIPTION.test(name));
}

function readExpertise(given: unknown, issue: (field: string, message: string) => void): Expertise[] {
  const entries = typeof given === 'string' ? fromText(given) : given;
  if (entries === undefined || entries === null) return [];
  if (!Array.isArray(entries)) {
    issue('tags', 'is not a list of {topic, weight}');
    return [];
  }
  if (entries.length > MOST_TOPICS) issue('topics', `holds more than ${MOST_TOPICS} topics`);
  const expertise = new Map<string, Expertise>();
  for (const entry of entries.slice(0, MOST_TOPICS) as unknown[]) {
    const { topic: named, weight = 1 } = (
      typeof entry === 'object' && entry !== null ? entry : {}
    ) as Partial<Expertise>;
    const topic = tidy(named);
    if (!topic || topic.length > LONGEST.topic) issue('topics', 'holds a topic without a name, or with one too long');
    else if (typeof weight !== 'number' || !(weight > 0 && weight <= 1)) {
      issue('topics', `gives “${topic}” a weight that is not more than 0 and at most 1`);
    } else if (expertise.has(topic.toLowerCase())) issue('topics', `names “${topic}” twice`);
    else expertise.set(topic.toLowerCase(), { topic, weight });
  }
  return [...expertise.values()];
}

function fromText(text: string): { topic: string; weight: number }[] {
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

/** Text without control characters and with single spaces; undefined for what is no text. */
function tidy(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}
