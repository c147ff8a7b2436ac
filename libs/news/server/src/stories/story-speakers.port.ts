/** Why a story is answered (the first two) or silent. */
export type Verdict = 'concepts' | 'similar-wording' | 'nothing-recognised' | 'nobody' | 'not-ours' | 'too-weak';

/** Why a story is put before the desk, or is kept from it. */
export interface Because {
  readonly code: Verdict;
  readonly sentence: string;
  /** What it is about, the heaviest first; `phrase` as the story has it. */
  readonly concepts: readonly Recognised[];
  /** What made it read like news that is not ours. */
  readonly negatives: readonly Recognised[];
}

interface Recognised {
  readonly id: string;
  readonly label: string;
  readonly phrase: string;
}

/** Who can speak on a story, as the desk shows it beside the headline. */
export interface Speakers {
  /** Whether anybody fits well enough for the desk to hear of the story. */
  readonly isAnswered: boolean;
  readonly because: Because;
  /** What the story is about, the nearest first. */
  readonly topics: readonly { readonly slug: string; readonly label: string }[];
  /** Best first; `reason` is a sentence. */
  readonly best: readonly {
    readonly personId: string;
    readonly name: string;
    /** Address of their photo; null where there is none. */
    readonly photo: string | null;
    readonly score: number;
    readonly reason: string;
  }[];
}

/** What news asks of whoever knows the people: matching implements it, the app wires it. */
export interface StorySpeakers {
  /** The best `top` people of each story; a story that was not matched yet is absent. */
  bestFor(storyIds: readonly string[], top: number): Promise<Map<string, Speakers>>;
}

export const STORY_SPEAKERS = Symbol('STORY_SPEAKERS');
