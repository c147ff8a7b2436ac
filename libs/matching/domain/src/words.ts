import { APOSTROPHE, BREAK, characterKind, COMMA, HYPHEN, POINT, WORD } from './characters';

/** Told of each word: its place in the text (`end` exclusive), and whether a clause begins with it. */
export type WordVisitor = (start: number, end: number, isBreak: boolean) => void;

/** Cuts a text into words, in one pass. The one idea of a word that stories, profiles and the thesaurus share. */
export function eachWord(text: string, visit: WordVisitor): void {
  let isBreak = true;
  let index = 0;
  while (index < text.length) {
    const kind = characterKind(text.charCodeAt(index));
    if (kind === WORD) {
      const end = wordEnd(text, index);
      visit(index, end, isBreak);
      isBreak = false;
      index = end;
    } else {
      if (kind === BREAK || kind === POINT || (kind === HYPHEN && isDash(text, index))) isBreak = true;
      index++;
    }
  }
}

/** The words of a text as written. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** Where these stand before a hyphen the two are one word: "co-operative" and "cooperative" read alike. */
const JOINED_PREFIXES = new Set(['co', 're', 'anti', 'e', 'non', 'pre', 'eco', 'cyber', 'micro']);

function wordEnd(text: string, start: number): number {
  let index = start + 1;
  for (; index < text.length; index++) {
    const kind = characterKind(text.charCodeAt(index));
    if (kind === WORD) continue;
    const isInside = index + 1 < text.length && characterKind(text.charCodeAt(index + 1)) === WORD;
    if (!isInside || !joins(kind, text, start, index)) break;
  }
  return index;
}

function joins(kind: number, text: string, start: number, index: number): boolean {
  if (kind === APOSTROPHE) return true;
  if (kind === POINT || kind === COMMA)
    return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1));
  return kind === HYPHEN && index - start <= 5 && JOINED_PREFIXES.has(text.slice(start, index).toLowerCase());
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A hyphen with a space before it is a dash. */
function isDash(text: string, index: number): boolean {
  return index === 0 || text[index - 1] === ' ';
}
