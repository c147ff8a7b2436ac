import { compileKnowledge } from './compile-knowledge';
import { conceptsNamed } from './found-concepts';
import { knowledge, SOURCE } from './invented.fixture';

const strong = (text: string): string[] =>
  conceptsNamed(text, knowledge)
    .filter(({ isStrong }) => isStrong)
    .map(({ id }) => id);
const all = (text: string): string[] => conceptsNamed(text, knowledge).map(({ id }) => id);

describe('a term', () => {
  it.each([
    ['Tenants evicted in Leeds', true],
    ['tenant’s eviction', true],
    ['TENANTS EVICTING', true],
    ['“No fault” evictions up', true],
    ['Tenants. Evicted from the cup', false],
    ['evicted tenants', false],
  ])('by stem, in order, within a clause: %s', (text, found) => expect(strong(text).includes('eviction')).toBe(found));

  it.each([
    ['section 21 notices', true],
    ['Section 21', true],
    ['sections 21', false],
    ['Shelter warns', true],
    ['shelter from the rain', false],
    ["Shelter's report", true],
  ])('exact, with a capital where the file has one: %s', (text, found) =>
    expect(strong(text).includes('eviction')).toBe(found),
  );

  it.each([
    ['PIP claimants', true],
    ['Pip and the convict', false],
    ['an apple pip', false],
  ])('all capitals ask for capitals: %s', (text, found) => expect(strong(text).includes('benefits')).toBe(found));

  it.each([
    ['The DWP said', true],
    ['a dwp', false],
  ])('an acronym is exact also where it is weak: %s', (text, found) =>
    expect(all(text).includes('benefits')).toBe(found),
  );

  it('is found by name as long as the file has the name', () =>
    expect(strong('Benefits Now rally')).toEqual(['benefits']));

  it('that is weak names a concept, not strongly', () => {
    expect(all('Landlords gather')).toEqual(['eviction']);
    expect(strong('Landlords gather')).toEqual([]);
    expect(all('Put up a notice')).toEqual(['eviction']);
    expect(all('They noticed')).toEqual([]);
  });
});

describe('a phrase inside a longer one', () => {
  it('does not count when it is weak', () => {
    expect(all('Universal credit cut')).toEqual(['benefits']);
    expect(all('Credit cut')).toEqual(['debt']);
  });

  it('does not count inside a phrase of a story that is not ours', () => {
    expect(all('Strike vote')).toEqual(['strikes']);
    expect(all('Strike partner injured')).toEqual(['football']);
  });

  it('shows the phrase as written', () => {
    expect(conceptsNamed('More TENANTS  evicted', knowledge)[0]?.phrase).toBe('TENANTS evicted');
  });
});

describe('compileKnowledge', () => {
  it('refuses a concept of an unknown topic', () => {
    const concepts = [{ id: 'x', label: 'X', topics: { astrology: 1 }, terms: ['x'] }];
    expect(() => compileKnowledge({ ...SOURCE, concepts })).toThrow('"x" names the topic "astrology"');
  });

  it('refuses two concepts of one id', () => {
    const concepts = [...SOURCE.concepts, SOURCE.concepts[0]!];
    expect(() => compileKnowledge({ ...SOURCE, concepts })).toThrow('two concepts "eviction"');
  });
});
