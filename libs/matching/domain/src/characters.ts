/** What a UTF-16 code unit does in a text that is being cut into words. */
export const SPACE = 0;
export const WORD = 1;
/** Inside a word it stays ("don't"), at its edge it is a quotation mark. */
export const APOSTROPHE = 2;
export const HYPHEN = 3;
/** Between digits it belongs to the number, elsewhere a full stop ends a clause … */
export const POINT = 4;
/** … and a comma does not: "education, health and care plan". */
export const COMMA = 6;
/** Ends a clause: no phrase reaches over it. */
export const BREAK = 5;

const UNKNOWN = 255;
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

/** The kind of one code unit. Surrogates, whether paired or alone, are spaces: no word of ours needs them. */
export function characterKind(unit: number): number {
  const kind = kinds[unit]!;
  return kind === UNKNOWN ? (kinds[unit] = classify(unit)) : kind;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SPACE;
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{N}\p{M}\u00AD]/u.test(character)) return WORD;
  if (/['\u2018\u2019\u02BC\u2032\uFF07]/.test(character)) return APOSTROPHE;
  if (/[-\u2010\u2011]/.test(character)) return HYPHEN;
  if (character === '.') return POINT;
  if (character === ',') return COMMA;
  return /[!?;:|()[\]{}<>\n\r\u2012-\u2015\u2022\u2026/]/.test(character) ? BREAK : SPACE;
}
