import type { Day, Id, Instant } from '@greenroom/kernel';

export type PersonId = Id<'person'>;

/** A topic that a person speaks on, in the network's words, and how much it is theirs. */
export interface Expertise {
  /** A topic's slug, label or alias; a word that the tree does not know counts as words of the profile. */
  readonly topic: string;
  /** More than 0, at most 1: 1 is their core subject. */
  readonly weight: number;
}

/** In what kinds of media somebody appears. */
export const FORMATS = ['tv', 'radio', 'podcast', 'print', 'online'] as const;
export type Format = (typeof FORMATS)[number];

/** As they are called within a sentence. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  tv: 'TV',
  radio: 'radio',
  podcast: 'podcast',
  print: 'print',
  online: 'online',
};

/** Something that a person has lived through and has agreed to be found by. Only they can give it. */
export interface LivedExperience {
  /** What it is of, in the network's words. */
  readonly issue: string;
  /** In the words that the person chose. */
  readonly wording: string;
  readonly consentedOn: Day;
}

/** How many people there must be for it to be said how many of them have lived something. */
export const LEAST_COUNTED = 5;

/** What somebody writes down about a spokesperson. */
export interface PersonDraft {
  /** The person's key in the list that they came from; the same key again means the same person. */
  readonly reference: string;
  readonly name: string;
  /** Where mails to them go, and what they sign in by; empty where it is not known. */
  readonly email: string;
  /** What they are, in a line; empty where nobody has written it down. */
  readonly role: string;
  readonly bio: string;
  /** Where they are based, in their own words; empty if they would rather not say. */
  readonly region: string;
  /** In which they can be interviewed: tags of BCP 47 in their canonical form. */
  readonly languages: readonly string[];
  readonly formats: readonly Format[];
  readonly expertise: readonly Expertise[];
  readonly livedExperience: readonly LivedExperience[];
  /** End of their course. */
  readonly trainedOn: Day | null;
  /** Who of the office has met them; empty where nobody has. */
  readonly metBy: string;
}

/** A spokesperson of the network. */
export interface Person extends PersonDraft {
  readonly id: PersonId;
  readonly changedAt: Instant;
}

/** What is known of somebody of whom nothing is known but a name. */
export const NOTHING_MORE: Omit<PersonDraft, 'reference' | 'name'> = {
  email: '',
  role: '',
  bio: '',
  region: '',
  languages: [],
  formats: [],
  expertise: [],
  livedExperience: [],
  trainedOn: null,
  metBy: '',
};
