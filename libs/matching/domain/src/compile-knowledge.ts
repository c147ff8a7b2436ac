import { idfOf } from './idf';
import { type ConceptEntry, type KnowledgeSource } from './knowledge';
import { Lexicon } from './lexicon';
import { PhraseTrie } from './phrase-trie';
import { type Term, termsOf } from './terms';
import { Reading } from './reading';
import { TextVectors } from './text-vectors';
import { TopicTree } from './topics';
import { WordVectors } from './word-vectors';

/** How a concept is called. */
export interface ConceptName {
  readonly id: string;
  readonly label: string;
}

/** A concept, compiled: its topics are places in the topic tree. */
export interface Concept {
  readonly index: number;
  readonly named: ConceptName;
  readonly topics: readonly { readonly topic: number; readonly weight: number }[];
  /** Where the wording of its terms and examples points (length 1). */
  readonly vector: Float32Array | undefined;
}

/** A kind of story that is not ours. */
export type Negative = ConceptName;

/** What the matcher knows, compiled once. Made by `compileKnowledge`; a changed thesaurus is compiled anew. */
export interface Knowledge {
  readonly topics: TopicTree;
  readonly concepts: readonly Concept[];
  readonly negatives: readonly Negative[];
  /** A term's `concept` counts the concepts first and the negatives after them. */
  readonly terms: readonly Term[];
  readonly trie: PhraseTrie;
  readonly lexicon: Lexicon;
  /** How telling a stem is, by its number: 0 (in every news item) to 1 (in hardly any). */
  idf(stem: number): number;
  readonly texts?: TextVectors;
}

/** Throws a sentence where a concept names an unknown topic, or two concepts or topics have one id. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  const topics = new TopicTree(source.topics);
  const vectors = source.vectors && new WordVectors(source.vectors);
  const lexicon = new Lexicon((word) => vectors?.rowOf(word) ?? -1);
  const idfs = Float64Array.from(source.background.values(), idfOf);
  for (const stem of source.background.keys()) lexicon.addStem(stem);
  refuseDuplicates([...source.concepts, ...source.negatives].map(({ id }) => id));
  const terms = termsOf([...source.concepts, ...source.negatives], lexicon);
  const idf = (stem: number): number => idfs[stem] ?? 1;
  const reading = new Reading(lexicon);
  const examples = {
    ours: source.concepts.flatMap(({ yes }) => yes ?? []),
    notOurs: [...source.negatives.flatMap(({ yes }) => yes ?? []), ...source.concepts.flatMap(({ no }) => no ?? [])],
  };
  const texts = vectors && new TextVectors(vectors, idf, examples, reading);
  const directionOf = (entry: ConceptEntry): Float32Array | undefined => {
    reading.read([entry.label, ...(entry.terms ?? []), ...(entry.exact ?? []), ...(entry.yes ?? [])].join('. '));
    return texts?.of(reading, 1);
  };
  return {
    topics,
    concepts: source.concepts.map((entry, index) => ({
      index,
      named: { id: entry.id, label: entry.label },
      topics: Object.entries(entry.topics).map(([slug, weight]) => ({
        topic: topicIndex(topics, slug, entry.id),
        weight,
      })),
      vector: directionOf(entry),
    })),
    negatives: source.negatives.map(({ id, label }) => ({ id, label })),
    terms,
    trie: new PhraseTrie(terms.map(({ symbols }) => symbols)),
    lexicon,
    idf,
    ...(texts && { texts }),
  };
}

function topicIndex(topics: TopicTree, slug: string, concept: string): number {
  const topic = topics.get(slug);
  if (!topic) throw new Error(`Concept "${concept}" names the topic "${slug}", which is not in the tree.`);
  return topic.index;
}

function refuseDuplicates(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new Error(`The thesaurus has two concepts "${id}".`);
    seen.add(id);
  }
}
