const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** What browsers have no name for, and our people speak. */
const ALSO: Readonly<Record<string, string>> = { bfi: 'British Sign Language', isg: 'Irish Sign Language' };

/** A language’s name in English by its BCP 47 tag; what has none is called by its tag. */
export function languageInWords(tag: string): string {
  try {
    return ALSO[tag] ?? NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
