import { type Knowledge } from './compile-knowledge';
import { conceptFits, type ConceptFits } from './concept-fits';
import { foundConcepts } from './found-concepts';
import { type Profile } from './knowledge';
import { profileVector, profileWords, type ProfileWords } from './profile-words';
import { Reading } from './reading';
import { milli, type Weights } from './weights';

/** A topic that a person can speak on, how well (0 to 1), and what of the profile says so. */
export interface TopicClaim {
  readonly weight: number;
  readonly kind: 'tag' | 'bio';
  /** The tag as written, or the bio's phrase. */
  readonly phrase: string;
}

/** One profile, read once. */
export interface ProfileFit {
  readonly id: string;
  readonly name: string;
  /** By topic number; a topic without a claim is not ours to speak on. */
  readonly topics: ReadonlyMap<number, TopicClaim>;
  /** Concepts of the bio by number: what having them is worth (whole thousandths) and the phrase that names them. */
  readonly concepts: ReadonlyMap<number, { readonly worth: number; readonly phrase: string }>;
  readonly fits: ConceptFits;
  readonly words: ProfileWords;
  readonly vector: Float32Array | undefined;
}

/** Reads tags and bio. Tags that name no topic count as text of the profile. */
export function readProfile(profile: Profile, knowledge: Knowledge, weights: Weights): ProfileFit {
  const reading = new Reading(knowledge.lexicon);
  const unknownTags: string[] = [];
  const topics = new Map<number, TopicClaim>();
  for (const { topic: name, weight } of profile.tags) {
    const topic = knowledge.topics.resolve(name);
    if (topic) claim(topics, topic.index, { weight: clampToOne(weight), kind: 'tag', phrase: name });
    else unknownTags.push(name);
  }
  spill(topics, knowledge, weights);

  const concepts = new Map<number, { worth: number; phrase: string }>();
  reading.read('', profile.bio, unknownTags.join('. '));
  for (const found of foundConcepts(reading, knowledge, weights)) {
    const concept = knowledge.concepts[found.concept];
    if (!concept) continue;
    const strength = (found.evidence / (found.evidence + weights.saturation)) * (found.isStrong ? 1 : weights.weakOnly);
    const phrase = reading.phrase(found.start, found.end - 1);
    concepts.set(concept.index, { worth: milli(weights.bio * strength), phrase });
    for (const { topic, weight } of concept.topics) {
      claim(topics, topic, { weight: weights.bioTopic * strength * weight, kind: 'bio', phrase });
    }
  }
  const words = profileWords(profile, reading, knowledge, weights);
  const vector = profileVector(profile, reading, knowledge, weights);
  const fits = conceptFits({ topics, concepts }, knowledge.concepts, weights);
  return { id: profile.id, name: profile.name, topics, concepts, fits, words, vector };
}

/** The stronger claim stands. */
function claim(topics: Map<number, TopicClaim>, topic: number, made: TopicClaim): void {
  const existing = topics.get(topic);
  if (made.weight > 0 && (!existing || made.weight > existing.weight)) topics.set(topic, made);
}

/** Who speaks on renting has a little to say on housing, and the other way round. One step, not further. */
function spill(topics: Map<number, TopicClaim>, knowledge: Knowledge, weights: Weights): void {
  const { all } = knowledge.topics;
  for (const [topic, made] of [...topics]) {
    for (const { index, parent } of all) {
      const isNext = all[topic]!.parent === index || parent === topic;
      if (isNext) claim(topics, index, { ...made, weight: made.weight * weights.spill });
    }
  }
}

function clampToOne(weight: number): number {
  return Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
}
