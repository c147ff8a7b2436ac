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
      return `About ${about}, on which nobody speaks.`;
    case 'nothing-recognised':
      return 'Nothing in it that the thesaurus knows.';
  }
}

/**
 * Why a person is there, in one or two sentences made of the greatest parts of the score: what they are down for, what
 * their profile says, what is merely similar.
 */
export function matchInWords(parts: readonly ScorePart[]): string {
  const sentences: string[] = [];
  const about = parts.filter(({ concept }) => concept).slice(0, 3);
  const claims = new Map<string, ScorePart[]>();
  for (const part of about) {
    const claim = part.kind === 'tag' ? `Speaks on ${part.profilePhrase}` : `Profile says “${part.profilePhrase}”`;
    claims.set(claim, [...(claims.get(claim) ?? []), part]);
  }
  for (const [claim, shown] of claims) {
    sentences.push(
      `${claim}: ${list(shown.map(({ concept, storyPhrase }) => `${concept!.label} (“${storyPhrase}”)`))}`,
    );
  }
  const words = parts.filter(({ kind }) => kind === 'words').slice(0, 2);
  if (sentences.length === 0 && words.length > 0) {
    sentences.push(`Shares the words ${list(words.map(({ storyPhrase }) => `“${storyPhrase}”`))}`);
  }
  if (sentences.length === 0) sentences.push('Similar wording, no shared topic');
  return `${sentences.join('. ')}.`;
}

function list(entries: readonly string[]): string {
  if (entries.length < 2) return entries.join('');
  return `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}
