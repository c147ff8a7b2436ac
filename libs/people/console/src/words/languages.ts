/** Names that the browser has no English word for. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  bfi: 'British Sign Language',
  isg: 'Irish Sign Language',
  rom: 'Romani',
  sth: 'Shelta',
};

/** What a type-ahead offers; a profile may hold any other tag as well. */
const OFFERED =
  'aa ab af ak am ar as ay az ba be bfi bg bho bn bo br bs ca ceb ckb cs cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
  'fil fj fo fr fy ga gd gl gn gu gv ha haw he hi hmn hr ht hu hy id ig ilo is isg it ja jv ka kk kl km kmr kn ko kok kri ' +
  'ku kw ky la lb lg ln lo lt lus lv mai mg mi mk ml mn mni mr ms mt my nb ne nl nn no nso nv ny om or os pa pap pl ps pt ' +
  'qu rn ro rom ru rw sa sco sd sg si sk sl sm sn so sq sr ss st sth su sv sw syl ta te tg th ti tk tl tn to tr ts tt tw ' +
  'ug uk ur uz ve vi wo xh yi yo yue zh zu';

const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export interface LanguageName {
  readonly tag: string;
  readonly name: string;
}

/** `cy` as Welsh; a tag that has no name is shown as it is. */
export function languageName(tag: string): string {
  const own = OWN_NAMES[tag.toLowerCase()];
  if (own) return own;
  try {
    return display.of(tag) ?? tag;
  } catch {
    // Not a tag at all.
    return tag;
  }
}

let offered: readonly LanguageName[] | undefined;

/** Languages by English name: those that begin with what was typed first, then those that hold it; at most eight. */
export function languagesLike(typed: string, taken: readonly string[]): readonly LanguageName[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  offered ??= OFFERED.split(' ').map((tag) => ({ tag, name: languageName(tag) }));
  const place = ({ tag, name }: LanguageName) => {
    if (tag === sought) return 0;
    const at = name.toLowerCase().indexOf(sought);
    return at < 0 ? 3 : at === 0 ? 1 : 2;
  };
  return offered
    .filter((language) => !taken.includes(language.tag) && place(language) < 3)
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
    .slice(0, 8);
}
