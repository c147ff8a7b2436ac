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

/**
 * Why somebody is there, in a sentence made of the greatest parts: what they are down for, what their profile says, and
 * what of it the story has.
 */
export function reasonFromParts(parts: readonly Part[]): string {
  const about = parts.filter(({ concept }) => concept).slice(0, 4);
  const words = parts.filter(({ kind }) => kind === 'words').slice(0, 2);
  if (about.length === 0 && words.length === 0) return 'Similar wording, no shared topic.';
  if (about.length === 0) return `Shares the word${words.length > 1 ? 's' : ''} ${quoted(words, 'storyPhrase')}.`;
  const topics = once(about.filter(({ kind }) => kind === 'tag').map(({ profilePhrase }) => profilePhrase));
  const own = about.filter(({ kind }) => kind !== 'tag').slice(0, 2);
  const claims = [
    ...(topics.length > 0 ? [`Speaks on ${inList(topics.slice(0, 2))}`] : []),
    ...(own.length > 0 ? [`${topics.length > 0 ? 'profile' : 'Profile'} says ${quoted(own, 'profilePhrase')}`] : []),
  ];
  return `${claims.join(', ')}; the story has ${quoted(about, 'storyPhrase')}.`;
}

function quoted(parts: readonly Part[], phrase: 'storyPhrase' | 'profilePhrase'): string {
  return inList(
    once(parts.map((part) => part[phrase]))
      .slice(0, 3)
      .map((words) => `“${words}”`),
  );
}

function once(entries: readonly string[]): string[] {
  return [...new Map(entries.map((entry) => [entry.toLowerCase(), entry] as const).reverse()).values()].reverse();
}

function inList(entries: readonly string[]): string {
  return entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}
