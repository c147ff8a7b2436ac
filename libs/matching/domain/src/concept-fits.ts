import { type Concept } from './compile-knowledge';
import { type ProfileFit } from './profile-fit';
import { milli, type Weights } from './weights';

/** What a person has for each concept, by its number. Flat, because there are many people and many concepts. */
export interface ConceptFits {
  /** Whole thousandths, by their topics and by their own words for it together. */
  readonly total: Uint16Array;
  /** The topic whose claim is the best reason (-1: none). */
  readonly topic: Int16Array;
}

/** From the topics that a person can speak on and the concepts of their bio. */
export function conceptFits(
  { topics, concepts: own }: Pick<ProfileFit, 'topics' | 'concepts'>,
  concepts: readonly Concept[],
  weights: Weights,
): ConceptFits {
  const total = new Uint16Array(concepts.length);
  const topic = new Int16Array(concepts.length).fill(-1);
  let most = 0;
  for (const concept of concepts) {
    let best = 0;
    let sum = 0;
    for (const shared of concept.topics) {
      const worth = (topics.get(shared.topic)?.weight ?? 0) * shared.weight;
      sum += worth;
      if (worth <= best) continue;
      best = worth;
      topic[concept.index] = shared.topic;
    }
    const byTopic = milli(weights.tag * Math.min(MOST_BY_TOPIC, best + weights.furtherTopics * (sum - best)));
    const value = byTopic + (own.get(concept.index)?.worth ?? 0);
    total[concept.index] = value;
    most = Math.max(most, value);
  }
  const least = weights.leastFit * most;
  for (let concept = 0; concept < total.length; concept++) if (total[concept]! < least) total[concept] = 0;
  return { total, topic };
}

/** However many topics a concept shares with a person, they are worth no more than this many. */
const MOST_BY_TOPIC = 1.5;
