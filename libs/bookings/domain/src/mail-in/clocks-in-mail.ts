import type { Found } from './mail-text';

export interface Clock {
  /** Of the day; of its first half where either half may be meant. */
  readonly minute: number;
  /** Written without am or pm, so that either may be meant. */
  readonly isEither: boolean;
  /** Of the morning unless the evening is said with it: 10.20, which is no hour of the first half alone. */
  readonly isOftenEarly?: boolean;
  /** A mere figure, as in “by 3”: a time only where something is asked for by then. */
  readonly isBare?: boolean;
}

const WORD_HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const HOUR_WORD = `(?:${WORD_HOURS.join('|')}|\\d{1,2})`;
const AM_PM = '(?: ?(a\\.?m\\b\\.?|p\\.?m\\b\\.?))';
const CLAUSE_ENDS =
  '(?= ?(?:[,;!?)\\n]|\\.(?!\\d)|$)| (?:today|tonight|tomorrow|this|on|live|please|pls|at the latest|latest|if|sharp)\\b)';
const CLOCKS = new RegExp(
  [
    `(?<![\\d/£.:])(\\d{1,2})[:.h](\\d{2})(?![\\d/%])${AM_PM}?`,
    `(?<![\\d/£.:])(\\d{1,2})${AM_PM}`,
    `(?<![\\d/£.:])([01]\\d|2[0-3])([0-5]\\d)(?: ?(?:hrs?|h|gmt|bst)\\b)`,
    `\\b(half past|half|quarter past|quarter to|ten past|ten to|twenty past|twenty to|five past|five to) (${HOUR_WORD})\\b${AM_PM}?`,
    `\\b(noon|midday)\\b`,
    // 0710 is a time unless it begins a phone number; 1715 may be a count or a year and has to stand as a time.
    `(?<![\\d/£.:+(-]|\\d )(0\\d)([0-5]\\d)\\b(?! ?[-\\d%])`,
    `(?<=\\bat )(1\\d|2[0-3])([0-5]\\d)${CLAUSE_ENDS}`,
    `(?<=\\b(?:by|before|b4) )(\\d{1,2})${CLAUSE_ENDS}`,
    // 10-11am: the beginning of a span whose end says what it is.
    `(?<![\\d/£.:-])(\\d{1,2})(?= ?(?:[-–—]|to) ?\\d{1,2}(?:[:.]\\d{2})?${AM_PM.replace('(a', '(?:a')})`,
  ].join('|'),
  'gi',
);
const BEFORE_THE_HOUR: Readonly<Record<string, number>> = {
  ...{ 'half past': 30, half: 30, 'quarter past': 15, 'quarter to': -15, 'ten past': 10, 'ten to': -10 },
  ...{ 'twenty past': 20, 'twenty to': -20, 'five past': 5, 'five to': -5 },
};

/** Times of day in a text, in the order in which they stand; which day is not asked. */
export function clocksIn(text: string): Found<Clock>[] {
  const found: Found<Clock>[] = [];
  for (const match of text.matchAll(CLOCKS)) {
    const value = clockOf(match);
    const [at, end] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    const isEndOfRange = last && /^(?: ?[-–—] ?| to | until | and )$/i.test(text.slice(last.end, at));
    // The end of a span says which half of the day its beginning is in.
    if (isEndOfRange && value) {
      if (last.value.isEither && !value.isEither) {
        found[found.length - 1] = {
          ...last,
          value: { minute: sameHalf(last.value.minute, value.minute), isEither: false },
        };
      }
      found[found.length - 1] = { ...found.at(-1)!, end };
    } else if (value) found.push({ at, end, value });
  }
  return found;
}

function sameHalf(minute: number, end: number): number {
  const later = minute + 720;
  return later <= end ? later : minute;
}

function clockOf(match: RegExpMatchArray): Clock | undefined {
  const [, h1, m1, half1, h2, half2, h3, m3, past, h4, half4, noon, h5, m5, h6, m6, bare, from] = match;
  if (noon) return { minute: 720, isEither: false };
  const [whole, minutes] = [h3 ?? h5 ?? h6, m3 ?? m5 ?? m6];
  if (whole) return { minute: Number(whole) * 60 + Number(minutes), isEither: false };
  if (bare) return bareHour(Number(bare));
  if (from) return beginning(Number(from));
  if (past && h4) return worded(past, h4, half4);
  const [hour, minute, half] = h1 ? [Number(h1), Number(m1), half1] : [Number(h2), 0, half2];
  if (minute > 59 || hour > 23 || (half && (hour > 12 || hour === 0))) return undefined;
  if (half) return halved((hour % 12) * 60 + minute, half);
  // 07:50, 13.10 and 10:30 are of the clock with 24 hours; 7.50 may be either.
  const isWhole = hour === 0 || hour >= 10 || Boolean(h1?.startsWith('0'));
  return {
    minute: hour * 60 + minute,
    isEither: !isWhole,
    ...((hour === 10 || hour === 11) && { isOftenEarly: true }),
  };
}

function beginning(hour: number): Clock | undefined {
  return hour < 1 || hour > 12 ? undefined : { minute: (hour % 12) * 60, isEither: true };
}

function bareHour(hour: number): Clock | undefined {
  const clock = beginning(hour);
  return clock && { ...clock, isBare: true };
}

function worded(past: string, said: string, half: string | undefined): Clock | undefined {
  const word = WORD_HOURS.indexOf(said.toLowerCase());
  const hour = word < 0 ? Number(said) : word + 1;
  return hour > 12 ? undefined : halved((hour % 12) * 60 + BEFORE_THE_HOUR[past.toLowerCase()]!, half);
}

function halved(minute: number, half: string | undefined): Clock {
  const inDay = (minute + 720) % 720;
  if (!half) return { minute: inDay, isEither: true };
  return { minute: inDay + (/^p/i.test(half) ? 720 : 0), isEither: false };
}
