import { type Day, tidy } from '@greenroom/kernel';
import { type Expertise, type Format, FORMATS, type LivedExperience } from '../person';
import type { NoteIssue } from './field-issue';
import { canonicalLanguage } from './languages';
import { readDay } from './read-day';

const MOST = 20;
const LONGEST = { topic: 80, issue: 100, wording: 500 } as const;

export function readLanguages(given: unknown, note: NoteIssue): string[] {
  const tags = new Set<string>();
  for (const entry of entriesOf('languages', given, note)) {
    const tag = canonicalLanguage(tidy(entry) ?? '');
    if (!tag) note('languages', 'holds something that is not a language; write each by its code, as “cy” or “bn”');
    else if (tags.has(tag)) note('languages', `names “${tag}” twice`);
    else tags.add(tag);
  }
  return [...tags];
}

/** In the order in which formats are always named. */
export function readFormats(given: unknown, note: NoteIssue): Format[] {
  const formats = new Set<string>();
  for (const entry of entriesOf('formats', given, note)) {
    const format = (tidy(entry) ?? '').toLowerCase();
    if (!FORMATS.some((known) => known === format)) note('formats', `knows only ${FORMATS.join(', ')}`);
    else if (formats.has(format)) note('formats', `names “${format}” twice`);
    else formats.add(format);
  }
  return FORMATS.filter((format) => formats.has(format));
}

export function readExpertise(given: unknown, note: NoteIssue): Expertise[] {
  const expertise = new Map<string, Expertise>();
  for (const entry of entriesOf('expertise', given, note)) {
    const { topic: named, weight = 1 } = fieldsOf<Expertise>(entry);
    const topic = tidy(named);
    if (!topic || topic.length > LONGEST.topic) note('expertise', 'holds a topic without a name, or with one too long');
    else if (typeof weight !== 'number' || !(weight > 0 && weight <= 1)) {
      note('expertise', `gives “${topic}” a weight that is not more than 0 and at most 1`);
    } else if (expertise.has(topic.toLowerCase())) note('expertise', `names “${topic}” twice`);
    else expertise.set(topic.toLowerCase(), { topic, weight });
  }
  return [...expertise.values()];
}

/** What it says of anybody is never said back in an issue. */
export function readLivedExperience(given: unknown, today: Day, note: NoteIssue): LivedExperience[] {
  const lived = new Map<string, LivedExperience>();
  const wrong = (message: string) => note('livedExperience', message);
  for (const entry of entriesOf('livedExperience', given, note)) {
    const fields = fieldsOf<LivedExperience>(entry);
    const [issue, wording] = [tidy(fields.issue), tidy(fields.wording)];
    const consentedOn = readDay(fields.consentedOn, today, (message) => wrong(`has a day of consent that ${message}`));
    if (!issue || issue.length > LONGEST.issue) wrong('holds an issue without a name, or with one too long');
    else if (!wording) wrong('needs the words that the person chose');
    else if (wording.length > LONGEST.wording) wrong(`is worded in more than ${LONGEST.wording} characters`);
    else if (lived.has(issue.toLowerCase())) wrong('names an issue twice');
    else if (tidy(fields.consentedOn) === '') wrong('is kept only with the day on which the person agreed');
    else if (consentedOn !== null) lived.set(issue.toLowerCase(), { issue, wording, consentedOn });
  }
  return [...lived.values()];
}

function entriesOf(field: Parameters<NoteIssue>[0], given: unknown, note: NoteIssue): readonly unknown[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) {
    note(field, 'is not a list');
    return [];
  }
  if (given.length > MOST) note(field, `holds more than ${MOST} entries`);
  return given.slice(0, MOST) as unknown[];
}

function fieldsOf<Entry>(entry: unknown): { readonly [Field in keyof Entry]?: unknown } {
  return typeof entry === 'object' && entry !== null ? entry : {};
}
