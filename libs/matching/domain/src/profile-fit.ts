import { type Knowledge } from './compile-knowledge';
import { ConceptFinder } from './found-concepts';
import { type Profile } from './knowledge';
import { profileVector, profileWords, type ProfileWords } from './profile-words';
import { Reading } from './reading';
import { type Topic } from './topics';
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
  /** By topic number; a topic without a claim is not theirs to speak on. */
  readonly claims: readonly (TopicClaim | undefined)[];
  /** Concepts of the bio by number: what having them is worth (whole thousandths) and the phrase that names them. */
  readonly concepts: ReadonlyMap<number, { readonly worth: number; readonly phrase: string }>;
  readonly words: ProfileWords;
}

/** Reads profiles, one after the other. */
export class ProfileReader {
  private readonly reading: Reading;
  private readonly finder: ConceptFinder;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights,
  ) {
    this.reading = new Reading(knowledge.lexicon);
    this.finder = new ConceptFinder(knowledge, weights);
  }

  /** Reads tags and bio. Tags that name no topic count as text of the profile. */
  read(profile: Profile): ProfileFit {
    const { knowledge, weights, reading } = this;
    const unknownTags: string[] = [];
    const tagged = new Set<number>();
    const claims = new Array<TopicClaim | undefined>(knowledge.topics.all.length).fill(undefined);
    for (const { topic: name, weight } of profile.tags) {
      const topic = knowledge.topics.resolve(name);
      if (topic) claim(claims, topic.index, { weight: clampToOne(weight), kind: 'tag', phrase: name });
      else unknownTags.push(name);
      if (topic) tagged.add(topic.index);
    }
    spill(claims, tagged, knowledge.topics.all, weights.spill);

    const concepts = new Map<number, { worth: number; phrase: string }>();
    reading.read('', profile.bio, unknownTags.join('. '));
    for (const { concept: index, evidence, isStrong, start, end } of this.finder.find(reading)) {
      const concept = knowledge.concepts[index];
      if (!concept) continue;
      const strength = (evidence / (evidence + weights.saturation)) * (isStrong ? 1 : weights.weakOnly);
      const phrase = reading.phrase(start, end - 1);
      concepts.set(index, { worth: milli(weights.bio * strength), phrase });
      for (const { topic, weight } of concept.topics) {
        claim(claims, topic, { weight: weights.bioTopic * strength * weight, kind: 'bio', phrase });
      }
    }
    const words = profileWords(profile, reading, knowledge, weights);
    return { id: profile.id, name: profile.name, claims, concepts, words };
  }

  /** Where the profile's wording points (length 1); undefined without vectors. */
  directionOf(profile: Profile): Float32Array | undefined {
    return profileVector(profile, this.reading, this.knowledge, this.weights);
  }
}

/** The stronger claim stands. */
function claim(claims: (TopicClaim | undefined)[], topic: number, made: TopicClaim): void {
  if (made.weight > (claims[topic]?.weight ?? 0)) claims[topic] = made;
}

/** Who speaks on renting has a little to say on housing, and the other way round. One step, not further. */
function spill(
  claims: (TopicClaim | undefined)[],
  tagged: Iterable<number>,
  topics: readonly Topic[],
  share: number,
): void {
  const made = claims.slice();
  for (const from of tagged) {
    const own = made[from];
    if (!own) continue;
    for (const { index, parent } of topics) {
      const isNext = topics[from]!.parent === index || parent === from;
      if (isNext) claim(claims, index, { ...own, weight: own.weight * share });
    }
  }
}

function clampToOne(weight: number): number {
  return Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
}
