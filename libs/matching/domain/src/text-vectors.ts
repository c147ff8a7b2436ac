import { LOWER } from './fold';
import { type Reading } from './reading';
import { type Steps } from './steps';
import { dot, toUnit, type WordVectors } from './word-vectors';

/** Headlines that say what is ours and what is not: the examples of the thesaurus. */
export interface Examples {
  readonly ours: readonly string[];
  readonly notOurs: readonly string[];
}

/**
 * Turns a text into the direction of its wording: the sum of its words' directions by idf, less what all public
 * affairs have in common (the mean of our examples), so that two texts are not alike for being news.
 */
export class TextVectors {
  private centre: Float32Array;
  /** Doubles, because adding them needs no rounding in between. */
  private readonly scratch: Float64Array;
  /** From the mean of what is not ours to the mean of what is, of length 1. */
  private ours: Float32Array;

  private constructor(
    private readonly vectors: WordVectors,
    private readonly idf: (stem: number) => number,
  ) {
    this.scratch = new Float64Array(vectors.dimensions);
    this.centre = new Float32Array(vectors.dimensions);
    this.ours = new Float32Array(vectors.dimensions);
  }

  /** Reads the examples, one a step, with `reading`. */
  static *learn(
    vectors: WordVectors,
    idf: (stem: number) => number,
    examples: Examples,
    reading: Reading,
  ): Steps<TextVectors> {
    const texts = new TextVectors(vectors, idf);
    const ours = yield* texts.uncentred(examples.ours, reading);
    const notOurs = yield* texts.uncentred(examples.notOurs, reading);
    const meanOf = (directions: readonly Float32Array[]) => mean(directions, vectors.dimensions);
    texts.centre = meanOf(ours);
    const oursMean = meanOf(ours.map((vector) => texts.fromCentre(vector)));
    const notOursMean = meanOf(notOurs.map((vector) => texts.fromCentre(vector)));
    texts.ours = toUnit(oursMean.map((value, d) => value - notOursMean[d]!));
    return texts;
  }

  get dimensions(): number {
    return this.vectors.dimensions;
  }

  /** Of length 1 (or all zeros), into `into`. Words of the reading's first part count `firstPart` times. */
  of(reading: Reading, firstPart: number, into: Float32Array = new Float32Array(this.dimensions)): Float32Array {
    return this.fromCentre(toUnit(this.sum(reading, firstPart, into)));
  }

  /** How far a text sounds like our stories (above 0) or like those that are not ours (below): -1 to 1. */
  leaning(vector: Float32Array): number {
    return dot(vector, this.ours);
  }

  private *uncentred(texts: readonly string[], reading: Reading): Steps<Float32Array[]> {
    const directions: Float32Array[] = [];
    for (const text of texts) {
      reading.read(text);
      directions.push(toUnit(this.sum(reading, 1, new Float32Array(this.dimensions))));
      yield;
    }
    return directions;
  }

  /** In place. */
  private fromCentre(vector: Float32Array): Float32Array {
    const { centre } = this;
    for (let d = 0; d < vector.length; d++) vector[d]! -= centre[d]!;
    return toUnit(vector);
  }

  private sum(reading: Reading, firstPart: number, into: Float32Array): Float32Array {
    const sum = this.scratch.fill(0);
    for (let at = 0; at < reading.count; at++) {
      const row = reading.rows[at]!;
      if (row < 0) continue;
      const isFirst = at < reading.firstPartCount;
      // Names of people and places, seen by a capital inside a sentence, do not say what a text is about.
      if (!isFirst && reading.shapes[at] !== LOWER && reading.breaks[at] === 0) continue;
      const stem = reading.stems[at]!;
      const idf = stem < 0 ? 1 : this.idf(stem);
      if (idf > LEAST_IDF) this.vectors.addTo(sum, row, isFirst ? idf * firstPart : idf);
    }
    into.set(sum);
    return into;
  }
}

/** Words below this idf point nowhere. */
const LEAST_IDF = 0.25;

function mean(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const into = new Float32Array(dimensions);
  for (const vector of vectors) for (let d = 0; d < dimensions; d++) into[d]! += vector[d]! / vectors.length;
  return into;
}
