import { type WordVectorTable } from './knowledge';

/** Directions of words: two texts are alike when the weighted sums of their words' directions point one way. */
export class WordVectors {
  readonly dimensions: number;
  private readonly values: Int8Array;
  private readonly rows = new Map<string, number>();
  /** 1 / length of each row as stored; −1 until somebody asks. */
  private readonly scales: Float32Array;

  /** Throws where the numbers do not fill a row for each word. */
  constructor(table: WordVectorTable) {
    const { words, dimensions, values } = table;
    if (values.length !== words.length * dimensions) {
      throw new Error(`Word vectors: ${words.length} words of ${dimensions} numbers, but ${values.length} numbers.`);
    }
    this.dimensions = dimensions;
    this.values = values;
    this.scales = new Float32Array(words.length).fill(-1);
    words.forEach((word, row) => this.rows.set(word, row));
  }

  /** The row of a folded word, or −1. */
  rowOf(word: string): number {
    return this.rows.get(word) ?? -1;
  }

  /** Adds a word's unit direction `weight` times. */
  addTo(sum: Float64Array, row: number, weight: number): void {
    const { values, dimensions } = this;
    if (this.scales[row]! < 0) this.scales[row] = this.scaleOf(row);
    const scale = this.scales[row]! * weight;
    for (let d = 0, at = row * dimensions; d < dimensions; d++, at++) sum[d]! += values[at]! * scale;
  }

  private scaleOf(row: number): number {
    let squares = 0;
    for (let at = row * this.dimensions; at < (row + 1) * this.dimensions; at++) squares += this.values[at]! ** 2;
    return squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }
}

/** Scales to length 1 in place; all zeros stay so. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let d = 0; d < vector.length; d++) vector[d]! /= length;
  return vector;
}

/**
 * Inner product of `a` with the numbers of `b` from `from` on. Four sums side by side, in a fixed order: faster than
 * one, and the same on every run.
 */
export function dot(a: Float32Array, b: Float32Array, from = 0): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let d = 0;
  let at = from;
  for (const end = a.length - 3; d < end; d += 4, at += 4) {
    s0 += a[d]! * b[at]!;
    s1 += a[d + 1]! * b[at + 1]!;
    s2 += a[d + 2]! * b[at + 2]!;
    s3 += a[d + 3]! * b[at + 3]!;
  }
  for (; d < a.length; d++, at++) s0 += a[d]! * b[at]!;
  return s0 + s1 + s2 + s3;
}
