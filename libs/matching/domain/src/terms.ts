import { type ConceptEntry, type NegativeEntry } from './knowledge';
import { CAPITAL, foldWord, LOWER, UPPER } from './fold';
import { type Lexicon } from './lexicon';
import { type Steps } from './steps';
import { stemSymbol, wordSymbol } from './symbols';
import { eachWord } from './words';

/** How a term was given: what it is worth depends on it (`weights.ts`). */
export const TERM_KINDS = ['term', 'exact', 'weak', 'name'] as const;
type TermKind = (typeof TERM_KINDS)[number];

/** All terms of the thesaurus, flat: term `i` at place `i` of each array. There are tens of thousands. */
export interface Terms {
  /** By the number of the entry, concepts first and negatives after them. */
  readonly concepts: Int32Array;
  /** Places in `TERM_KINDS`. */
  readonly kinds: Uint8Array;
  /** The shape that the first (`CAPITAL`) or each (`UPPER`) word must have in the text. */
  readonly shapes: Uint8Array;
  /** What the words of the terms are matched by, one term after the other (`symbols.ts`). */
  readonly symbols: Int32Array;
  /** Where the symbols of each term end (exclusive). */
  readonly symbolEnds: Int32Array;
}

/** All terms of the entries, an entry a step; a term without a word is left out. */
export function* termsOf(entries: readonly (ConceptEntry | NegativeEntry)[], lexicon: Lexicon): Steps<Terms> {
  const symbolOf = symbolsFrom(lexicon);
  const concepts: number[] = [];
  const kinds: number[] = [];
  const shapes: number[] = [];
  const symbols: number[] = [];
  const symbolEnds: number[] = [];
  const add = (concept: number, kind: TermKind, text: string, isExact: boolean, shape: number): void => {
    const before = symbols.length;
    eachWord(text, (start, end) => symbols.push(symbolOf(text.slice(start, end), isExact)));
    if (symbols.length === before) return;
    concepts.push(concept);
    kinds.push(TERM_KINDS.indexOf(kind));
    shapes.push(isExact || kind === 'weak' ? shape : LOWER);
    symbolEnds.push(symbols.length);
  };
  for (const [concept, entry] of entries.entries()) {
    const exact = (text: string, kind: TermKind): void => add(concept, kind, text, true, shapeAsked(text));
    // The stem of an acronym is nonsense ("ONS" is not "on"), so capitals make a term exact wherever it is given.
    const unlessUpper = (text: string, kind: TermKind): void => {
      const shape = shapeAsked(text);
      add(concept, kind, text, shape === UPPER, shape);
    };
    for (const text of entry.terms ?? []) unlessUpper(text, 'term');
    for (const text of entry.exact ?? []) exact(text, 'exact');
    for (const { term } of entry.names ?? []) exact(term, 'name');
    for (const text of entry.weak ?? []) {
      if (text.startsWith('=')) exact(text.slice(1), 'weak');
      else unlessUpper(text, 'weak');
    }
    yield;
  }
  return {
    concepts: Int32Array.from(concepts),
    kinds: Uint8Array.from(kinds),
    shapes: Uint8Array.from(shapes),
    symbols: Int32Array.from(symbols),
    symbolEnds: Int32Array.from(symbolEnds),
  };
}

/** Terms share most of their words, so each is looked up once. */
function symbolsFrom(lexicon: Lexicon): (word: string, isExact: boolean) => number {
  const stems = new Map<string, number>();
  const words = new Map<string, number>();
  return (word, isExact) => {
    const symbols = isExact ? words : stems;
    let symbol = symbols.get(word);
    if (symbol === undefined) {
      symbol = isExact ? wordSymbol(lexicon.addWord(foldWord(word))) : stemSymbol(lexicon.addStemOf(word));
      symbols.set(word, symbol);
    }
    return symbol;
  };
}

/** "PIP" asks for capitals, "Shelter" for a capital, "rough sleeper" for nothing. */
function shapeAsked(text: string): number {
  if (text === text.toLowerCase()) return LOWER;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return UPPER;
  const first = letters[0] ?? '';
  return first !== first.toLowerCase() ? CAPITAL : LOWER;
}
