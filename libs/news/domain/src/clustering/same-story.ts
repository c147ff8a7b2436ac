import { HOUR } from '@greenroom/kernel';
import { type Evidence, evidenceOf, wordsOf } from './evidence';
import { type Signature } from './signature';

/** Items further apart than this are never directly the same story, unless they have the same address. */
export const STORY_WINDOW = 72 * HOUR;

/**
 * So many things must two items have in common; a town and its council are soon shared by two stories. One outlet calls
 * the same things by the same words, so that two of them say less there.
 */
const LEAST_PIECES = 2;
const LEAST_PIECES_OF_ONE_OUTLET = 3;

/** Beyond so many days the bar rises no further: the very same words are the same story within the window. */
const MOST_DAYS = 1.5;

/** From this score on two items that are not the same story are near to being one: see `partition`. */
export const NEAR_SCORE = 0.3;

/** The verdict on two items. */
export interface Likeness {
  readonly same: boolean;
  /** 0 to 1; `same` from 0.5 on. */
  readonly score: number;
  /** The shared words that speak for it, the weightiest first and at most six; or the rule that decided. */
  readonly because: readonly string[];
}

/**
 * Whether two items tell one story: one event or announcement, with the reactions to it, that a producer would put
 * down as one item of the running order. The same for (a, b) and (b, a), and depends on nothing but the two.
 *
 * The same address is always the same story. Otherwise no: more than 72 hours apart; where one is a roundup, which
 * belongs to no story; for two live pages; and where they have no blocking key in common, so that whoever looks for
 * candidates by key misses none; and where the headlines name different places. What is left is weighed (see `scoreOf`).
 */
export function sameStory(a: Signature, b: Signature): Likeness {
  if (a.link !== undefined && a.link === b.link) return { same: true, score: 1, because: ['same address'] };
  const rule = ruleAgainst(a, b);
  if (rule !== undefined) return { same: false, score: 0, because: [rule] };
  const evidence = evidenceOf(a, b);
  if (!evidence.sharesKey) return { same: false, score: 0, because: ['nothing weighty in common'] };
  // "Town to close two libraries": where only the place differs, the words in common are those of a kind of story.
  if (evidence.headlinePlacesDiffer) return { same: false, score: 0, because: ['another place'] };
  const leastPieces = evidence.isSameOutlet ? LEAST_PIECES_OF_ONE_OUTLET : LEAST_PIECES;
  if (evidence.pieces < leastPieces) return { same: false, score: 0, because: ['too little in common'] };
  const score = scoreOf(evidence);
  const same = score >= 0.5;
  return { same, score, because: same ? wordsOf(evidence.shared, 6) : ['too little in common'] };
}

function ruleAgainst(a: Signature, b: Signature): string | undefined {
  if (!(Math.abs(a.published - b.published) <= STORY_WINDOW)) return 'more than 72 hours apart';
  if (a.format === 'roundup' || b.format === 'roundup') return 'a roundup of several stories';
  if (a.format === 'live' && b.format === 'live') return 'two live pages';
  return undefined;
}

/**
 * Logistic regression, fitted to the tuning halves of the judged pairs, to pairs of unlike items and to those pairs that
 * drew two items into one story which were judged to be unlike (tests/fixtures/clustering). The numbers overlap, so
 * that a single one says little by itself. The bar rises with the time between the items, which keeps days from being
 * chained, and between items of one outlet, which puts the same topic and words over many stories and seldom tells
 * one twice.
 */
function scoreOf(evidence: Evidence): number {
  const sum =
    -5.743 +
    0.594 * evidence.common +
    3.897 * evidence.share +
    1.914 * evidence.third +
    0.429 * evidence.names -
    1.294 * evidence.rareNames -
    0.993 * evidence.rareWords +
    2.433 * evidence.figures +
    4.37 * evidence.subject -
    2.957 * Math.min(evidence.daysApart, MOST_DAYS) -
    (evidence.isSameOutlet ? 0.69 : 0);
  return 1 / (1 + Math.exp(-sum));
}
