import {
  COMMON_WORDS,
  EVERYDAY_WORDS,
  FIRST_NAMES,
  PERVASIVE_WORDS,
  PLAIN_WORDS,
  STOP_WORDS,
  UNCOMMON_WORDS,
} from './common-words';
import { plainText, termOf } from './term-text';

/** What a shared word weighs, from a word of every front page to one that no list knows. */
export const EVERYDAY = 1;
export const COMMON = 2;
export const UNCOMMON = 3;
/** A figure of some size, which two stories seldom share. */
export const TELLING = 4;
export const RARE = 5;

const words = (list: string): string[] => plainText(list).trim().split(/\s+/);

const stops: ReadonlySet<string> = new Set(words(STOP_WORDS).flatMap((word) => [word, termOf(word)]));

const weights: ReadonlyMap<string, number> = new Map([
  ...words(PLAIN_WORDS).map((word): [string, number] => [termOf(word), UNCOMMON]),
  ...words(UNCOMMON_WORDS).map((word): [string, number] => [termOf(word), UNCOMMON]),
  ...words(FIRST_NAMES).map((word): [string, number] => [termOf(word), COMMON]),
  ...words(COMMON_WORDS).map((word): [string, number] => [termOf(word), COMMON]),
  ...words(EVERYDAY_WORDS).map((word): [string, number] => [termOf(word), EVERYDAY]),
  ...words(PERVASIVE_WORDS).map((word): [string, number] => [termOf(word), EVERYDAY]),
]);

/** Whether a lower-case word is to be passed over. */
export function isStopWord(word: string): boolean {
  return stops.has(word);
}

/** The weight of a term (see `termOf`). */
export function weightOfTerm(term: string): number {
  return weights.get(term) ?? (term.length > 5 && term.endsWith('ly') ? EVERYDAY : RARE);
}
