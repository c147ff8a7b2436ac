/**
 * What a type-ahead offers, by tag and English name; a profile may hold any other tag that has a name as well. Browsers do not all know
 * the names of smaller languages, and those of Britain are among them.
 */
const OFFERED =
  'ab Abkhazian, aa Afar, af Afrikaans, ak Akan (Twi), sq Albanian, am Amharic, ar Arabic, hy Armenian, ' +
  'as Assamese, ay Aymara, az Azerbaijani, ba Bashkir, eu Basque, be Belarusian, bn Bengali, bho Bhojpuri, ' +
  'bs Bosnian, br Breton, bfi British Sign Language, bg Bulgarian, my Burmese, yue Cantonese, ca Catalan, ' +
  'ceb Cebuano, cv Chuvash, kw Cornish, hr Croatian, cs Czech, da Danish, dv Divehi, nl Dutch, ' +
  'dz Dzongkha, en English, eo Esperanto, et Estonian, ee Ewe, fo Faroese, fj Fijian, fil Filipino, ' +
  'fi Finnish, fr French, ff Fula, gl Galician, lg Ganda, ka Georgian, de German, el Greek, ' +
  'gn Guarani, gu Gujarati, ht Haitian Creole, ha Hausa, haw Hawaiian, he Hebrew, hi Hindi, hmn Hmong, ' +
  'nan Hokkien, hu Hungarian, is Icelandic, ig Igbo, ilo Iloko, id Indonesian, ga Irish, ' +
  'isg Irish Sign Language, it Italian, ja Japanese, jv Javanese, kl Kalaallisut, kn Kannada, kk Kazakh, ' +
  'km Khmer, rw Kinyarwanda, kok Konkani, ko Korean, kri Krio, ku Kurdish, kmr Kurdish (Kurmanji), ' +
  'ckb Kurdish (Sorani), ky Kyrgyz, lo Lao, la Latin, lv Latvian, ln Lingala, lt Lithuanian, ' +
  'lb Luxembourgish, mk Macedonian, mai Maithili, mg Malagasy, ms Malay, ml Malayalam, mt Maltese, ' +
  'zh Mandarin Chinese, mni Manipuri, gv Manx, mr Marathi, lus Mizo, mn Mongolian, mi Māori, nv Navajo, ' +
  'ne Nepali, nso Northern Sotho, nb Norwegian Bokmål, nn Norwegian Nynorsk, ny Nyanja, or Odia, om Oromo, ' +
  'os Ossetic, phr Pahari-Potwari, pam Pampanga, pap Papiamento, ps Pashto, fa Persian (Farsi), pl Polish, ' +
  'pt Portuguese, pa Punjabi, qu Quechua, rom Romani, ro Romanian, rn Rundi, ru Russian, sm Samoan, ' +
  'sg Sango, sa Sanskrit, sco Scots, gd Scottish Gaelic, sr Serbian, sth Shelta, sn Shona, sd Sindhi, ' +
  'si Sinhala, sk Slovak, sl Slovenian, so Somali, st Southern Sotho, es Spanish, su Sundanese, ' +
  'sw Swahili, ss Swati, sv Swedish, syl Sylheti, tg Tajik, ta Tamil, tt Tatar, te Telugu, th Thai, ' +
  'bo Tibetan, ti Tigrinya, to Tongan, ts Tsonga, tn Tswana, tr Turkish, tk Turkmen, uk Ukrainian, ' +
  'ur Urdu, ug Uyghur, uz Uzbek, ve Venda, vi Vietnamese, cy Welsh, fy Western Frisian, wo Wolof, ' +
  'xh Xhosa, yi Yiddish, yo Yoruba, zu Zulu';

export interface LanguageName {
  readonly tag: string;
  readonly name: string;
}

const languages: readonly LanguageName[] = OFFERED.split(', ').map((entry) => {
  const space = entry.indexOf(' ');
  return { tag: entry.slice(0, space), name: entry.slice(space + 1) };
});
const names = new Map(languages.map(({ tag, name }) => [tag, name]));
const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `cy` as Welsh; a tag that has no name is shown as it is. */
export function languageName(tag: string): string {
  const own = names.get(tag.toLowerCase());
  if (own) return own;
  try {
    return display.of(tag) ?? tag;
  } catch {
    // Not a tag at all.
    return tag;
  }
}

/** Languages by English name: those that begin with what was typed first, then those that hold it; at most eight. */
export function languagesLike(typed: string, taken: readonly string[]): readonly LanguageName[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  const place = ({ tag, name }: LanguageName) => {
    if (tag === sought) return 0;
    const at = name.toLowerCase().indexOf(sought);
    return at < 0 ? 3 : at === 0 ? 1 : 2;
  };
  return languages
    .filter((language) => !taken.includes(language.tag) && place(language) < 3)
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
    .slice(0, 8);
}
