import { compileKnowledge, type Knowledge } from './compile-knowledge';
import { type KnowledgeSource, type Profile } from './knowledge';

/** A small thesaurus with one of every kind of term, for specs. */
export const SOURCE: KnowledgeSource = {
  topics: [
    { slug: 'housing', label: 'Housing', children: [{ slug: 'renting', label: 'Renting', aliases: ['tenants'] }] },
    { slug: 'welfare', label: 'Welfare' },
    { slug: 'work-pay', label: 'Work and pay' },
  ],
  concepts: [
    {
      id: 'eviction',
      label: 'Eviction',
      topics: { renting: 1, housing: 0.9 },
      terms: ['tenant evicted', 'eviction notice', 'no-fault eviction'],
      exact: ['Shelter', 'section 21'],
      weak: ['landlord', '=notice'],
    },
    {
      id: 'benefits',
      label: 'Benefits',
      topics: { welfare: 1 },
      terms: ['universal credit'],
      exact: ['PIP'],
      names: [{ term: 'Benefits Now', asOf: '2024-06' }],
      weak: ['claimant', 'DWP'],
    },
    { id: 'debt', label: 'Debt', topics: { welfare: 0.5 }, terms: ['personal debt'], weak: ['credit'] },
    { id: 'strikes', label: 'Strikes', topics: { 'work-pay': 1 }, terms: ['strike'] },
  ],
  negatives: [{ id: 'football', label: 'Football', terms: ['strike partner', 'late winner'], weak: ['league'] }],
  background: new Map([
    ['the', 5_000],
    ['a', 4_000],
    ['of', 4_000],
    ['home', 300],
    ['court', 120],
    ['repair', 10],
  ]),
};

export const knowledge: Knowledge = compileKnowledge(SOURCE);

export const person = (id: string, bio: string, tags: Record<string, number> = {}): Profile => ({
  id,
  name: `Person ${id}`,
  bio,
  tags: Object.entries(tags).map(([topic, weight]) => ({ topic, weight })),
});
