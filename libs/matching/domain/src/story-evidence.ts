import { type Knowledge } from './compile-knowledge';
import { ConceptFinder, type Found } from './found-concepts';
import { type Story } from './knowledge';
import { Reading } from './reading';
import { StoryWords } from './story-words';
import { milli, type Weights } from './weights';

/** A concept of a story, with its weight in whole thousandths and its phrase. */
export interface StoryConcept {
  readonly concept: number;
  readonly weight: number;
  readonly phrase: string;
}

/** What a story says, in the numbers that the index multiplies. Valid until the next story is read. */
export interface StoryEvidence {
  readonly concepts: readonly StoryConcept[];
  /** Phrases of stories that are not ours; `weight` is unbounded evidence. */
  readonly negatives: readonly { readonly negative: number; readonly weight: number; readonly phrase: string }[];
  readonly words: StoryWords;
  /** Where the story's wording points (length 1). */
  readonly vector: Float32Array | undefined;
  /** How far the wording is like that of our stories (above 0) or of those that are not ours: -1 to 1. */
  readonly leaning: number;
}

/** Reads title and summary once; everything else works on that reading. Reused from story to story. */
export class StoryReader {
  private readonly reading: Reading;
  private readonly finder: ConceptFinder;
  private readonly words: StoryWords;
  private readonly vector: Float32Array | undefined;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights,
  ) {
    this.reading = new Reading(knowledge.lexicon);
    this.finder = new ConceptFinder(knowledge, weights);
    this.words = new StoryWords(this.reading, knowledge, weights);
    this.vector = knowledge.texts && new Float32Array(knowledge.texts.dimensions);
  }

  read({ title, summary }: Story): StoryEvidence {
    const { reading, knowledge, weights } = this;
    reading.read(title, summary);
    this.words.take();
    const vector = knowledge.texts?.of(reading, weights.title, this.vector);
    const found = this.finder.find(reading);
    let all = 0;
    for (const entry of found) {
      if (entry.concept >= knowledge.concepts.length) continue;
      entry.evidence *= this.inContext(entry.concept);
      all += entry.evidence;
    }
    const concepts: StoryConcept[] = [];
    const negatives: { negative: number; weight: number; phrase: string }[] = [];
    const least = milli(weights.leastConcept);
    for (const entry of found) {
      const negative = entry.concept - knowledge.concepts.length;
      if (negative >= 0) {
        negatives.push({ negative, weight: entry.evidence, phrase: this.phrase(entry) });
        continue;
      }
      const weight = milli(conceptWeight(entry, all, weights));
      if (weight >= least) concepts.push({ concept: entry.concept, weight, phrase: this.phrase(entry) });
    }
    const leaning = vector ? knowledge.texts!.leaning(vector) : 0;
    return { concepts, negatives, words: this.words, vector, leaning };
  }

  private phrase({ start, end }: Found): string {
    return this.reading.phrase(start, end - 1);
  }

  /**
   * How far the rest of the story sounds like the concept, so that "strike" in a football report counts little: 1 from
   * the cosine `contextFull` on, `contextLeast` where it is 0 or below.
   */
  private inContext(concept: number): number {
    const { vector, weights } = this;
    if (!vector) return 1;
    const cosine = this.knowledge.conceptVectors!.cosine(vector, concept);
    const share = Math.min(1, Math.max(0, cosine / weights.contextFull));
    return weights.contextLeast + (1 - weights.contextLeast) * share;
  }
}

/** Saturating, by its share of the story, and less where only weak terms speak for it. */
function conceptWeight(found: Found, all: number, weights: Weights): number {
  const saturated = found.evidence / (found.evidence + weights.saturation);
  const focus = Math.pow(found.evidence / (all || 1), weights.focus);
  return saturated * focus * (found.isStrong ? 1 : weights.weakOnly);
}
