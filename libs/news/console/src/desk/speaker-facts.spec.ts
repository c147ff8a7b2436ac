import { factsOf, lineOf, type Match, partName } from './speaker-facts';

const outlook = (more: Partial<Match['outlook']> = {}): Match['outlook'] => ({
  words: '',
  why: [],
  short: 'free until 17:30',
  hasSaid: true,
  isFreeNow: true,
  next: null,
  failing: false,
  ...more,
});
const later = { short: 'free from 14:00', isFreeNow: false };

it.each<[Partial<Pick<Match, 'outlook' | 'levels' | 'languages'>>, string]>([
  [{ languages: ['en'] }, 'yes Free until 17:30'],
  [{ languages: ['cy', 'en-GB'] }, 'yes Free until 17:30 | plain (cy)'],
  [{ outlook: outlook(later) }, 'maybe Free from 14:00'],
  [{ outlook: outlook({ hasSaid: false }) }, 'maybe Free until 17:30'],
  [{ outlook: outlook({ failing: true }) }, 'yes Free until 17:30 | maybe A calendar of theirs cannot be read'],
  [{ levels: [{ format: 'radio', level: 2, stretch: null }] }, 'yes Free until 17:30 | plain Radio, level 2'],
  [
    { levels: [{ format: 'radio', level: 2, stretch: { level: 3, mentor: 'Ama Boateng' } }] },
    'yes Free until 17:30 | plain Radio, level 2, or 3 with Ama Boateng',
  ],
  [{ levels: [{ format: 'tv', level: 0, stretch: null }] }, 'yes Free until 17:30 | plain TV, not trained'],
])('says of %j “%s”', (more, facts) => {
  const said = factsOf({ outlook: outlook(), levels: [], languages: [], ...more }, (tag) => `(${tag})`);
  expect(said.map(({ kind, words }) => `${kind} ${words}`).join(' | ')).toBe(facts);
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
