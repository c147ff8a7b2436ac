import * as fc from 'fast-check';
import { type Term, termsOf } from './terms';
import { COMMON, EVERYDAY, RARE, TELLING, UNCOMMON } from './word-weight';

const find = (text: string, word: string): Term | undefined => termsOf(text, 0).find((term) => term.word === word);

describe('termsOf', () => {
  it('passes over what says nothing', () => {
    expect(termsOf('What we know about it so far, as told by them', 0)).toEqual([]);
  });

  it.each([
    ['Police called after man falls', 'police', EVERYDAY],
    ['Union ballot on the way', 'union', COMMON],
    ['A sudden outbreak', 'sudden', UNCOMMON],
    ['Bluetongue found on farm', 'bluetongue', RARE],
  ])('weighs a word of "%s"', (text, word, weight) => expect(find(text, word)?.weight).toBe(weight));

  it.each([
    ['Crowds cheer as Wexcombe wins', 'wexcombe', true],
    ['Crowds cheer as Wexcombe wins', 'crowds', false],
    ['Bluetongue found on farm', 'bluetongue', true],
    ['Crowds Cheer As The Small Town Of Wexcombe Wins Another Prize', 'wexcombe', false],
  ])('tells a name in "%s"', (text, word, isName) => expect(find(text, word)?.isName).toBe(isName));

  it.each([
    ['Crowds cheer in Llandudno', 'llandudno', true],
    ['French ferry strike', 'french', true],
    ['Crowds cheer in Wexcombe', 'wexcombe', true],
    ['Bins left full by Wexcombe council', 'wexcombe', true],
    ['Crowds cheer as Wexcombe wins', 'wexcombe', false],
    ['Crowds cheer in anguish', 'anguish', false],
  ])('tells a place in "%s"', (text, word, isPlace) => expect(find(text, word)?.isPlace).toBe(isPlace));

  it('tells letters from the word that they spell, but not where all is shouted', () => {
    expect(find('Parents fear SEND reform', 'send')?.term).toBe('SEND');
    expect(find('Parents send letters', 'send')?.term).toBe('send');
    expect(find('PARENTS SEND ANGRY LETTERS ABOUT SCHOOL BUSES', 'send')?.term).toBe('send');
  });

  it('numbers the words of one name alike, and knows it by its initials', () => {
    const terms = termsOf('Staff at the Royal College of Nursing say no to Wexcombe', 0);
    const phrase = (word: string): number | undefined => terms.find((term) => term.word === word)?.phrase;
    expect(phrase('royal')).toBe(phrase('nursing'));
    expect(phrase('royal')).not.toBe(phrase('wexcombe'));
    expect(terms.map(({ term }) => term)).toContain('rcn');
  });

  it.each([
    ['£1.4m', '#1400000'],
    ['£1.4 million', '#1400000'],
    ['1,400,000', '#1400000'],
    ['2.8%', '#2.8'],
    ['2.8pc', '#2.8'],
    ['38th', '#38'],
    ['£4bn', '#4000000000'],
  ])('works out %s', (text, term) => {
    expect(termsOf(`pay of ${text} for all`, 0).map((each) => each.term)).toContain(term);
  });

  it('gives small counts and years little weight', () => {
    expect(find('In 2026 there were 3', '2026')?.weight).toBe(EVERYDAY);
    expect(find('In 2026 there were 3', '3')?.weight).toBe(EVERYDAY);
    expect(find('In 2026 there were 417', '417')?.weight).toBe(UNCOMMON);
    expect(find('In 2026 there were 9,417', '9,417')?.weight).toBe(TELLING);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const term of termsOf(text, 0)) expect(term.weight).toBeGreaterThan(0);
      }),
    );
  });
});
