import { idfOf } from './idf';
import { ConceptVectors } from './concept-vectors';
import { type KnowledgeSource } from './knowledge';
import { Lexicon } from './lexicon';
import { PhraseTrie } from './phrase-trie';
import { type Terms, termsOf } from './terms';
import { Reading } from './reading';
import { atOnce, type Steps } from './steps';
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
}

/** A kind of story that is not ours. */
export type Negative = ConceptName;

/** What the matcher knows, compiled once. Made by `compileKnowledge`; a changed thesaurus is compiled anew. */
export interface Knowledge {
  readonly topics: TopicTree;
  readonly concepts: readonly Concept[];
  readonly negatives: readonly Negative[];
  readonly terms: Terms;
  readonly trie: PhraseTrie;
  readonly lexicon: Lexicon;
  /** How telling a stem is, by its number: 0 (in every news item) to 1 (in hardly any). */
  idf(stem: number): number;
  readonly texts?: TextVectors;
  readonly conceptVectors?: ConceptVectors;
}

/** Throws a sentence where a concept names an unknown topic, or two concepts or topics have one id. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  return atOnce(knowledgeInSteps(source));
}

/** What `compileKnowledge` does, a step at a time: none takes longer than some milliseconds. Throws as it does. */
export function* knowledgeInSteps(source: KnowledgeSource): Steps<Knowledge> {
  const topics = new TopicTree(source.topics);
  const wordVectors = source.vectors && new WordVectors(source.vectors);
  yield;
  const lexicon = new Lexicon((word) => wordVectors?.rowOf(word) ?? -1);
  const idfs = Float64Array.from(source.background.values(), idfOf);
  for (const stem of source.background.keys()) if (lexicon.addStem(stem) % STEMS_A_STEP === 0) yield;
  const entries = [...source.concepts, ...source.negatives];
  refuseDuplicates(entries.map(({ id }) => id));
  const terms = yield* termsOf(entries, lexicon);
  const trie = new PhraseTrie(terms);
  yield;
  const idf = (stem: number): number => (stem < idfs.length ? idfs[stem]! : 1);
  const texts = wordVectors && (yield* textVectors(wordVectors, idf, source, lexicon));
  return {
    topics,
    concepts: source.concepts.map((entry, index) => ({
      index,
      named: { id: entry.id, label: entry.label },
      topics: Object.entries(entry.topics).map(([slug, weight]) => ({
        topic: topicIndex(topics, slug, entry.id),
        weight,
      })),
    })),
    negatives: source.negatives.map(({ id, label }) => ({ id, label })),
    terms,
    trie,
    lexicon,
    idf,
    ...(texts && { texts }),
    ...(texts && { conceptVectors: new ConceptVectors(source.concepts, texts, lexicon) }),
  };
}

/** Few enough to take about a millisecond. */
const STEMS_A_STEP = 5_000;

function textVectors(
  vectors: WordVectors,
  idf: (stem: number) => number,
  { concepts, negatives }: KnowledgeSource,
  lexicon: Lexicon,
): Steps<TextVectors> {
  const examples = {
    ours: concepts.flatMap(({ yes }) => yes ?? []),
    notOurs: [...negatives.flatMap(({ yes }) => yes ?? []), ...concepts.flatMap(({ no }) => no ?? [])],
  };
  return TextVectors.learn(vectors, idf, examples, new Reading(lexicon));
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
