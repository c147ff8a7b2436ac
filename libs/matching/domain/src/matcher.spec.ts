import * as fc from 'fast-check';
import { knowledge, person } from './invented.fixture';
import { type Profile } from './knowledge';
import { Matcher } from './matcher';

const ADVISER = person('adviser', 'Helps families with an eviction notice and repairs.', { housing: 1 });
const LAWYER = person('lawyer', 'Speaks in court on PIP and universal credit.', { welfare: 0.8 });
const ORGANISER = person('organiser', 'Has led every strike since the mill closed.', { 'Work & Pay': 1, juggling: 1 });

function matcherOf(...profiles: Profile[]): Matcher {
  const matcher = new Matcher(knowledge);
  for (const profile of profiles) matcher.upsert(profile);
  return matcher;
}

const story = (title: string, summary = ''): { title: string; summary: string } => ({ title, summary });

const words = [
  'tenant',
  'evicted',
  'eviction notice',
  'PIP',
  'universal credit',
  'strike',
  'court',
  'repair',
  'landlord',
];
const texts = fc
  .array(fc.constantFrom(...words, 'home', 'the', '.'), { maxLength: 12 })
  .map((parts) => parts.join(' '));
const profiles = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    bio: texts,
    tags: fc.dictionary(
      fc.constantFrom('housing', 'renting', 'welfare', 'unheard of'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const people = profiles.map((list) => list.map(({ id, bio, tags }) => person(id, bio, tags)));
const stories = fc.record({ title: texts, summary: texts });

describe('Matcher', () => {
  it('ranks by what the story is about and shows both phrases', () => {
    const { answered, reason, matches } = matcherOf(ADVISER, LAWYER, ORGANISER).match(
      story('Tenants evicted before Christmas', 'A no-fault eviction is a threat to thousands.'),
    );
    expect(answered).toBe(true);
    expect(reason).toMatchObject({ code: 'concepts', concepts: [{ id: 'eviction', phrase: 'Tenants evicted' }] });
    expect(matches.map(({ personId }) => personId)).toEqual(['adviser']);
    expect(matches[0]?.parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'tag', storyPhrase: 'Tenants evicted', profilePhrase: 'housing' }),
        expect.objectContaining({ kind: 'bio', storyPhrase: 'Tenants evicted', profilePhrase: 'eviction notice' }),
      ]),
    );
  });

  it.each([
    ['Ducklings cross the road', 'nothing-recognised', false],
    ['Landlord', 'too-weak', false],
    ['Tenants evicted', 'concepts', true],
    [
      'Tenants evicted: late winner, late winner, late winner, late winner, strike partner, strike partner',
      'not-ours',
      false,
    ],
  ])('says why: %s is %s', (title, code, answered) => {
    const verdict = matcherOf(ADVISER).match(story(title));
    expect(verdict.reason.code).toBe(code);
    expect(verdict.answered).toBe(answered);
  });

  it('says that nobody has what the story is about', () => {
    expect(matcherOf(ADVISER).match(story('Universal credit cut')).reason.code).toBe('nobody');
    expect(matcherOf().match(story('Universal credit cut'))).toMatchObject({ answered: false, matches: [] });
  });

  it('gives the ranking also where the desk stays silent', () => {
    const { answered, matches } = matcherOf(ADVISER).match(story('Landlord'));
    expect([answered, matches.length]).toEqual([false, 1]);
  });

  it('reads a tag that names no topic as words of the profile', () => {
    const [match] = matcherOf(ORGANISER).match(story('Juggling lessons')).matches;
    expect(match?.parts).toMatchObject([{ kind: 'words', storyPhrase: 'Juggling', profilePhrase: 'juggling' }]);
  });

  it('meets a word that no profile had when a story first used it', () => {
    const matcher = matcherOf(ADVISER);
    expect(matcher.match(story('Juggling lessons', 'They juggle.')).matches).toEqual([]);
    matcher.upsert(ORGANISER);
    expect(matcher.match(story('Juggling lessons', 'They juggle.')).matches[0]?.personId).toBe('organiser');
    expect(matcher.match(story('They juggle')).matches[0]?.personId).toBe('organiser');
  });

  it('ranks nobody where nobody is asked for', () => {
    expect(matcherOf(ADVISER).match(story('Tenants evicted'), { top: 0 }).matches).toEqual([]);
  });

  it('answers alike however many people are asked for', () => {
    const someOf = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' '));
    const matcher = matcherOf(ADVISER, LAWYER, ORGANISER);
    fc.assert(
      fc.property(someOf, fc.integer({ min: 0, max: 9 }), (title, top) => {
        const { answered, reason } = matcher.match(story(title), { top: 5 });
        const other = matcher.match(story(title), { top });
        expect([other.answered, other.reason]).toEqual([answered, reason]);
        expect(other.matches.length).toBeLessThanOrEqual(top);
      }),
    );
  });

  it('counts a tag for about twice a mention in the bio', () => {
    const tagged = person('tagged', '', { renting: 1 });
    const mentioned = person('mentioned', 'Eviction notice advice.');
    const [first, second] = matcherOf(tagged, mentioned).match(story('Tenants evicted')).matches;
    expect(first?.personId).toBe('tagged');
    expect(second?.personId).toBe('mentioned');
  });

  it('adds up exactly, in whole micro-units', () => {
    fc.assert(
      fc.property(people, stories, (list, told) => {
        for (const { score, parts } of matcherOf(...list).match(told, { top: 50 }).matches) {
          expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(score);
          expect(parts.every(({ value }) => Number.isSafeInteger(value) && value > 0)).toBe(true);
        }
      }),
    );
  });

  it('depends neither on the order of the edits nor on what was there before', () => {
    fc.assert(
      fc.property(people, people, stories, fc.integer(), (list, others, told, turn) => {
        const fresh = matcherOf(...list);
        const edited = matcherOf(...others);
        for (const { id } of list) edited.upsert(person(id, 'Something else about universal credit', { welfare: 1 }));
        edited.match(told);
        const from = list.length === 0 ? 0 : Math.abs(turn) % list.length;
        for (const profile of [...list.slice(from), ...list.slice(0, from)]) edited.upsert(profile);
        for (const { id } of others) if (!list.some((profile) => profile.id === id)) edited.remove(id);
        expect(edited.size).toBe(fresh.size);
        expect(edited.match(told, { top: 3 })).toEqual(fresh.match(told, { top: 3 }));
      }),
    );
  });

  it('forgets a person who is taken out', () => {
    const matcher = matcherOf(ADVISER, LAWYER);
    expect(matcher.remove('adviser')).toBe(true);
    expect(matcher.remove('adviser')).toBe(false);
    expect(matcher.match(story('Tenants evicted')).matches).toEqual([]);
  });

  it('orders equals by story, so that nobody is always first', () => {
    const twins = ['a', 'b', 'c', 'd'].map((id) => person(id, '', { renting: 1 }));
    const matcher = matcherOf(...twins);
    const firsts = Array.from(
      { length: 200 },
      (_, at) => matcher.match(story(`Tenants evicted in ${at} towns`)).matches[0]!,
    );
    for (const { id } of twins) {
      expect(firsts.filter(({ personId }) => personId === id).length).toBeGreaterThan(25);
    }
  });
});

