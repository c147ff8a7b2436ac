import { searchWords } from './search-words';

/** Part of a text: a word that was searched for, or what stands between such words. */
export interface FoundPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['\u2019](?=\p{L}))*/gu;
const SHORTEST_STEM = 3;

/** A text in pieces, those marked that a search for the words finds. @param words as `queryWords` gives them */
export function foundIn(text: string, words: readonly string[]): FoundPiece[] {
  const pieces: FoundPiece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isAmong(word, words)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    from = index + word.length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}

export function holdsAny(text: string, words: readonly string[]): boolean {
  return foundIn(text, words).some(({ isMarked }) => isMarked);
}

/** The part of a text around the first of the words, some `length` characters, whole words; empty if it holds none. */
export function excerptAround(text: string, words: readonly string[], length: number): string {
  const pieces = foundIn(text, words);
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  if (first < 0) return '';
  if (text.length <= length) return text;
  const at = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  const wished = Math.max(0, Math.min(at - Math.floor(length / 3), text.length - length));
  const from = wished === 0 ? 0 : Math.min(at, text.indexOf(' ', wished) + 1 || at);
  const cut = text.slice(from, from + length);
  const part = from + length >= text.length ? cut : cut.replace(/\s+\S*$/, '');
  return `${from > 0 ? '… ' : ''}${part}${from + part.length < text.length ? ' …' : ''}`;
}

/** Those that are most about the words first; among those that are alike, their order stays. */
export function bestFirst<Story extends { readonly headline: string; readonly summary: string }>(
  stories: readonly Story[],
  words: readonly string[],
): Story[] {
  const ranks = new Map(stories.map((story) => [story, rankOf(story, words)]));
  return [...stories].sort((a, b) => ranks.get(a)! - ranks.get(b)!);
}

/** The headline has them side by side, all of them, some; the summary has some; only a source's title does. As typed first. */
function rankOf({ headline, summary }: { headline: string; summary: string }, words: readonly string[]): number {
  const own = searchWords(headline);
  const inFull = words.every((word) => own.includes(word)) ? 0 : 0.5;
  const places = words.map((word, at) => own.findIndex((one) => isSame(one, word, at === words.length - 1)));
  if (places.every((place) => place >= 0)) {
    return inFull + (places.every((place, at) => at === 0 || place === places[at - 1]! + 1) ? 0 : 1);
  }
  if (places.some((place) => place >= 0)) return 2;
  return holdsAny(summary, words) ? 3 : 4;
}

function isAmong(written: string, words: readonly string[]): boolean {
  const [own] = searchWords(written);
  return own !== undefined && words.some((word, at) => isSame(own, word, at === words.length - 1));
}

/** As the databases' indexes take words for the same, nearly: by their stem; the last may be unfinished. */
function isSame(own: string, word: string, isLast: boolean): boolean {
  return own === word || (isLast && own.startsWith(word)) || stemOf(own) === stemOf(word);
}

function stemOf(word: string): string {
  const stem = word.replace(/(?:ings?|ed|es|s|e|y|ies)$/, '');
  return stem.length < SHORTEST_STEM ? word : stem.replace(/(\p{L})\1$/u, '$1');
}
