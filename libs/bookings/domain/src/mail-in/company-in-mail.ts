import type { Guest, Stance } from '../requests/call';
import { NAME, squeezed, unwrapped } from './mail-text';

const PRESENTED_BY = new RegExp(
  `\\b(?:[Pp]resented by|[Hh]osted by|[Ii]nterviewed by|[Pp]resenters?(?: is| will be|:)?|(?<!\\b(?:I|[Ww]e|who|to|you|they) )[Hh]ost(?: is| will be|:)?|[Aa]nchor(?: is|:)?|[Ii]nterviewer(?: is| will be|:)?) (?!(?:The|Our|A|An) )(${NAME})`,
  'u',
);
const WHO_PRESENTS = new RegExp(
  `(${NAME}),? ?(?:is |will be |who is |'s |’s )?(?:presenting|hosting|anchoring|doing the interview|interviewing)`,
  'u',
);
const WITH_GUESTS = new RegExp(
  `\\b(alongside|[Oo]ther guests?(?: is| are| will be| include|:)?|also (?:be )?(?:joined by|speaking to|hearing from|joining us is|on is)|(?:we have|we've|we’ve) also (?:got|booked|asked)|up against|debat(?:e|ing) (?:with|against)|opposite|against) ((?:${NAME})(?:(?:, | and |, and )(?:${NAME}))*)`,
  'u',
);

/** Who presents; undefined where nobody is named, or two are. */
export function presenterIn(body: string): string | undefined {
  const one = sentencesOf(body);
  const [, after] = PRESENTED_BY.exec(one) ?? [];
  const [, before] = WHO_PRESENTS.exec(one) ?? [];
  const found = [...new Set([after, before].flatMap((name) => (name ? [name.replace(/(?:['’]s|\.)$/, '')] : [])))];
  return found.length === 1 ? found[0] : undefined;
}

/** Who else is on, against us where the words say so; undefined where nobody is named. */
export function guestsIn(body: string): readonly Guest[] | undefined {
  const [, how = '', names] = WITH_GUESTS.exec(sentencesOf(body)) ?? [];
  if (!names) return undefined;
  const stance: Stance | null = /against|opposite|debat/i.test(how) ? 'against' : null;
  return names.split(/, and |, | and /).map((name) => ({ name: name.replace(/\.$/, ''), stance }));
}

/** A heading in capitals, as `OTHER GUESTS:`, is written as any other. */
function sentencesOf(body: string): string {
  return unwrapped(body).replace(
    /^([A-Z])([A-Z][A-Z '&/-]{1,22}):/gm,
    (_, first: string, rest: string) => `${first}${rest.toLowerCase()}:`,
  );
}

/** A sentence ends before a capital, and not after a word that is cut short. */
const SENTENCE_ENDS = /(?<=[.!?])(?<!\b(?:inc|incl|excl|approx|max|min|est)\.)\s+(?=[^\p{Ll}])|\n+/u;

/** The one sentence that speaks of a fee, as it stands. */
export function feeIn(body: string): string | undefined {
  const found = unwrapped(body)
    .split(SENTENCE_ENDS)
    .filter(
      (one) =>
        /\b(?:fee|unpaid|paid|pay (?:a|for|you|guests|contributors|£)|expenses)\b/i.test(one) &&
        /\b(?:fee|unpaid|guests?|contributors?|you|we|offer|no|not)\b|£/i.test(one),
    );
  const [only] = found;
  return found.length === 1 &&
    only !== undefined &&
    /\bfee|unpaid|£|\bpay|\bpaid/i.test(only) &&
    !/\b(?:their|bills?|wages?|rent|benefits?|low[- ]paid|underpaid)\b/i.test(only)
    ? squeezed(only).slice(0, 300)
    : undefined;
}