describe('hostile input', () => {
  const matcher = matcherOf(ADVISER, LAWYER, ORGANISER);

  it.each<[string, string]>([
    ['nothing', ''],
    ['emoji', '🏚️👩‍👩‍👧‍👦'.repeat(50)],
    ['lone surrogates', '\ud800\udc00\udfff\ud83d eviction notice \ud800'],
    ['names of the prototype', '__proto__ constructor toString hasOwnProperty'],
    ['control characters', '\u0000\u0007\u202e eviction\u200b notice'],
    ['one endless word', 'x'.repeat(1_000_000)],
    ['endless punctuation', "'-".repeat(500_000)],
    ['endless accents', 'e' + '\u0301'.repeat(1_000_000)],
  ])('%s does not throw', (_, text) => {
    expect(() => matcher.match(story(text, text))).not.toThrow();
    expect(() => matcherOf(person('p', text, { [text.slice(0, 500)]: 1 })).match(story(text))).not.toThrow();
  });

  it('costs time in proportion to its length at most', () => {
    const time = (length: number): number => {
      const text = 'tenant evicted strike '.repeat(length / 22);
      const start = performance.now();
      for (let run = 0; run < 5; run++) matcher.match(story(text, text));
      return performance.now() - start;
    };
    time(20_000);
    expect(time(1_000_000)).toBeLessThan(50 * Math.max(time(20_000), 5));
  });

  it('survives weights that are no weights', () => {
    const odd = person('odd', '', { housing: Number.NaN, welfare: -3, renting: 1e9 });
    const [match] = matcherOf(odd).match(story('Tenants evicted')).matches;
    expect(match?.score).toBeGreaterThan(0);
    expect(match?.score).toBeLessThan(2_000_000);
  });
});
