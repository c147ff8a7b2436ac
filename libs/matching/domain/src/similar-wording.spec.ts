import { compileKnowledge } from './compile-knowledge';
import { person, SOURCE } from './invented.fixture';
import { Matcher } from './matcher';

const story = (title: string): { title: string; summary: string } => ({ title, summary: '' });

describe('similar wording', () => {
  const words = ['lodging', 'dwelling', 'rabbit', 'carrot'];
  const values = Int8Array.from([100, 10, 90, 20, -20, 100, -10, 110]);
  const source = { ...SOURCE, vectors: { words, dimensions: 2, values } };
  const matcher = new Matcher(compileKnowledge(source));
  matcher.upsert(person('keeper', 'keeps a dwelling'));
  matcher.upsert(person('grower', 'grows a carrot'));

  it('finds a person with no shared word and says so', () => {
    const { reason, matches } = matcher.match(story('lodging'));
    expect(reason.code).toBe('similar-wording');
    expect(matches.map(({ personId }) => personId)).toEqual(['keeper']);
    expect(matches[0]?.parts).toEqual([
      { kind: 'similar', concept: undefined, storyPhrase: '', profilePhrase: '', value: matches[0]?.score },
    ]);
  });

  it('refuses a table whose numbers do not fill its rows', () => {
    expect(() => compileKnowledge({ ...source, vectors: { words, dimensions: 3, values } })).toThrow('4 words of 3');
  });
});
