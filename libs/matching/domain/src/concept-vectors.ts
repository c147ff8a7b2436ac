import { type ConceptEntry } from './knowledge';
import { type Lexicon } from './lexicon';
import { Reading } from './reading';
import { type TextVectors } from './text-vectors';
import { dot } from './word-vectors';

/**
 * Where the wording of each concept's terms and examples points. Worked out when a concept is first met: a command that
 * matches one story needs a dozen of hundreds.
 */
export class ConceptVectors {
  private readonly reading: Reading;
  private readonly known: Uint8Array;
  /** Of length 1, one after the other: a story is compared with many. */
  private readonly values: Float32Array;

  constructor(
    private readonly concepts: readonly ConceptEntry[],
    private readonly texts: TextVectors,
    lexicon: Lexicon,
  ) {
    this.reading = new Reading(lexicon);
    this.known = new Uint8Array(concepts.length);
    this.values = new Float32Array(concepts.length * texts.dimensions);
  }

  /** The cosine of a text's direction (of length 1) with the concept's. */
  cosine(vector: Float32Array, concept: number): number {
    if (this.known[concept] === 0) this.learn(concept);
    return dot(vector, this.values, concept * vector.length);
  }

  private learn(concept: number): void {
    const { label, terms = [], exact = [], yes = [] } = this.concepts[concept]!;
    this.reading.read([label, ...terms, ...exact, ...yes].join('. '));
    this.values.set(this.texts.of(this.reading, 1), concept * this.texts.dimensions);
    this.known[concept] = 1;
  }
}
