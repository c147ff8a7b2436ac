import type { AnswerOf } from '@greenroom/platform/web';

export type WholeStory = AnswerOf<'readStory'>;
export type Triage = WholeStory['triage'];
type Change = WholeStory['history'][number];

export const TRIAGE_WORDS: Readonly<Record<Triage, string>> = {
  new: 'new',
  watching: 'watched',
  pitching: 'being pitched',
  dropped: 'dropped',
};

const TRIAGED: Readonly<Record<Triage, string>> = {
  new: 'set it back to new',
  watching: 'began to watch it',
  pitching: 'began to pitch it',
  dropped: 'dropped it',
};

const DEEDS: Readonly<Record<Exclude<Change['deed'], 'triaged'>, string>> = {
  merged: 'found another story to be the same, and took it in',
  joined: 'joined another story to it',
  split: 'split sources off it',
};

/** What the desk, or Greenroom itself, did with a story: the rest of a sentence that begins with who. */
export function changeInWords({ deed, by, from, to }: Change): string {
  if (deed !== 'triaged') return DEEDS[deed];
  const words: string[] = [];
  if (from.triage !== to.triage) words.push(TRIAGED[to.triage]);
  if (from.ownerId !== to.ownerId) words.push(ownerInWords(to.ownerId, by?.id, from.ownerId));
  return words.join(' and ') || 'left it as it was';
}

function ownerInWords(to: string | null, by: string | undefined, from: string | null): string {
  if (to === null) return 'gave it back';
  if (to !== by) return 'gave it to a colleague';
  return from === null ? 'took it' : 'took it over';
}
