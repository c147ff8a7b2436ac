import { DAY } from '@greenroom/kernel';
import { type Signature, type SignatureTerm } from './signature';
import { subjectsAlike } from './subject';
import { COMMON, RARE, UNCOMMON } from './word-weight';

/** What two items have in common, in the numbers that the verdict weighs. */
export interface Evidence {
  /** The terms that both have, as each has them. */
  readonly shared: readonly SharedTerm[];
  /** Natural logarithm of 1 + the weights of the shared terms. */
  readonly common: number;
  /** The same weights as a share of what both items say, 0 to about 1. */
  readonly share: number;
  /** How many pieces of evidence there are: shared words and figures, with the words of one name together. */
  readonly pieces: number;
  /** What the third strongest of them is worth. */
  readonly third: number;
  /** Shared names, each further one of the same phrase counting less. */
  readonly names: number;
  readonly rareNames: number;
  readonly rareWords: number;
  /** Shared figures that are no year and no small count, at most two. */
  readonly figures: number;
  /** Whether both headlines name places and neither item has one of the other's. */
  readonly headlinePlacesDiffer: boolean;
  /** How alike the subjects are, whatever the words: -1 to 1. */
  readonly subject: number;
  readonly daysApart: number;
  readonly isSameOutlet: boolean;
  /** Whether a term that is a blocking key of both is among them. */
  readonly sharesKey: boolean;
}

/** What a further name of a phrase is worth that is already shared: by neither item, by one, by both. */
const FRESH = [1, 0.6, 0.35];

type SharedTerm = readonly [SignatureTerm, SignatureTerm];

/** What two signatures have in common; the same for (a, b) and (b, a). One pass over the terms of both. */
export function evidenceOf(a: Signature, b: Signature): Evidence {
  const shared = sharedTerms(a.terms, b.terms);
  let weight = 0;
  let names = 0;
  let rareNames = 0;
  let rareWords = 0;
  let sharesKey = false;
  const phrasesOfA: number[] = [];
  const phrasesOfB: number[] = [];
  for (const [one, other] of shared) {
    const worth = worthOf(one, other);
    sharesKey ||= one.isKey && other.isKey;
    const repeats = Number(phrasesOfA.includes(one.phrase)) + Number(phrasesOfB.includes(other.phrase));
    weight += one.weight * worth * (one.isName && other.isName ? FRESH[repeats]! : 1);
    phrasesOfA.push(one.phrase);
    phrasesOfB.push(other.phrase);
    if (one.term.startsWith('#')) continue;
    const isRare = one.weight >= RARE;
    if (one.isName || other.isName) {
      const fresh = worth * FRESH[repeats]!;
      names += one.weight * fresh;
      if (isRare) rareNames += fresh;
    } else if (one.weight >= UNCOMMON) rareWords += worth * (isRare ? 1 : 0.4);
  }
  const pieces = piecesOf(shared);
  return {
    shared,
    common: Math.log1p(weight),
    share: weight / Math.sqrt(a.mass * b.mass),
    pieces: pieces.length,
    third: pieces[2] ?? 0,
    names,
    rareNames,
    rareWords,
    figures: Math.min(2, shared.filter(([one]) => one.term.startsWith('#') && one.weight >= COMMON).length),
    headlinePlacesDiffer: a.headlinePlaces > 0 && b.headlinePlaces > 0 && !shared.some(isOfHeadlinePlace),
    subject: subjectsAlike(a.subject, b.subject),
    daysApart: Math.abs(a.published - b.published) / DAY,
    sharesKey,
    isSameOutlet: a.outlet !== undefined && a.outlet === b.outlet,
  };
}

/** Whether it is a place that at least one of the headlines names. */
function isOfHeadlinePlace([one, other]: SharedTerm): boolean {
  return (one.isPlace && one.inTitle) || (other.isPlace && other.inTitle);
}

/** Both lists are sorted by place, so one walk along both finds the terms in common. */
function sharedTerms(left: readonly SignatureTerm[], right: readonly SignatureTerm[]): SharedTerm[] {
  const shared: SharedTerm[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const one = left[i]!;
    const other = right[j]!;
    if (one.place === other.place && one.term === other.term) shared.push([one, other]);
    if (one.place <= other.place) i++;
    if (one.place >= other.place) j++;
  }
  return shared;
}

/** A term counts whole where both headlines have it, half where both only mention it below. */
function worthOf(one: SignatureTerm, other: SignatureTerm): number {
  return one.inTitle && other.inTitle ? 1 : one.inTitle || other.inTitle ? 0.8 : 0.5;
}

/** A steeper scale than the weights: everyday words hardly make a piece of evidence. */
const STEEP = [0, 0.1, 0.6, 1.5, 3, 5];

/** What each piece of evidence is worth, the strongest first. The words of one name are one piece. */
function piecesOf(shared: readonly SharedTerm[]): number[] {
  const pieces = new Map<string | number, number>();
  for (const [one, other] of shared) {
    const piece = one.isName && other.isName ? one.phrase * 10_000 + other.phrase : one.term;
    const worth = STEEP[one.weight]! * (one.inTitle ? 1 : Math.SQRT1_2) * (other.inTitle ? 1 : Math.SQRT1_2);
    const before = pieces.get(piece);
    pieces.set(piece, before === undefined ? worth : Math.max(before, worth) + 0.2 * Math.min(before, worth));
  }
  return [...pieces.values()].sort((x, y) => y - x);
}

/** The shared words, the weightiest first, at most `most`; of two spellings the one that sorts first. */
export function wordsOf(shared: readonly SharedTerm[], most: number): string[] {
  return [...shared]
    .sort(([a, x], [b, y]) => b.weight * worthOf(b, y) - a.weight * worthOf(a, x))
    .slice(0, most)
    .map(([one, other]) => (one.word < other.word ? one.word : other.word));
}
