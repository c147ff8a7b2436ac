import { type Concept, type Knowledge } from './compile-knowledge';
import { type Found, foundConcepts } from './found-concepts';
import { type Story } from './knowledge';
import { type Reading } from './reading';
import { idfOf } from './idf';
import { dot } from './word-vectors';
import { MILLI, milli, type Weights } from './weights';

/** What a story says, in the numbers that the index multiplies. */
export interface StoryEvidence {
  /** Concepts with their weight in whole thousandths and their phrase. */
  readonly concepts: readonly { readonly concept: number; readonly weight: number; readonly phrase: string }[];
  /** Phrases of stories that are not ours; `weight` is unbounded evidence. */
  readonly negatives: readonly { readonly negative: number; readonly weight: number; readonly phrase: string }[];
  /** Telling stems, and where in the reading the word stands. */
  readonly words: ReadonlyMap<number, number>;
  /** What the word at a place weighs, in whole thousandths. */
  wordWeight(at: number): number;
  /** Where the story's wording points (length 1). */
  readonly vector: Float32Array | undefined;
  /** How far the wording is like that of our stories (above 0) or of those that are not ours: -1 to 1. */
  readonly leaning: number;
}

/** Reads title and summary once; everything else works on that reading. The direction is written into `into`. */
export function storyEvidence(
  story: Story,
  reading: Reading,
  knowledge: Knowledge,
  weights: Weights,
  into?: Float32Array,
): StoryEvidence {
  reading.read(story.title, story.summary);
  const found = foundConcepts(reading, knowledge, weights);
  const phrase = (entry: Found): string => reading.phrase(entry.start, entry.end - 1);
  const concepts = found.filter(({ concept }) => concept < knowledge.concepts.length);
  const negatives = found.filter(({ concept }) => concept >= knowledge.concepts.length);
  const vector = knowledge.texts?.of(reading, weights.title, into);
  for (const entry of concepts) entry.evidence *= inContext(knowledge.concepts[entry.concept]!, vector, weights);
  const all = concepts.reduce((sum, { evidence }) => sum + evidence, 0);
  const least = milli(weights.leastConcept);
  const inTitle = milli(weights.title);
  const titleWords = reading.firstPartCount;
  return {
    concepts: concepts
      .map((entry) => ({ entry, weight: milli(conceptWeight(entry, all, weights)) }))
      .filter(({ weight }) => weight >= least)
      .map(({ entry, weight }) => ({ concept: entry.concept, weight, phrase: phrase(entry) })),
    negatives: negatives.map((entry) => ({
      negative: entry.concept - knowledge.concepts.length,
      weight: entry.evidence,
      phrase: phrase(entry),
    })),
    words: storyWords(reading, knowledge, weights),
    wordWeight: (at) => (at < titleWords ? inTitle : MILLI),
    vector,
    leaning: vector ? knowledge.texts!.leaning(vector) : 0,
  };
}

/**
 * How far the rest of the story sounds like the concept, so that "strike" in a football report counts little: 1 from
 * the cosine `contextFull` on, `contextLeast` where it is 0 or below.
 */
function inContext(concept: Concept, vector: Float32Array | undefined, weights: Weights): number {
  if (!vector || !concept.vector) return 1;
  const share = Math.min(1, Math.max(0, dot(vector, concept.vector) / weights.contextFull));
  return weights.contextLeast + (1 - weights.contextLeast) * share;
}

/** Saturating, by its share of the story, and less where only weak terms speak for it. */
function conceptWeight(found: Found, all: number, weights: Weights): number {
  const saturated = found.evidence / (found.evidence + weights.saturation);
  const focus = Math.pow(found.evidence / (all || 1), weights.focus);
  return saturated * focus * (found.isStrong ? 1 : weights.weakOnly);
}

/** Each stem once, by its first mention: title first. */
function storyWords(reading: Reading, knowledge: Knowledge, weights: Weights): Map<number, number> {
  const words = new Map<number, number>();
  const least = idfOf(weights.commonest);
  for (let at = 0; at < reading.count; at++) {
    const { stem } = reading.forms[at]!;
    if (stem >= 0 && knowledge.idf(stem) > least && !words.has(stem)) words.set(stem, at);
  }
  return words;
}
