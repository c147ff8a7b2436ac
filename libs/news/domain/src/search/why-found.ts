import { excerptAround, foundIn, type FoundPiece, holdsAny } from './found-words';

const EXCERPT = 110;

/** Why a story was found: its headline with the words marked, and where they are if not there. */
export interface WhyFound {
  readonly headline: readonly FoundPiece[];
  /** The place in its summary, where the headline has none of the words. */
  readonly excerpt: readonly FoundPiece[];
}

/** @param words as `queryWords` gives them; none: nothing is marked */
export function whyFound(headline: string, summary: string, words: readonly string[]): WhyFound {
  const pieces = foundIn(headline, words);
  if (words.length === 0 || pieces.some(({ isMarked }) => isMarked)) return { headline: pieces, excerpt: [] };
  // The only other thing that is searched.
  if (!holdsAny(summary, words)) return { headline: pieces, excerpt: foundIn('In a source’s title', []) };
  return { headline: pieces, excerpt: foundIn(excerptAround(summary, words, EXCERPT), words) };
}
