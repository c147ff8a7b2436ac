import { seededPlace } from '@greenroom/kernel';
import { type Knowledge } from './compile-knowledge';
import { ConceptFits } from './concept-fits';
import { greatest } from './greatest';
import { type Profile } from './knowledge';
import { PostingList } from './posting-list';
import { type ProfileFit, ProfileReader } from './profile-fit';
import { type StoryConcept, type StoryEvidence } from './story-evidence';
import { type StoryWords } from './story-words';
import { dot } from './word-vectors';
import { MICRO, type Weights } from './weights';

/** A person and what the index has added up for them, in micro-units. */
export interface Candidate {
  readonly slot: number;
  readonly fit: ProfileFit;
  /** By similar wording; the rest of the score is by concepts and words in common. */
  readonly byVector: number;
  readonly cosine: number;
  readonly score: number;
  /** Their place among equals. */
  readonly tie: number;
}

/**
 * The reverse index over profiles: who has a concept, who has a word. A story touches only the lists of what it names.
 * Sums are whole numbers, so that neither the order of the lists nor of the edits matters.
 */
export class ProfileIndex {
  readonly conceptFits: ConceptFits;
  private readonly reader: ProfileReader;
  private readonly byConcept: PostingList[];
  /** By the stem's number; a stem that no profile has is a hole. */
  private readonly byStem: (PostingList | undefined)[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly fits: (ProfileFit | undefined)[] = [];
  private readonly free: number[] = [];
  /** A person's place among equals, before the story shuffles it. */
  private places = new Uint32Array(64);
  private sums = new Int32Array(64);
  /** Directions of the profiles' wording, one after the other: a story is compared with many in a row. */
  private vectors: Float32Array;

  constructor(
    knowledge: Knowledge,
    private readonly weights: Weights,
  ) {
    this.conceptFits = new ConceptFits(knowledge.concepts, weights);
    this.reader = new ProfileReader(knowledge, weights);
    this.byConcept = knowledge.concepts.map(() => new PostingList());
    this.vectors = new Float32Array(64 * (knowledge.texts?.dimensions ?? 0));
  }

  get size(): number {
    return this.slotOf.size;
  }

  upsert(profile: Profile): void {
    this.remove(profile.id);
    const fit = this.reader.read(profile);
    const slot = this.free.pop() ?? this.fits.length;
    this.reserve(slot);
    this.slotOf.set(profile.id, slot);
    this.fits[slot] = fit;
    this.places[slot] = seededPlace('person', profile.id);
    const direction = this.reader.directionOf(profile);
    if (direction) this.vectors.set(direction, slot * direction.length);
    this.conceptFits.set(slot, fit);
    this.byConcept.forEach((list, concept) => {
      const total = this.conceptFits.total(slot, concept);
      if (total > 0) list.add(slot, total);
    });
    fit.words.stems.forEach((stem, at) => {
      while (this.byStem.length <= stem) this.byStem.push(undefined);
      (this.byStem[stem] ??= new PostingList()).add(slot, fit.words.worths[at]!);
    });
  }

  /** Whether there was such a person. */
  remove(id: string): boolean {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return false;
    this.byConcept.forEach((list, concept) => {
      const total = this.conceptFits.total(slot, concept);
      if (total > 0) list.remove(slot, total);
    });
    const { stems, worths } = this.fits[slot]!.words;
    stems.forEach((stem, at) => this.byStem[stem]!.remove(slot, worths[at]!));
    this.slotOf.delete(id);
    this.fits[slot] = undefined;
    this.free.push(slot);
    return true;
  }

  /** The best `top` people, best first; `seed` decides between equals. */
  best(evidence: StoryEvidence, top: number, seed: number): Candidate[] {
    const heaviest = evidence.concepts.reduce((most, { weight }) => Math.max(most, weight), 0);
    const heavy = evidence.concepts.filter(({ weight }) => weight >= heaviest * this.weights.heavy);
    const light = evidence.concepts.filter(({ weight }) => weight < heaviest * this.weights.heavy);
    this.addUp(heavy, evidence.words);
    const slots = this.comparable(Math.max(top, this.weights.candidates), heavy, seed);
    this.addLight(light, slots);
    const { vector } = evidence;
    const best: Candidate[] = [];
    for (const slot of slots) {
      const cosine = vector ? dot(vector, this.vectors, slot * vector.length) : 0;
      const byVector = this.vectorWorth(cosine);
      const score = this.sums[slot]! + byVector;
      if (score < (best[top - 1]?.score ?? 0)) continue;
      insert(best, { slot, fit: this.fits[slot]!, byVector, cosine, score, tie: this.tie(slot, seed) }, top);
    }
    return best;
  }

  private vectorWorth(cosine: number): number {
    const above = (cosine - this.weights.vectorFloor) / (1 - this.weights.vectorFloor);
    return above > 0 ? Math.round(this.weights.vectors * above * MICRO) : 0;
  }

  /** Adds up heavy concepts and words for everybody. Light concepts move a few places; they can wait for the few. */
  private addUp(heavy: readonly StoryConcept[], words: StoryWords): void {
    this.sums.fill(0, 0, this.fits.length);
    for (const { concept, weight } of heavy) this.byConcept[concept]!.addTo(this.sums, weight);
    for (let at = 0; at < words.count; at++) {
      const stem = words.stems[at]!;
      if (stem < this.byStem.length) this.byStem[stem]?.addTo(this.sums, words.weightOf(stem));
    }
  }

  /** One concept after the other, because look-ups that do not wait for each other are done together. */
  private addLight(light: readonly StoryConcept[], slots: readonly number[]): void {
    for (const { concept, weight } of light) {
      for (const slot of slots) this.sums[slot]! += weight * this.conceptFits.total(slot, concept);
    }
  }

  /**
   * Whom to compare by wording too: the `count` greatest sums; where fewer people than that have anything in common
   * with the story, everybody, because then wording is all there is. That is rare where there are many people.
   */
  private comparable(count: number, heavy: readonly StoryConcept[], seed: number): readonly number[] {
    // As many people have at least what the best of one list have by that list alone.
    let least = 1;
    for (const { concept, weight } of heavy) {
      least = Math.max(least, weight * this.byConcept[concept]!.valueOfBest(count));
    }
    const slots = greatest(this.sums, this.fits.length, { count, least }, (slot) => this.tie(slot, seed));
    return slots.length === count ? slots : this.everybody();
  }

  private everybody(): number[] {
    const slots: number[] = [];
    for (let slot = 0; slot < this.fits.length; slot++) if (this.fits[slot]) slots.push(slot);
    return slots;
  }

  /** A place among equals that depends on the story and the person and on nothing else. */
  private tie(slot: number, seed: number): number {
    const mixed = Math.imul(this.places[slot]! ^ seed, 0x85ebca6b);
    return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
  }

  private reserve(slot: number): void {
    if (slot < this.sums.length) return;
    this.sums = new Int32Array(this.sums.length * 2);
    this.places = twiceAsLong(this.places, new Uint32Array(this.places.length * 2));
    this.vectors = twiceAsLong(this.vectors, new Float32Array(this.vectors.length * 2));
  }
}

function twiceAsLong<Numbers extends Uint32Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Into its place among the best `top`. */
function insert(best: Candidate[], candidate: Candidate, top: number): void {
  let at = best.length;
  while (at > 0 && isBefore(candidate, best[at - 1]!)) at--;
  if (at === top) return;
  if (best.length === top) best.pop();
  best.push(candidate);
  for (let to = best.length - 1; to > at; to--) best[to] = best[to - 1]!;
  best[at] = candidate;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.tie < b.tie);
}
