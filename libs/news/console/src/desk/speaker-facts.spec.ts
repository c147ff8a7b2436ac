import { factsOf, lineOf, partName } from './speaker-facts';

it.each([
  [{ formats: ['tv', 'print'], languages: ['en'] }, 'TV Print'],
  [{ formats: ['radio'], languages: ['cy', 'en-GB'] }, 'Radio (cy)'],
  [{ formats: [], languages: [] }, ''],
] as const)('says of %j “%s”', ({ formats, languages }, facts) => {
  expect(factsOf({ formats: [...formats], languages: [...languages] }, (tag) => `(${tag})`).join(' ')).toBe(facts);
});

it('says what somebody is, and where, as far as it is known', () => {
  expect(lineOf({ role: 'Tenants’ adviser', region: 'North East' })).toBe('Tenants’ adviser, North East');
  expect(lineOf({ role: '', region: 'North East' })).toBe('North East');
});

it.each([
  ['concept', 'Eviction', 'Eviction'],
  ['words', '', 'Words'],
  ['similarity', '', 'Similar wording'],
])('calls a part of kind %s about “%s” “%s”', (kind, concept, name) => {
  expect(partName({ kind, concept, value: 1, profilePhrase: '', storyPhrase: '' })).toBe(name);
});
