import { seededPlace } from '@greenroom/kernel';
import { type Knowledge } from './compile-knowledge';
import { explain, type ScorePart } from './explanation';
import { type Profile, type Story } from './knowledge';
import { type Candidate, ProfileIndex } from './profile-index';
import { Reading } from './reading';
import { storyEvidence } from './story-evidence';
import { type StoryTopic, storyTopics } from './story-topics';
import { type Reason, reasonOf } from './reason';
import { type Weights, WEIGHTS } from './weights';

/** A person who fits, and the arithmetic of it. */
export interface Match {
  readonly personId: string;
  readonly name: string;
  /** Whole micro-units: the sum of the parts' values, exactly. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The ranking is given whether or not the story is answered. */
export interface StoryMatch {
  /** Whether the desk should hear of the story. */
  readonly answered: boolean;
  readonly reason: Reason;
  /** Best first; people with nothing in common with the story are left out. */
  readonly matches: readonly Match[];
}

/** Finds who can speak on a story. Holds the profiles in memory; one edit re-indexes one profile. */
export class Matcher {
  private readonly index: ProfileIndex;
  private readonly reading: Reading;
  /** Reused from story to story. */
  private readonly vector: Float32Array | undefined;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.index = new ProfileIndex(knowledge, weights);
    this.reading = new Reading(knowledge.lexicon);
    this.vector = knowledge.texts && new Float32Array(knowledge.texts.dimensions);
  }

  /** How many people are in the index. */
  get size(): number {
    return this.index.size;
  }

  /** Puts a person in, in place of what was there under that id. */
  upsert(profile: Profile): void {
    this.index.upsert(profile);
  }

  /** Takes a person out; says whether there was one. */
  remove(id: string): boolean {
    return this.index.remove(id);
  }

  /** The best `top` people for a story. Same story, same people, same answer, whatever happened in between. */
  match(story: Story, { top = 5 }: { readonly top?: number } = {}): StoryMatch {
    const evidence = storyEvidence(story, this.reading, this.knowledge, this.weights, this.vector);
    const seed = seededPlace(story.title, story.summary);
    const best = this.index.best(evidence, top, seed).filter(({ score }) => score > 0);
    const matches = best.map((candidate) => this.explained(candidate, evidence));
    const reason = reasonOf(evidence, best, matches, this.knowledge, this.weights);
    return { answered: reason.code === 'concepts' || reason.code === 'similar-wording', reason, matches };
  }

  /** What a story with that reason is about: topics by slug, the nearest first, at most `most` of them. */
  topicsOf(reason: Reason, most = 3): StoryTopic[] {
    return storyTopics(reason, this.knowledge).slice(0, most);
  }

  private explained(candidate: Candidate, evidence: ReturnType<typeof storyEvidence>): Match {
    const parts = explain(candidate, evidence, this.reading, this.knowledge);
    return { personId: candidate.fit.id, name: candidate.fit.name, score: candidate.score, parts };
  }
}
