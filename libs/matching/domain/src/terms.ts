import { type ConceptEntry, type NegativeEntry } from './knowledge';
import { foldWord, type Shape } from './fold';
import { type Lexicon } from './lexicon';
import { stemSymbol, wordSymbol } from './phrase-trie';
import { stem } from './stem';
import { wordsOf } from './words';

/** How a term was given: what it is worth depends on it (`weights.ts`). */
export type TermKind = 'term' | 'exact' | 'weak' | 'name';

/** One term of a concept, ready for the trie. */
export interface Term {
  readonly concept: number;
  readonly kind: TermKind;
  /** What each of its words is matched by. */
  readonly symbols: readonly number[];
  /** The shape its first (`capital`) or each (`upper`) word must have in the text. */
  readonly shape: Shape;
  readonly text: string;
}

/** All terms of the entries, numbered by their place; a term without a word is left out. */
export function termsOf(entries: readonly (ConceptEntry | NegativeEntry)[], lexicon: Lexicon): Term[] {
  return entries.flatMap((entry, concept) => entryTerms(entry, concept, lexicon));
}

function entryTerms(entry: ConceptEntry | NegativeEntry, concept: number, lexicon: Lexicon): Term[] {
  const make = (text: string, kind: TermKind, isExact: boolean): Term => ({
    concept,
    kind,
    symbols: wordsOf(text).map((word) =>
      isExact ? wordSymbol(lexicon.addWord(foldWord(word))) : stemSymbol(lexicon.addStem(stem(foldWord(word)))),
    ),
    shape: isExact || kind === 'weak' ? shapeAsked(text) : 'lower',
    text,
  });
  return [
    // The stem of an acronym is nonsense ("ONS" is not "on"), so capitals make a term exact wherever it is given.
    ...(entry.terms ?? []).map((text) => make(text, 'term', shapeAsked(text) === 'upper')),
    ...(entry.exact ?? []).map((text) => make(text, 'exact', true)),
    ...(entry.names ?? []).map(({ term }) => make(term, 'name', true)),
    ...(entry.weak ?? []).map((text) =>
      text.startsWith('=') ? make(text.slice(1), 'weak', true) : make(text, 'weak', shapeAsked(text) === 'upper'),
    ),
  ].filter((term) => term.symbols.length > 0);
}

/** "PIP" asks for capitals, "Shelter" for a capital, "rough sleeper" for nothing. */
function shapeAsked(text: string): Shape {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'upper';
  const first = letters[0] ?? '';
  return first !== first.toLowerCase() ? 'capital' : 'lower';
}
