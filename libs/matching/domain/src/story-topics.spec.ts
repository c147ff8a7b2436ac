import { compileKnowledge } from './compile-knowledge';
import { storyTopics } from './story-topics';

const knowledge = compileKnowledge({
  topics: [
    { slug: 'housing', label: 'Housing', children: [{ slug: 'renting', label: 'Renting' }] },
    { slug: 'law', label: 'Law' },
    { slug: 'tax', label: 'Tax' },
  ],
  concepts: [
    { id: 'eviction', label: 'Eviction', topics: { renting: 1, law: 0.4 }, terms: ['evicted'] },
    { id: 'court', label: 'Courts', topics: { law: 1, tax: 0.1 }, terms: ['court'] },
  ],
  negatives: [],
  background: new Map(),
});
const concept = (id: string, percent: number) => ({ id, label: id, phrase: id, weight: percent * 10_000 });
const slugs = (...concepts: ReturnType<typeof concept>[]) =>
  storyTopics({ concepts }, knowledge).map(({ slug }) => slug);

describe('storyTopics', () => {
  it('gives the topics of the concepts, the heaviest first, without the faint', () => {
    expect(slugs(concept('eviction', 100))).toEqual(['renting']);
    expect(slugs(concept('eviction', 5))).toEqual([]);
    expect(slugs(concept('eviction', 100), concept('court', 80))).toEqual(['law', 'renting']);
    expect(slugs(concept('gone-from-the-thesaurus', 100))).toEqual([]);
  });

  it('names what is above each', () => {
    expect(storyTopics({ concepts: [concept('eviction', 50)] }, knowledge)[0]).toEqual({
      slug: 'renting',
      label: 'Renting',
      above: ['housing'],
    });
  });
});
