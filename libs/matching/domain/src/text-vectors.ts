import { type Reading } from './reading';
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
  private readonly centre: Float32Array;
  /** Doubles, because adding them needs no rounding in between. */
  private readonly scratch: Float64Array;
  /** From the mean of what is not ours to the mean of what is, of length 1. */
  private readonly ours: Float32Array;

  constructor(
    private readonly vectors: WordVectors,
    private readonly idf: (stem: number) => number,
    examples: Examples,
    reading: Reading,
  ) {
    this.scratch = new Float64Array(vectors.dimensions);
    this.centre = this.mean(examples.ours, reading, (vector) => vector);
    const centred = (vector: Float32Array): Float32Array => this.fromCentre(vector);
    const ours = this.mean(examples.ours, reading, centred);
    const notOurs = this.mean(examples.notOurs, reading, centred);
    this.ours = toUnit(ours.map((value, d) => value - notOurs[d]!));
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

  /** In place. */
  private fromCentre(vector: Float32Array): Float32Array {
    const { centre } = this;
    for (let d = 0; d < vector.length; d++) vector[d]! -= centre[d]!;
    return toUnit(vector);
  }

  private mean(texts: readonly string[], reading: Reading, then: (unit: Float32Array) => Float32Array): Float32Array {
    const mean = new Float32Array(this.vectors.dimensions);
    for (const text of texts) {
      reading.read(text);
      const vector = then(toUnit(this.sum(reading, 1, new Float32Array(mean.length))));
      for (let d = 0; d < mean.length; d++) mean[d]! += vector[d]! / texts.length;
    }
    return mean;
  }

  private sum(reading: Reading, firstPart: number, into: Float32Array): Float32Array {
    const sum = this.scratch.fill(0);
    for (let at = 0; at < reading.count; at++) {
      const { row, stem, shape } = reading.forms[at]!;
      if (row < 0) continue;
      const isFirst = at < reading.firstPartCount;
      // Names of people and places, seen by a capital inside a sentence, do not say what a text is about.
      if (!isFirst && shape !== 'lower' && reading.breaks[at] === 0) continue;
      const idf = stem < 0 ? 1 : this.idf(stem);
      if (idf > LEAST_IDF) this.vectors.addTo(sum, row, isFirst ? idf * firstPart : idf);
    }
    into.set(sum);
    return into;
  }
}

/** Words below this idf point nowhere. */
const LEAST_IDF = 0.25;
