import type { Reason, ScorePart } from '@greenroom/matching/domain';

/** Why a story is put before the desk, or is kept from it, in one sentence. */
export function reasonInWords({ code, concepts, negatives }: Reason): string {
  const about = list(concepts.slice(0, 3).map(({ label, phrase }) => `${label} (“${phrase}”)`));
  switch (code) {
    case 'concepts':
      return `About ${about}.`;
    case 'similar-wording':
      return 'No shared topic, but the wording is close to what somebody speaks on.';
    case 'not-ours':
      return negatives.length > 0
        ? `Reads like ${list(negatives.slice(0, 2).map(({ label, phrase }) => `${label} (“${phrase}”)`))}.`
        : `Touches on ${about}, but reads like news that is not ours.`;
    case 'too-weak':
      return `Only touches on ${about}.`;
    case 'nobody':
      return `Touches on ${about}, but nobody speaks on that enough to be put forward.`;
    case 'nothing-recognised':
      return 'Nothing in it that the thesaurus knows.';
  }
}

/** So many parts, the greatest first, are put into words; the rest is in the bar. */
const TOLD = 4;

/**
 * Why a person is there, in one sentence made of the greatest parts of the score: what they are down for and what their
 * profile says, and what of it the story has. What is merely similar is told where there is nothing else.
 */
export function matchInWords(parts: readonly ScorePart[]): string {
  const about = parts.filter(({ concept }) => concept).slice(0, TOLD);
  const words = parts.filter(({ kind }) => kind === 'words').slice(0, 2);
  if (about.length === 0 && words.length > 0) {
    return `Shares the word${words.length > 1 ? 's' : ''} ${quoted(words, 'storyPhrase', 2)}.`;
  }
  if (about.length === 0) return 'Similar wording, no shared topic.';
  const topics = once(about.filter(({ kind }) => kind === 'tag').map(({ profilePhrase }) => profilePhrase));
  const own = about.filter(({ kind }) => kind !== 'tag');
  const claims: string[] = [];
  if (topics.length > 0) claims.push(`speaks on ${list(topics.slice(0, 2))}`);
  if (own.length > 0) claims.push(`profile says ${quoted(own, 'profilePhrase', topics.length > 0 ? 1 : 2)}`);
  const sentence = `${claims.join(', ')}; the story has ${quoted(about, 'storyPhrase', 3)}.`;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}

function quoted(parts: readonly ScorePart[], phrase: 'storyPhrase' | 'profilePhrase', most: number): string {
  const phrases = once(parts.map((part) => part[phrase])).slice(0, most);
  return list(phrases.map((words) => `“${words}”`));
}

/** Each once, whatever its capitals, in the order in which they come. */
function once(entries: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const entry of entries) if (!found.has(entry.toLowerCase())) found.set(entry.toLowerCase(), entry);
  return [...found.values()];
}

function list(entries: readonly string[]): string {
  if (entries.length < 2) return entries.join('');
  return `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}
