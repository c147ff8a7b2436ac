import { compileKnowledge, type ConceptEntry, conceptsNamed, type NegativeEntry } from '@greenroom/matching/domain';
import { knowledgeDirectory } from './knowledge-directory';
import { loadKnowledge } from './load-knowledge';

const source = loadKnowledge(knowledgeDirectory());
const knowledge = compileKnowledge(source);
const entries: readonly (ConceptEntry | NegativeEntry)[] = [...source.concepts, ...source.negatives];

/** Ids that the text names by more than weak terms. */
const named = (text: string): string[] =>
  conceptsNamed(text, knowledge)
    .filter(({ isStrong }) => isStrong)
    .map(({ id }) => id);

describe('the thesaurus that a new network starts with', () => {
  it('is broad: 150 concepts and 3,000 terms at least', () => {
    const terms = source.concepts.flatMap(({ terms = [], exact = [], weak = [] }) => [...terms, ...exact, ...weak]);
    expect(source.concepts.length).toBeGreaterThanOrEqual(150);
    expect(terms.length).toBeGreaterThanOrEqual(3_000);
  });

  it('matches every example that it says it matches', () => {
    const missed = entries.flatMap(({ id, yes = [] }) =>
      yes.filter((text) => !named(text).includes(id)).map((text) => `${id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  it('matches no example that it says it does not', () => {
    const caught = entries.flatMap(({ id, no = [] }) =>
      no.filter((text) => named(text).includes(id)).map((text) => `${id}: ${text}`),
    );
    expect(caught).toEqual([]);
  });

  it('gives every topic of the tree somebody to care for it', () => {
    const cared = new Set(source.concepts.flatMap(({ topics }) => Object.keys(topics)));
    expect(knowledge.topics.all.map(({ slug }) => slug).filter((slug) => !cared.has(slug))).toEqual([]);
  });
});
