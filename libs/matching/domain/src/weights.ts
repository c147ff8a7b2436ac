/**
 * Every number that the fit depends on, in one place. A spec holds the figures on the judged stories: a change here
 * that lowers them fails.
 */
export const WEIGHTS = {
  // --- what a phrase in a story is worth
  /** A phrase in the title counts so many times one in the summary. */
  title: 1.6,
  /** Evidence of a term, by how it was given. */
  term: 1,
  exact: 1,
  name: 1,
  /** Weak terms help, but hardly. */
  weak: 0.35,
  /** A phrase of several words is surer than one word: added for each word after the first. */
  longer: 0.2,
  /** A phrase inside a longer one of another concept counts so much. */
  covered: 0.5,
  /** Evidence e of a concept counts e / (e + saturation): the tenth mention adds little to the third. */
  saturation: 1,
  /** A concept's weight × (its share of all evidence)^focus: a story about ten things is about none of them much. */
  focus: 0.35,
  /** A concept with weak terms only keeps this much of its weight. */
  weakOnly: 0.4,
  /** A concept of less weight is a stray word and does not count. */
  leastConcept: 0.02,
  /** Evidence for a concept that the rest of the story does not sound like keeps this share … */
  contextLeast: 0.2,
  /** … and all of it from this cosine between story and concept on. */
  contextFull: 0.4,

  // --- what a profile is worth
  /** A concept's topic that the person has as a tag, times both weights. */
  tag: 0.67,
  /** A concept found in the bio. */
  bio: 0.5,
  /** A topic that a concept of the bio belongs to, against the same topic as a tag. */
  bioTopic: 0.5,
  /** A topic spills so much of its weight to its parent and its children. */
  spill: 0.12,
  /** Of the second and further topics that concept and person share this much is added to the best. */
  furtherTopics: 0.25,
  /**
   * For a concept for which a person has less than this share of what they have for their own best, they have nothing:
   * it is hardly ever right, and it would fill the index with everybody.
   */
  leastFit: 0.4,

  // --- words in common (BM25 with idf from news)
  /** Worth of one shared word of the greatest idf. Low: common words harm. */
  words: 0.02,
  /** BM25's k1 and b for the profile's text. */
  k1: 1.2,
  b: 0.5,
  /** A word of a tag that names no topic counts so many times one of the bio. */
  tagWords: 2,
  /** A word of a tag points the profile's wording so many times as one of the bio. */
  tagDirections: 3,
  /** Words in more than so many of 10,000 news items are not looked at. */
  commonest: 600,

  // --- similar wording (word vectors)
  /** Worth of the cosine above `vectorFloor` where story and person share a concept. */
  vectors: 0.5,
  /** Below this cosine two texts are alike by chance. */
  vectorFloor: 0.1,
  /** Concepts of less than this share of the story's heaviest are added up for the candidates below only. */
  heavy: 0.3,
  /** Only so many of the best by concepts and words are compared by vectors. */
  candidates: 20,

  // --- silence
  /** The desk is told of a story when the best score of a person with enough by concepts reaches this. */
  threshold: 0.37,
  /** What a person must have by concepts for that. */
  leastByConcepts: 0.12,
  /** Each negative phrase (title counted as above) raises the threshold by so much. */
  negative: 0.03,
  /** Wording all like our examples lowers the threshold by so much, wording like what is not ours raises it. */
  leaning: 1,
  /** A match without a shared concept needs this cosine. */
  vectorThreshold: 0.6,
} as const;

export type Weights = { readonly [Name in keyof typeof WEIGHTS]: number };

/** Scores and their parts are whole micro-units, so that sums are exact in any order: 1,000,000 is 1. */
export const MICRO = 1_000_000;

/** Story weights and profile weights are whole thousandths; their product is micro-units. */
export const MILLI = 1_000;

export function milli(value: number): number {
  return Math.round(value * MILLI);
}
