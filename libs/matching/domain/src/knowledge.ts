/** A topic of the network's tree. `aliases` are other names that an import or a person may use for it. */
export interface TopicEntry {
  readonly slug: string;
  readonly label: string;
  /** A label for narrow places. */
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly children?: readonly TopicEntry[];
}

/**
 * A concept of public affairs and the words that name it. `terms` are matched by stem; `exact` as written (case asked
 * for where the file has capitals); `weak` help and are never enough alone ("=word" makes one exact); `names` are
 * people and cases with the date when that was true.
 */
export interface ConceptEntry {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
  /** Who should care: topic slug → 0.1 to 1. */
  readonly topics: Readonly<Record<string, number>>;
  readonly terms?: readonly string[];
  readonly exact?: readonly string[];
  readonly weak?: readonly string[];
  readonly names?: readonly { readonly term: string; readonly asOf: string }[];
  /** Headlines that must match the concept, and headlines that must not. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** A kind of story that is not ours (sport, celebrity, crime report, weather) and the phrases that give it away. */
export type NegativeEntry = Omit<ConceptEntry, 'topics'>;

/** Word vectors as stored: row i of `values` (`dimensions` signed bytes) is the direction of `words[i]`. */
export interface WordVectorTable {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Int8Array;
}

/** Everything that the matcher is told, as plain data. */
export interface KnowledgeSource {
  readonly topics: readonly TopicEntry[];
  readonly concepts: readonly ConceptEntry[];
  readonly negatives: readonly NegativeEntry[];
  /** How many of 10,000 news items hold a stem; a stem that is not listed is rarer than all that are. */
  readonly background: ReadonlyMap<string, number>;
  readonly vectors?: WordVectorTable;
}

/** A person as the matcher sees them. `tags[].topic` is free text; `weight` is 0 to 1. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly bio: string;
  readonly tags: readonly { readonly topic: string; readonly weight: number }[];
}

export interface Story {
  readonly title: string;
  readonly summary: string;
}
