/** Who can speak on a story, as the desk shows it beside the headline. */
export interface Speakers {
  /** Whether anybody fits well enough for the desk to hear of the story. */
  readonly isAnswered: boolean;
  /** Best first; `reason` is a sentence. */
  readonly best: readonly {
    readonly personId: string;
    readonly name: string;
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
