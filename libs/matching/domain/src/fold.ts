/**
 * One spelling for a word however it was typed: lower case, no accents, no apostrophes, no possessive, no hyphen
 * ("Women’s" → "women", "Café" → "cafe", "co-operative" → "cooperative", "don't" → "dont").
 */
export function foldWord(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  let word = raw.toLowerCase();
  if (PLAIN.test(word)) return word;
  word = word.normalize('NFKD').replace(APOSTROPHES, "'");
  if (word.endsWith("'s")) word = word.slice(0, -2);
  return word.replace(NOT_PART, '').toLowerCase();
}

const PLAIN = /^[a-z0-9]+$/;
const APOSTROPHES = /[\u2018\u2019\u02BC\u2032\uFF07`]/g;
const NOT_PART = /[^\p{L}\p{N}.]/gu;

/** How a word was written. Numbers, because a text's shapes lie side by side in a typed array. */
export const LOWER = 0;
/** A capital first. */
export const CAPITAL = 1;
/** Capitals altogether, two letters or more. */
export const UPPER = 2;

export function shapeOf(raw: string): number {
  const first = raw[0] ?? '';
  if (first === first.toLowerCase()) return LOWER;
  const bare = raw.replace(/['\u2018\u2019]s?$/, '');
  return bare.length > 1 && bare === bare.toUpperCase() ? UPPER : CAPITAL;
}
