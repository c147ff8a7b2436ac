import type { Id, Instant } from '@greenroom/kernel';

export type PersonId = Id<'person'>;

/** A topic that a person speaks on, in the network's words, and how much it is theirs. */
export interface Expertise {
  /** A topic's slug, label or alias; a word that the tree does not know counts as words of the profile. */
  readonly topic: string;
  /** More than 0, at most 1: 1 is their core subject. */
  readonly weight: number;
}

/** What somebody writes down about a spokesperson. */
export interface PersonDraft {
  /** The person's key in the list that they came from; the same key again means the same person. */
  readonly reference: string;
  readonly name: string;
  readonly bio: string;
  /** Where they are based, in their own words; empty if they would rather not say. */
  readonly region: string;
  readonly expertise: readonly Expertise[];
}

/** A spokesperson of the network. */
export interface Person extends PersonDraft {
  readonly id: PersonId;
  readonly changedAt: Instant;
}
