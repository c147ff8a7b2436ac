import { SUBJECTS_OF_TERMS } from './subject-table';

/** In how many numbers the sense of a word is told. */
const SIZE = 12;
/** How much the words below the headline say of the subject. */
const BELOW = 0.7;

/** By the weights of `word-weight`: flatter than these, for common words tell the subject too. */
const WORTH = [0, 0.32, 0.53, 0.7, 0.85, 1];

/** The table has each term followed by its numbers, two of eight steps in a character. */
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODED = SIZE / 2;

const codeOf: ReadonlyMap<string, number> = new Map([...CODES].map((code, value) => [code, value]));

const subjects: ReadonlyMap<string, readonly number[]> = new Map(
  SUBJECTS_OF_TERMS.trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, -CODED), [...entry.slice(-CODED)].flatMap(stepsOf)]),
);

function stepsOf(code: string): [number, number] {
  const value = codeOf.get(code) ?? 0;
  return [(value >> 3) - 3.5, (value & 7) - 3.5];
}

/**
 * What a text is about, as a direction in a space in which words of like sense lie together ("nurse" by "ward", "keeper"
 * by "penalty"): the sum of its terms, the weightier the more, brought to length 1. It tells items alike that
 * say the same in other words; all zero where no term is known.
 */
export function subjectOf(
  terms: readonly { readonly term: string; readonly weight: number; readonly inTitle: boolean }[],
): number[] {
  const sum = new Array<number>(SIZE).fill(0);
  for (const { term, weight, inTitle } of terms) {
    const subject = subjects.get(term);
    if (subject === undefined) continue;
    const worth = WORTH[weight]! * (inTitle ? 1 : BELOW);
    for (let index = 0; index < SIZE; index++) sum[index]! += worth * subject[index]!;
  }
  const length = Math.sqrt(subjectsAlike(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** How alike two subjects are, -1 to 1; 0 where one is unknown. */
export function subjectsAlike(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < SIZE; index++) sum += a[index]! * b[index]!;
  return sum;
}
