/**
 * The stem of an English word by M. F. Porter's algorithm ("An algorithm for suffix stripping", Program 14(3), 1980).
 * Takes a folded, lower-case word; words with other letters than a to z, or of one or two letters, come back as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST || !/^[a-z]+$/.test(word)) return word;
  let stemmed = plural(word);
  stemmed = pastOrProgressive(stemmed);
  if (stemmed.endsWith('y') && hasVowel(stemmed.slice(0, -1))) stemmed = stemmed.slice(0, -1) + 'i';
  stemmed = replaceLongest(stemmed, STEP_2, 1);
  stemmed = replaceLongest(stemmed, STEP_3, 1);
  stemmed = replaceLongest(stemmed, STEP_4, 2);
  return tidyEnd(stemmed);
}

/** No English word is longer; what is longer is noise and not worth the time. */
const LONGEST = 40;

type Rule = readonly [suffix: string, replacement: string];
/** By the last letter but one, as Porter advises: most words are then asked about one or two suffixes, not twenty. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

const STEP_2 = rules([
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
]);

const STEP_3 = rules([
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]);

const STEP_4 = rules(
  [
    'ement',
    'ance',
    'ence',
    'able',
    'ible',
    'ment',
    'ant',
    'ent',
    'ion',
    'ism',
    'ate',
    'iti',
    'ous',
    'ive',
    'ize',
    'al',
    'er',
    'ic',
    'ou',
  ].map((suffix) => [suffix, ''] as const),
);

function rules(all: readonly Rule[]): Rules {
  const byLetter = new Map<string, Rule[]>();
  for (const rule of all) {
    const letter = rule[0].at(-2)!;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), rule]);
  }
  return byLetter;
}

/** Step 1a: caresses → caress, ponies → poni, cats → cat. */
function plural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Step 1b: agreed → agree, plastered → plaster, hopping → hop, filing → file. */
function pastOrProgressive(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - ending);
  if (ending === 0 || !hasVowel(rest)) return word;
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return rest + 'e';
  if (endsInDoubleConsonant(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsInShortSyllable(rest) ? rest + 'e' : rest;
}

/** Steps 2 to 4: the longest suffix that fits decides, whether or not what is left is long enough to lose it. */
function replaceLongest(word: string, rules: Rules, least: number): string {
  for (const [suffix, replacement] of rules.get(word[word.length - 2]!) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, word.length - suffix.length);
    if (measure(rest) < least || (suffix === 'ion' && !/[st]$/.test(rest))) return word;
    return rest + replacement;
  }
  return word;
}

/** Step 5: probate → probat, cease → ceas, controll → control. */
function tidyEnd(word: string): string {
  let tidy = word;
  if (tidy.endsWith('e')) {
    const rest = tidy.slice(0, -1);
    const syllables = measure(rest);
    if (syllables > 1 || (syllables === 1 && !endsInShortSyllable(rest))) tidy = rest;
  }
  return tidy.endsWith('ll') && measure(tidy.slice(0, -1)) > 1 ? tidy.slice(0, -1) : tidy;
}

function isConsonant(word: string, index: number): boolean {
  const letter = word[index];
  if (letter === 'y') return index === 0 || !isConsonant(word, index - 1);
  return !(letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u');
}

/** How many times a run of vowels is followed by a run of consonants: Porter's m. */
function measure(word: string): number {
  let count = 0;
  let afterVowel = false;
  for (let index = 0; index < word.length; index++) {
    const consonant = isConsonant(word, index);
    if (consonant && afterVowel) count++;
    afterVowel = !consonant;
  }
  return count;
}

function hasVowel(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (!isConsonant(word, index)) return true;
  return false;
}

function endsInDoubleConsonant(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Consonant, vowel, consonant, and the last is not w, x or y: hop, fil, but not snow. */
function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !/[wxy]$/.test(word)
  );
}
