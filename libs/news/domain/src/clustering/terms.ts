import { PLACE_NAMES } from './place-names';
import { isHeadlineWord, termOf } from './term-text';
import { COMMON, EVERYDAY, isStopWord, RARE, TELLING, UNCOMMON, weightOfTerm } from './word-weight';

/** One thing that a text speaks of: a word, a name or a figure. */
export interface Term {
  /** The form in which it is compared: a stem, or `#` and the value of a figure. */
  readonly term: string;
  /** As the text has it, in lower case. */
  readonly word: string;
  /** What sharing it is worth, from EVERYDAY to RARE. */
  readonly weight: number;
  /** Written with a capital where a common word would not be. */
  readonly isName: boolean;
  /** The name of a place: a known one, or what the text puts after "in" or before "council". */
  readonly isPlace: boolean;
  /** Terms of one run of capitals ("Royal College of Nursing") carry the same number: they are one piece of evidence. */
  readonly phrase: number;
}

const FIGURE = String.raw`[£$€]?\d[\d,]*(?:\.\d+)?(?:bn|tn|pc|st|nd|rd|th|[mkp%])?(?![\p{L}\d])`;
const WORD = String.raw`\p{L}[\p{L}\p{N}']*(?:&\p{L}+)?(?:-[\p{L}\p{N}]+)*`;
const TOKEN = new RegExp(String.raw`${FIGURE}|${WORD}|[.:;!?|",()]`, 'gu');
const STARTS_FIGURE = /^[£$€\d]/;
const LINKING = new Set(['of', 'for', 'and', 'the', 'in', 'to']);
/** Words that are also said as letters: in capitals they are another thing (special needs are SEND, a benefit is PIP). */
const ALSO_LETTERS = new Set([
  'SEND',
  'PIP',
  'WHO',
  'AIDS',
  'ICE',
  'COP',
  'STEM',
  'MOT',
  'NICE',
  'SAGE',
  'PET',
  'ACT',
  'PACE',
]);
const places: ReadonlySet<string> = new Set(PLACE_NAMES.trim().split(/\s+/).map(termOf));
const BEFORE_PLACE = new Set(['in', 'at', 'near', 'off', 'outside', 'around']);
const AFTER_PLACE = new Set(
  `council police hospital airport prison station school academy college university beach market bridge town-hall
  crown magistrates by-election byelection`.split(/\s+/),
);
const SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);

/**
 * The terms of a plain text (see `plainText`), in order and with repeats.
 * @param firstPhrase number from which phrases are counted.
 */
export function termsOf(text: string, firstPhrase: number): Term[] {
  const tokens = text.match(TOKEN) ?? [];
  const reader = new TermReader(capitalsMean(tokens), firstPhrase);
  tokens.forEach((token, index) => reader.read(token, tokens[index - 1], tokens[index + 1]));
  return reader.finish();
}

/** Whether capitals tell names from other words: not so in a Title Written Like This or SHOUTED. */
function capitalsMean(tokens: readonly string[]): boolean {
  const long = tokens.filter((token) => token.length > 3 && !STARTS_FIGURE.test(token));
  return long.length < 6 || long.filter(isCapital).length < 0.75 * long.length;
}

/** Whether the words beside it make a name one of a place. */
function stands(before = '', after = ''): boolean {
  return BEFORE_PLACE.has(before.toLowerCase()) || AFTER_PLACE.has(after.toLowerCase());
}

function isCapital(token: string): boolean {
  const first = token.charAt(0);
  return first !== first.toLowerCase();
}

class TermReader {
  private readonly found: Term[] = [];
  private readonly capitals: string[] = [];
  private isAtStart = true;

  constructor(
    private readonly capitalsMean: boolean,
    private phrase: number,
  ) {}

  read(token: string, before: string | undefined, next: string | undefined): void {
    const wasAtStart = this.isAtStart;
    this.isAtStart = token.length === 1 && '.:;!?|"'.includes(token);
    if (this.isAtStart || ',()'.includes(token)) return this.endRun();
    if (STARTS_FIGURE.test(token)) {
      this.endRun();
      this.figure(token, next);
    } else this.word(token, wasAtStart, before, next);
  }

  finish(): Term[] {
    this.endRun();
    return this.found;
  }

  private word(token: string, wasAtStart: boolean, before?: string, next?: string): void {
    const lower = token.toLowerCase();
    const hasCapital = this.capitalsMean && isCapital(token);
    if (hasCapital) this.capitals.push(lower);
    else if (this.capitals.length > 0 && LINKING.has(lower)) return;
    else this.endRun();
    if (this.capitals.length <= 1) this.phrase++;
    const whole = lower.endsWith("'s") ? lower.slice(0, -2) : lower.replace(/'$/, '');
    for (const part of whole.includes('-') && !isHeadlineWord(whole) ? whole.split('-') : [whole]) {
      const isLetters = this.capitalsMean && ALSO_LETTERS.has(token);
      if (part.length < 2 || (isStopWord(part) && !isLetters)) continue;
      const term = isLetters ? token : termOf(part);
      if (isStopWord(term)) continue;
      const weight = isLetters ? UNCOMMON : weightOfTerm(term);
      const isName = hasCapital && (!wasAtStart || weight === RARE);
      const isPlace = places.has(term)
        ? hasCapital || !this.capitalsMean
        : isName && weight === RARE && stands(before, next);
      this.found.push({ term, word: part, weight, isName, isPlace, phrase: this.phrase });
    }
  }

  /** Its value with thousands, millions and commas worked out; small counts and years weigh little. */
  private figure(token: string, next = ''): void {
    const [, sign = '', digits = '', ending = ''] = /^([£$€]?)([\d,]+(?:\.\d+)?)(\D*)$/.exec(token) ?? [];
    const scale = SCALES.get((ending || next).toLowerCase()) ?? 1;
    const value = Number(digits.replaceAll(',', '')) * scale;
    if (digits === '' || !Number.isFinite(value)) return;
    const weight = weightOfFigure(value, sign !== '' || scale !== 1 || /^(?:%|pc)$/.test(ending));
    this.found.push({ term: `#${value}`, word: token, weight, isName: false, isPlace: false, phrase: ++this.phrase });
  }

  /** A run of capitals is also known by its initials: the Royal College of Nursing is the RCN. */
  private endRun(): void {
    if (this.capitals.length >= 3 && this.capitals.length <= 6) {
      const term = this.capitals.map((word) => word[0]).join('');
      this.found.push({ term, word: term, weight: UNCOMMON, isName: true, isPlace: false, phrase: this.phrase });
    }
    this.capitals.length = 0;
  }
}

/** Years and small counts are in every text; an amount to the decimal or of some size is seldom in two stories. */
function weightOfFigure(value: number, hasUnit: boolean): number {
  if (!hasUnit && value >= 1900 && value <= 2100) return EVERYDAY;
  if (!Number.isInteger(value)) return UNCOMMON;
  if (!hasUnit && value <= 12) return EVERYDAY;
  return value < 100 ? COMMON : value < 1000 ? UNCOMMON : TELLING;
}
