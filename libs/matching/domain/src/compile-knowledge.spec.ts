import * as fc from 'fast-check';
import { compileKnowledge, type Knowledge, knowledgeInSteps } from './compile-knowledge';
import { person, SOURCE } from './invented.fixture';
import { type ConceptEntry, type KnowledgeSource } from './knowledge';
import { Matcher } from './matcher';

const WORDS = ['tenant', 'eviction', 'credit', 'strike', 'claimant', 'league', 'court', 'home'];
const word = fc.constantFrom(...WORDS);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const concept = fc.record({
  id: fc.constantFrom('eviction', 'benefits', 'novel'),
  label: word,
  topics: fc.constant({ renting: 1 }),
  terms: fc.array(phrase, { maxLength: 4 }),
  weak: fc.array(word, { maxLength: 2 }),
  yes: fc.array(phrase, { maxLength: 3 }),
});
const vectors = {
  words: WORDS,
  dimensions: 3,
  values: Int8Array.from(WORDS.flatMap((_, row) => [row * 9 - 30, 20 - row, row])),
};
const sourceWith = (changed: ConceptEntry): KnowledgeSource => ({
  ...SOURCE,
  vectors,
  concepts: [...SOURCE.concepts.filter(({ id }) => id !== changed.id), changed],
});

function answersBy(knowledge: Knowledge): unknown {
  const matcher = new Matcher(knowledge);
  matcher.upsert(person('ada', 'Speaks for tenants facing eviction.', { renting: 1 }));
  matcher.upsert(person('bola', 'On universal credit and the courts.', { welfare: 0.7 }));
  const titles = WORDS.flatMap((first) => WORDS.map((second) => `${first} ${second} at home`));
  return titles.map((title) => matcher.match({ title, summary: '' }));
}

describe('knowledgeInSteps', () => {
  it('comes to what compiling at once comes to, whatever else is compiled in between', () => {
    fc.assert(
      fc.property(concept, concept, fc.infiniteStream(fc.boolean()), (mine, theirs, turns) => {
        const running = [mine, theirs].map((one) => ({ one, steps: knowledgeInSteps(sourceWith(one)) }));
        const compiled = new Map<ConceptEntry, Knowledge>();
        for (const isMine of turns) {
          const { one, steps } = running[isMine ? 0 : running.length - 1]!;
          const step = steps.next();
          if (!step.done) continue;
          compiled.set(one, step.value);
          running.splice(isMine ? 0 : running.length - 1, 1);
          if (running.length === 0) break;
        }
        for (const one of [mine, theirs]) {
          expect(answersBy(compiled.get(one)!)).toEqual(answersBy(compileKnowledge(sourceWith(one))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets others in after every concept and every example', () => {
    const steps = knowledgeInSteps({
      ...SOURCE,
      vectors,
      negatives: [{ id: 'football', label: 'Football', yes: WORDS }],
    });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThanOrEqual(SOURCE.concepts.length + WORDS.length);
  });
});
