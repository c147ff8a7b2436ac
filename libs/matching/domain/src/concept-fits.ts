import { type Concept } from './compile-knowledge';
import { type ProfileFit } from './profile-fit';
import { milli, type Weights } from './weights';

/**
 * What each person has for each concept, by their topics and by their own words for it together. Flat, one person after
 * the other, because there are many people and many concepts and a story asks for a few of both.
 */
export class ConceptFits {
  /** Pairs of the total in whole thousandths and the topic whose claim is the best reason for it. */
  private pairs: Uint16Array;

  constructor(
    private readonly concepts: readonly Concept[],
    private readonly weights: Weights,
  ) {
    this.pairs = new Uint16Array(64 * 2 * concepts.length);
  }

  /** In whole thousandths. */
  total(slot: number, concept: number): number {
    return this.pairs[2 * (slot * this.concepts.length + concept)]!;
  }

  /** The topic that the person has the concept by; means nothing where all is by their own words. */
  topic(slot: number, concept: number): number {
    return this.pairs[2 * (slot * this.concepts.length + concept) + 1]!;
  }

  /** From the topics that the person can speak on and the concepts of their bio. */
  set(slot: number, { claims, concepts: own }: Pick<ProfileFit, 'claims' | 'concepts'>): void {
    this.reserve(slot);
    const { tag, furtherTopics, leastFit } = this.weights;
    const row = 2 * slot * this.concepts.length;
    let most = 0;
    for (const { index, topics } of this.concepts) {
      let best = 0;
      let sum = 0;
      let bestTopic = 0;
      for (const { topic, weight } of topics) {
        const worth = (claims[topic]?.weight ?? 0) * weight;
        sum += worth;
        if (worth <= best) continue;
        best = worth;
        bestTopic = topic;
      }
      const byTopic = milli(tag * Math.min(MOST_BY_TOPIC, best + furtherTopics * (sum - best)));
      const total = byTopic + (own.get(index)?.worth ?? 0);
      this.pairs[row + 2 * index] = total;
      this.pairs[row + 2 * index + 1] = bestTopic;
      most = Math.max(most, total);
    }
    const end = row + 2 * this.concepts.length;
    for (let at = row; at < end; at += 2) if (this.pairs[at]! < leastFit * most) this.pairs[at] = 0;
  }

  private reserve(slot: number): void {
    const { pairs } = this;
    if ((slot + 1) * 2 * this.concepts.length <= pairs.length) return;
    this.pairs = new Uint16Array(pairs.length * 2);
    this.pairs.set(pairs);
  }
}

/** However many topics a concept shares with a person, they are worth no more than this many. */
const MOST_BY_TOPIC = 1.5;
