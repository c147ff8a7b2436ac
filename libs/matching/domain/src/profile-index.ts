import { seededPlace } from '@greenroom/kernel';
import { type Knowledge } from './compile-knowledge';
import { greatest } from './greatest';
import { type Profile } from './knowledge';
import { PostingList } from './posting-list';
import { type ProfileFit, readProfile } from './profile-fit';
import { dot } from './word-vectors';
import { type StoryEvidence } from './story-evidence';
import { MICRO, type Weights } from './weights';

/** A person and what the index has added up for them, in micro-units. */
export interface Candidate {
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
  private readonly byConcept: PostingList[];
  private readonly byStem = new Map<number, PostingList>();
  private readonly slotOf = new Map<string, number>();
  private readonly fits: (ProfileFit | undefined)[] = [];
  private readonly free: number[] = [];
  /** A person's place among equals, before the story shuffles it. */
  private places = new Uint32Array(64);
  private sums = new Int32Array(64);
  /** What each person has for each concept, one person after the other. */
  private totals: Uint16Array;
  /** Directions of the profiles' wording, one after the other: a story is compared with many in a row. */
  private vectors: Float32Array;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights,
  ) {
    this.byConcept = knowledge.concepts.map(() => new PostingList());
    this.totals = new Uint16Array(64 * knowledge.concepts.length);
    this.vectors = new Float32Array(64 * (knowledge.texts?.dimensions ?? 0));
  }

  get size(): number {
    return this.slotOf.size;
  }

  upsert(profile: Profile): void {
    this.remove(profile.id);
    const fit = readProfile(profile, this.knowledge, this.weights);
    const slot = this.free.pop() ?? this.fits.length;
    this.reserve(slot);
    this.slotOf.set(profile.id, slot);
    this.fits[slot] = fit;
    this.places[slot] = seededPlace('person', profile.id);
    this.totals.set(fit.fits.total, slot * this.byConcept.length);
    if (fit.vector) this.vectors.set(fit.vector, slot * fit.vector.length);
    this.byConcept.forEach((list, concept) => {
      const value = fit.fits.total[concept]!;
      if (value > 0) list.add(slot, value);
    });
    fit.words.stems.forEach((stem, at) => {
      let list = this.byStem.get(stem);
      if (!list) this.byStem.set(stem, (list = new PostingList()));
      list.add(slot, fit.words.worths[at]!);
    });
  }

  /** Whether there was such a person. */
  remove(id: string): boolean {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return false;
    const fit = this.fits[slot]!;
    for (const list of this.byConcept) list.remove(slot);
    for (const stem of fit.words.stems) this.byStem.get(stem)!.remove(slot);
    this.slotOf.delete(id);
    this.fits[slot] = undefined;
    this.free.push(slot);
    return true;
  }

  /** The best `top` people, best first; `seed` decides between equals. */
  best(evidence: StoryEvidence, top: number, seed: number): Candidate[] {
    const heaviest = evidence.concepts.reduce((most, { weight }) => Math.max(most, weight), 0);
    const isHeavy = ({ weight }: { readonly weight: number }): boolean => weight >= heaviest * this.weights.heavy;
    this.addUp(evidence, isHeavy);
    const light = evidence.concepts.filter((concept) => !isHeavy(concept));
    const { vector } = evidence;
    const best: Candidate[] = [];
    for (const slot of this.comparable(Math.max(top, this.weights.candidates), seed)) {
      let score = this.sums[slot]!;
      const row = slot * this.byConcept.length;
      for (const { concept, weight } of light) score += weight * this.totals[row + concept]!;
      const cosine = vector ? dot(vector, this.vectors, slot * vector.length) : 0;
      const byVector = this.vectorWorth(cosine);
      score += byVector;
      if (best.length === top && score < best[top - 1]!.score) continue;
      insert(best, { fit: this.fits[slot]!, byVector, cosine, score, tie: this.tie(slot, seed) }, top);
    }
    return best;
  }

  private vectorWorth(cosine: number): number {
    const above = (cosine - this.weights.vectorFloor) / (1 - this.weights.vectorFloor);
    return above > 0 ? Math.round(this.weights.vectors * above * MICRO) : 0;
  }

  /** Adds up heavy concepts and words for everybody. Light concepts move a few places; they can wait for the few. */
  private addUp(evidence: StoryEvidence, isHeavy: (concept: StoryEvidence['concepts'][number]) => boolean): void {
    this.sums.fill(0, 0, this.fits.length);
    for (const found of evidence.concepts) {
      if (isHeavy(found)) addTo(this.sums, this.byConcept[found.concept]!, found.weight);
    }
    for (const [stem, place] of evidence.words) {
      const list = this.byStem.get(stem);
      if (list) addTo(this.sums, list, evidence.wordWeight(place));
    }
  }

  /**
   * Whom to compare by wording too: the `count` greatest sums; where fewer people than that have anything in common
   * with the story, everybody, because then wording is all there is. That is rare where there are many people.
   */
  private comparable(count: number, seed: number): Iterable<number> {
    const slots = greatest(this.sums, this.fits.length, count, (slot) => this.tie(slot, seed));
    return slots.length === count ? slots : this.slotOf.values();
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
    this.totals = twiceAsLong(this.totals, new Uint16Array(this.totals.length * 2));
    this.vectors = twiceAsLong(this.vectors, new Float32Array(this.vectors.length * 2));
  }
}

function twiceAsLong<Numbers extends Uint32Array | Uint16Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function addTo(sums: Int32Array, { slots, values, length }: PostingList, weight: number): void {
  for (let at = 0; at < length; at++) sums[slots[at]!]! += weight * values[at]!;
}

/** Into its place among the best `top`. */
function insert(best: Candidate[], candidate: Candidate, top: number): void {
  const { score, tie } = candidate;
  let at = best.length;
  while (at > 0 && (best[at - 1]!.score < score || (best[at - 1]!.score === score && best[at - 1]!.tie > tie))) at--;
  best.splice(at, 0, candidate);
  if (best.length > top) best.pop();
}
