import type { AnswerOf } from '@greenroom/platform/web';
import { FORMATS } from './wanted-for';

export type Match = AnswerOf<'readMatches'>['matches'][number];
type Part = Match['parts'][number];

/** What counts as a whole score: scores and parts are millionths. */
export const WHOLE_SCORE = 1_000_000;

/** What a part is called below the bar. */
export function partName({ kind, concept }: Part): string {
  if (concept) return concept;
  return kind === 'words' ? 'Words' : 'Similar wording';
}

/** A fact with what it means for asking them. */
export interface Fact {
  readonly kind: 'plain' | 'yes' | 'maybe';
  readonly words: string;
}

/**
 * What to know of somebody before ringing them: whether they are free, in what they appear and how ready they are for
 * it, and in what beside English they can be heard.
 * @param languageName the name of a language by its tag
 */
export function factsOf(
  { outlook, levels, languages }: Pick<Match, 'outlook' | 'levels' | 'languages'>,
  languageName: (tag: string) => string,
): Fact[] {
  const others = languages.filter((language) => language.split('-')[0] !== 'en');
  return [...timesOf(outlook), ...levels.map(readinessFact), ...others.map((tag) => plain(languageName(tag)))];
}

/** “Radio, level 2”, and with whom at their side it may be one more. */
function readinessFact({ format, level, stretch }: Match['levels'][number]): Fact {
  const known = `${FORMATS[format]}, ${level === 0 ? 'not trained' : `level ${level}`}`;
  return plain(stretch ? `${known}, or ${stretch.level} with ${stretch.mentor}` : known);
}

/** Nothing said is no answer; a calendar that cannot be read may hide something. */
function timesOf({ short, isFreeNow, hasSaid, failing }: Match['outlook']): Fact[] {
  const words = short.charAt(0).toUpperCase() + short.slice(1);
  return [
    { kind: isFreeNow && hasSaid ? 'yes' : 'maybe', words },
    ...(failing ? [{ kind: 'maybe' as const, words: 'A calendar of theirs cannot be read' }] : []),
  ];
}

function plain(words: string): Fact {
  return { kind: 'plain', words };
}

/** What they are, and where. */
export function lineOf({ role, region }: Pick<Match, 'role' | 'region'>): string {
  return [role, region].filter(Boolean).join(', ');
}
