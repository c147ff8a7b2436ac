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
      return `Reads like ${list(negatives.slice(0, 2).map(({ label, phrase }) => `${label} (“${phrase}”)`))}.`;
    case 'too-weak':
      return `Only touches on ${about}.`;
    case 'nobody':
      return `About ${about}, on which nobody speaks.`;
    case 'nothing-recognised':
      return 'Nothing in it that the thesaurus knows.';
  }
}

/** Why a person is there, in one sentence made of the greatest parts of the score. */
export function matchInWords(parts: readonly ScorePart[]): string {
  const shown = parts.slice(0, 2).map((part) => {
    switch (part.kind) {
      case 'tag':
        return `speaks on ${part.profilePhrase}: ${part.concept?.label ?? ''} (“${part.storyPhrase}”)`;
      case 'bio':
        return `profile says “${part.profilePhrase}”: ${part.concept?.label ?? ''} (“${part.storyPhrase}”)`;
      case 'words':
        return `shares the word “${part.storyPhrase}”`;
      case 'similar':
        return 'similar wording';
    }
  });
  return shown.join('; ');
}

function list(entries: readonly string[]): string {
  if (entries.length < 2) return entries.join('');
  return `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}
