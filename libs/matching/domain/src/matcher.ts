import { seededPlace } from '@greenroom/kernel';
import { type Knowledge } from './compile-knowledge';
import { explain, type Match } from './explanation';
import { type Profile, type Story } from './knowledge';
import { ProfileIndex } from './profile-index';
import { StoryReader } from './story-evidence';
import { type StoryTopic, storyTopics } from './story-topics';
import { type Reason, reasonOf } from './reason';
import { type Weights, WEIGHTS } from './weights';

/** The ranking is given whether or not the story is answered. */
export interface StoryMatch {
  /** Whether the desk should hear of the story. */
  readonly answered: boolean;
  readonly reason: Reason;
  /** Best first; people with nothing in common with the story are left out. */
  readonly matches: readonly Match[];
}

/** Whether a story is answered is judged by its best five, however many are asked for. */
const JUDGED = 5;

/** Finds who can speak on a story. Holds the profiles in memory; one edit re-indexes one profile. */
export class Matcher {
  private readonly index: ProfileIndex;
  private readonly reader: StoryReader;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.index = new ProfileIndex(knowledge, weights);
    this.reader = new StoryReader(knowledge, weights);
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
    const evidence = this.reader.read(story);
    const seed = seededPlace(story.title, story.summary);
    const best = this.index.best(evidence, Math.max(top, JUDGED), seed).filter(({ score }) => score > 0);
    const matches = best.map((candidate) => ({
      personId: candidate.fit.id,
      name: candidate.fit.name,
      score: candidate.score,
      parts: explain(candidate, evidence, this.index.conceptFits, this.knowledge),
    }));
    const reason = reasonOf(evidence, best.slice(0, JUDGED), matches.slice(0, JUDGED), this.knowledge, this.weights);
    const answered = reason.code === 'concepts' || reason.code === 'similar-wording';
    return { answered, reason, matches: matches.slice(0, top) };
  }

  /** What a story with that reason is about: topics by slug, the nearest first, at most `most` of them. */
  topicsOf(reason: Reason, most = 3): StoryTopic[] {
    return storyTopics(reason, this.knowledge).slice(0, most);
  }
}
