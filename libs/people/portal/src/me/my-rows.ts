import { languageName } from '@greenroom/kernel';
import { FORMAT_NAMES } from '@greenroom/people/domain';
import type { AnswerOf } from '@greenroom/platform/web';
import { fieldName, listed } from './field-names';
import type { Profile } from './my-profile';
import { capital } from './my-words';

type Readiness = AnswerOf<'readMyReadiness'>['formats'];

/** How one of my pages stands, in a line; `asks` where it wants something of me. */
export interface RowState {
  readonly words: string;
  readonly asks?: boolean;
}

const MOST_NAMED = 3;

export function profileState({ role, region, waiting, declined }: Profile): RowState {
  const texts = ['name', 'role', 'bio'] as const;
  const refused = texts.filter((field) => declined.some((one) => one.field === field));
  if (refused.length > 0) return { words: `Not taken over: ${listed(refused)}. See why.`, asks: true };
  const before = texts.filter((field) => waiting.some((one) => one.field === field));
  if (before.length > 0) return { words: `With the office for a look: ${listed(before)}` };
  return { words: [role, region].filter(Boolean).join(', ') || 'Nothing is written yet', asks: !role };
}

export function photoState({ photo, waiting, declined }: Profile): RowState {
  if (declined.some(({ field }) => field === 'photo')) return { words: 'Not taken over. See why.', asks: true };
  if (waiting.some(({ field }) => field === 'photo')) return { words: 'With the office for a look' };
  return photo ? { words: 'There is one' } : { words: 'None yet', asks: true };
}

export function topicsState({ expertise }: Profile): RowState {
  if (expertise.length === 0) return { words: 'Nothing yet: without it nobody finds you for a story', asks: true };
  const main = expertise.filter(({ weight }) => weight > 0.75).length;
  const count = expertise.length === 1 ? 'One subject' : `${expertise.length} subjects`;
  if (main === 0 || expertise.length === 1) return { words: count };
  const share = main === expertise.length ? 'all' : main === 1 ? 'one' : main;
  return { words: `${count}, ${share} of them main` };
}

export function languagesState({ languages }: Profile): RowState {
  return { words: named(languages.map(languageName)) || 'None said' };
}

export function livedState({ livedExperience }: Profile, isAgreed: boolean): RowState {
  // Not what: somebody may look over a shoulder.
  if (livedExperience.length > 0) {
    return { words: livedExperience.length === 1 ? 'One thing told' : `${livedExperience.length} things told` };
  }
  return { words: isAgreed ? 'Nothing told yet' : 'Nothing told, and nothing has to be' };
}

export function publicState({ public: { isPublic, shown } }: Profile): RowState {
  if (!isPublic) return { words: 'Not public: only the office sees my profile' };
  return { words: `Public: ${named(shown.map(fieldName))}` };
}

/** The formats in which I am furthest on, by level: “Level 2: radio; level 1: TV and print”. */
export function readinessState(formats: Readiness): RowState {
  const levels = [...new Set(formats.map(({ level }) => level))].sort((a, b) => b - a);
  if (levels.length === 1) return { words: levels[0] === 0 ? 'Not trained yet' : `Level ${levels[0]} in everything` };
  const words = levels.map(
    (level) =>
      `level ${level}: ${listed(formats.filter((one) => one.level === level).map(({ format }) => FORMAT_NAMES[format]))}`,
  );
  return { words: capital(words.join('; ')) };
}

export function consentsState(consents: readonly { readonly isGiven: boolean }[]): RowState {
  const given = consents.filter(({ isGiven }) => isGiven).length;
  return { words: given === 0 ? 'Nothing is agreed to' : `Yes to ${given} of ${consents.length}` };
}

/** So many, and how many more. */
function named(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return more > 1 ? listed([...words.slice(0, MOST_NAMED), `${more} more`]) : listed(words);
}
