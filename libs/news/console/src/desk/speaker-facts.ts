import type { AnswerOf } from '@greenroom/platform/web';

export type Match = AnswerOf<'readMatches'>['matches'][number];
type Part = Match['parts'][number];

/** What counts as a whole score: scores and parts are millionths. */
export const WHOLE_SCORE = 1_000_000;

/** What a part is called below the bar. */
export function partName({ kind, concept }: Part): string {
  if (concept) return concept;
  return kind === 'words' ? 'Words' : 'Similar wording';
}

const FORMATS: Readonly<Record<Match['formats'][number], string>> = {
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  print: 'Print',
  online: 'Online',
};

/**
 * What to know of somebody before ringing them: where they appear, and in what beside English they can be heard.
 * @param languageName the name of a language by its tag
 */
export function factsOf(
  { formats, languages }: Pick<Match, 'formats' | 'languages'>,
  languageName: (tag: string) => string,
): string[] {
  const others = languages.filter((language) => language.split('-')[0] !== 'en');
  return [...formats.map((format) => FORMATS[format]), ...others.map(languageName)];
}

/** What they are, and where. */
export function lineOf({ role, region }: Pick<Match, 'role' | 'region'>): string {
  return [role, region].filter(Boolean).join(', ');
}
