import { SAME_IN_HEADLINES } from './headline-english';

const ASCII = /^[\x20-\x5f\x61-\x7e]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The text with typographic quotes, dashes and accents made plain, so that two outlets spell a name alike. Linear. */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(DASHES, '-');
}

const INFLECTIONS = ['ing', 'ed'];
const DOUBLED = /([bdfgklmnprt])\1$/;

/** Endings that make one word of another (evacuate, evacuation; paraglide, paraglider), taken off long words only. */
const LONG_ENDINGS = ['ation', 'ement', 'ment', 'ion', 'at', 'er', 'or', 'ist', 'ly', 'al', 'iv'];

/** A word of lower-case letters without its inflection: -s, -es, -ies, -ed, -ing and a silent -e. Small on purpose. */
export function stem(word: string): string {
  let root = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (root.length <= 3) return root;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(ss|us|is)$/.test(root)) root = root.slice(0, -1);
  for (const ending of INFLECTIONS) {
    if (root.endsWith(ending) && root.length - ending.length >= 3 && /[aeiouy]/.test(root.slice(0, -ending.length))) {
      root = root.slice(0, -ending.length).replace(DOUBLED, '$1');
      break;
    }
  }
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1);
  for (const ending of LONG_ENDINGS) {
    if (root.endsWith(ending) && root.length - ending.length >= 5) return root.slice(0, -ending.length);
  }
  return root;
}

const canonical: ReadonlyMap<string, string> = new Map(
  SAME_IN_HEADLINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...rest] = line.split(' ');
      return [first, ...rest].map((word): [string, string] => [stem(word), stem(first)]);
    })
    .reverse(),
);

/** Whether a word with a hyphen is one of those that headlines use as one ("walk-out"). */
export function isHeadlineWord(word: string): boolean {
  return canonical.has(stem(word));
}

/** The form in which a word is compared: its stem, or the stem of the headline word that stands for it. */
export function termOf(word: string): string {
  const root = stem(word);
  return canonical.get(root) ?? root;
}
