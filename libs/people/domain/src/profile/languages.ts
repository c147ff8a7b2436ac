/**
 * The tag in its canonical form (`EN-gb` → `en-GB`), or undefined where it names no language by BCP 47,
 * or none that has a name in English: `xx` could be a slip for anything.
 */
export function canonicalLanguage(tag: string): string | undefined {
  // Longer first parts are open to later registration and name nothing: "english" is not a tag.
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) || tag.length > LONGEST_TAG) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical !== undefined && isNamed(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** The tag for a tag or for a language's name in English, as `Welsh`. */
export function languageNamed(text: string): string | undefined {
  namesInEnglish ??= namesOfLanguages();
  return namesInEnglish.get(text.trim().toLowerCase()) ?? canonicalLanguage(text.trim());
}

const LONGEST_TAG = 35;

/** What lists in Britain write, where that is not the name that the Unicode tables have or has three letters. */
const ALSO = {
  'british sign language': 'bfi',
  bsl: 'bfi',
  'irish sign language': 'isg',
  bengali: 'bn',
  sylheti: 'syl',
  shelta: 'sth',
  mandarin: 'zh',
  cantonese: 'yue',
  farsi: 'fa',
  dari: 'fa-AF',
  'kurdish (sorani)': 'ckb',
  sorani: 'ckb',
  kurmanji: 'kmr',
  gaelic: 'gd',
  scots: 'sco',
  romani: 'rom',
  tagalog: 'fil',
  filipino: 'fil',
  twi: 'ak',
  krio: 'kri',
  pahari: 'phr',
} as const;

let namesInEnglish: ReadonlyMap<string, string> | undefined;

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const ALSO_KNOWN = new Set<string>(Object.values(ALSO));

function isNamed(tag: string): boolean {
  return english.of(tag) !== undefined || ALSO_KNOWN.has(tag.split('-', 1)[0]!);
}

/** All languages of two letters by name; made when the first name is looked up. */
function namesOfLanguages(): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const named = tags.flatMap((tag) => {
    const [name, canonical] = [english.of(tag), canonicalLanguage(tag)];
    return name && canonical ? [[name.toLowerCase(), canonical] as const] : [];
  });
  return new Map([...named, ...Object.entries(ALSO)]);
}
