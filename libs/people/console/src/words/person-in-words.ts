import type { AnswerOf } from '@greenroom/platform/web';
import { capital, languageName, listed } from '@greenroom/kernel';
import { FORMAT_NAMES, FORMATS as KINDS } from '@greenroom/people/domain';

export { capital, dayInWords, listed } from '@greenroom/kernel';

export type Person = AnswerOf<'readPerson'>;
export type Format = Person['formats'][number];
export type MissingFact = Person['missing'][number];

export const FORMATS: readonly { readonly format: Format; readonly words: string }[] = KINDS.map((format) => ({
  format,
  words: FORMAT_NAMES[format],
}));

export function formatName(format: string): string {
  return FORMATS.find((one) => one.format === format)?.words ?? format;
}

/** TV, radio and print */
export function formatsInWords(formats: readonly string[]): string {
  return capital(listed(FORMATS.filter(({ format }) => formats.includes(format)).map(({ words }) => words)));
}

/** English, Welsh and Urdu */
export function languagesInWords(tags: readonly string[]): string {
  return listed(tags.map(languageName));
}

/** As `languagesInWords`; empty for English alone, which goes without saying. */
export function furtherLanguagesInWords(tags: readonly string[]): string {
  return tags.some((tag) => !/^en(-|$)/i.test(tag)) ? languagesInWords(tags) : '';
}

/** What is missing, the deed that fills it, and what is needed as long as nobody has been asked for it. */
export const MISSING: Readonly<
  Record<MissingFact, { readonly words: string; readonly deed: string; readonly needed: string }>
> = {
  role: { words: 'No role', deed: 'Say what they are', needed: 'A role is needed' },
  bio: { words: 'No bio, or a short one', deed: 'Write it', needed: 'A bio is needed' },
  expertise: { words: 'No topics', deed: 'Say what they speak on', needed: 'Topics are needed' },
  photo: { words: 'No photo', deed: 'Put one in', needed: 'A photo is needed' },
  trained: { words: 'Not known to be trained', deed: 'Give the day', needed: 'The day of their training is needed' },
  met: { words: 'Nobody has met them', deed: 'Say who did', needed: 'Somebody of the office has to meet them' },
};

/** One thing is missing, 2 missing and 4 needed, 6 things are needed */
export function missingCounted(missing: number, needed: number): string {
  if (missing > 0 && needed > 0) return `${missing} missing and ${needed} needed`;
  const [count, word] = missing > 0 ? [missing, 'missing'] : [needed, 'needed'];
  return count === 1 ? `one thing is ${word}` : `${count} things are ${word}`;
}

/** The chip of a row: the one thing, or how many. Empty where nothing is missing. */
export function missingInShort(missing: readonly MissingFact[]): string {
  if (missing.length === 0) return '';
  if (missing.length === 1) return `${MISSING[missing[0]!].words}`;
  const rest = missing.length - 1;
  return missing.includes('photo') ? `No photo, ${rest} more missing` : `${missing.length} things missing`;
}

/** 1 person, 2,104 people */
export function peopleCounted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Trained March 2026, met by Maya Lindholm. Empty where neither is known. */
export function vettingInWords({ trainedOn, metBy }: Pick<Person, 'trainedOn' | 'metBy'>): string {
  const instant = trainedOn ? Date.parse(`${trainedOn}T00:00:00Z`) : NaN;
  const trained = Number.isNaN(instant) ? '' : `trained ${MONTH.format(instant)}`;
  return capital([trained, metBy && `met by ${metBy}`].filter(Boolean).join(', '));
}
