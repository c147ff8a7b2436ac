import { HOUR, MINUTE } from '@greenroom/kernel';

/** Stems of month names, accents removed: the first that a word begins with names its month, so longer ones go first. */
const MONTH_STEMS: readonly (readonly [month: number, stems: string])[] = [
  [6, 'juin jun giu meh ιουν ιον'],
  [7, 'juil jul lug gor ιουλ ιολ'],
  [1, 'jan gen ene ian ionawr ιαν'],
  [2, 'feb fev feu chw φεβ'],
  [3, 'mar mrz maa maw μαρ μαω'],
  [4, 'apr avr abr ebr απρ'],
  [5, 'may mai mei maj mag μαι'],
  [8, 'aug aou ago aws αυγ'],
  [9, 'sep set szep medi σεπ'],
  [10, 'oct okt ott out hyd οκτ'],
  [11, 'nov tach νοε'],
  [12, 'dec dez dic des rhag δεκ'],
];

const STEMS = MONTH_STEMS.flatMap(([month, stems]) =>
  stems.split(' ').map((stem) => [plainLetters(stem), month] as const),
);

/** The month 1–12 that a word names in English, Welsh or one of the larger European languages. */
export function monthOf(word: string): number | undefined {
  const plain = plainLetters(word);
  return STEMS.find(([stem]) => plain.startsWith(stem))?.[1];
}

/** Lower case without accents or full stops: `Févr.` → `fevr`. */
function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

/** Hours east of Greenwich. `BST` is British Summer Time here; `IST` is India's, as Ireland's feeds write GMT or +0100. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, BST: 1, WEST: 1, CET: 1, MET: 1, MEZ: 1, WAT: 1 },
  ...{ CEST: 2, MEST: 2, MESZ: 2, EET: 2, SAST: 2, CAT: 2, EEST: 3, MSK: 3, EAT: 3, TRT: 3, GST: 4, PKT: 5, IST: 5.5 },
  ...{ HKT: 8, SGT: 8, AWST: 8, JST: 9, KST: 9, ACST: 9.5, AEST: 10, ACDT: 10.5, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ NDT: -2.5, ADT: -3, BRT: -3, ART: -3, NST: -3.5, AST: -4, EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6 },
  ...{ MST: -7, PDT: -7, PST: -8, AKDT: -8, AKST: -9, HST: -10 },
};

/** North American zones named without saying whether daylight saving was on. */
const AMERICAN_HOURS: Readonly<Record<string, number>> = { AT: -4, ET: -5, CT: -6, MT: -7, PT: -8 };

/**
 * Milliseconds east of Greenwich for a zone as feeds write it: `+0100`, `-05:00`, `GMT+1`, `BST`, `Etc/GMT`.
 * Military letters count as UTC, since RFC 822 printed their signs the wrong way round (RFC 5322, 4.3).
 * `localDay` (ms UTC of the written day) decides daylight saving for `ET` and its kind.
 * @returns undefined where the text is no zone at all; an unknown abbreviation counts as UTC.
 */
export function zoneOffset(zone: string, localDay: number): number | undefined {
  let name = zone.toUpperCase();
  if (name.startsWith('ETC/')) name = name.slice(4);
  const numeric = /^(?:GMT|UTC|UT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (numeric) return numericOffset(numeric[1] === '-' ? -1 : 1, numeric[2] ?? '0', numeric[3] ?? '0');
  if (!/^[A-Z]{1,5}$/.test(name)) return undefined;
  const american = AMERICAN_HOURS[name];
  if (american !== undefined) return (american + (isAmericanSummer(localDay) ? 1 : 0)) * HOUR;
  return (ZONE_HOURS[name] ?? 0) * HOUR;
}

function numericOffset(sign: 1 | -1, hours: string, minutes: string): number | undefined {
  if (Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return sign * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/** From the second Sunday of March to the first of November (US Energy Policy Act 2005; earlier years are near enough). */
function isAmericanSummer(localDay: number): boolean {
  const day = new Date(localDay);
  const year = day.getUTCFullYear();
  return localDay >= sundayOf(year, 2, 2) && localDay < sundayOf(year, 10, 1);
}

function sundayOf(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1));
}
