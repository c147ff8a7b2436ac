import * as fc from 'fast-check';
import { queryWords, searchWords } from './search-words';

describe('searchWords', () => {
  it.each([
    ['NHS beds: “don’t close”', ['nhs', 'beds', 'dont', 'close']],
    ['Café £5m co-op', ['cafe', '5m', 'co', 'op']],
    ['a" OR NEAR(b*) ^c:d -e & f | !g', ['a', 'or', 'near', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['  ', []],
  ])('%s', (text, words) => expect(searchWords(text)).toEqual(words));

  it('leaves letters and digits only, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        searchWords(text).every((word) => /^[\p{L}\p{N}]+$/u.test(word)),
      ),
    );
  });

  it('takes each word of a query once, and only so many', () => {
    expect(queryWords('bin Bin strike')).toEqual(['bin', 'strike']);
    expect(queryWords(Array.from({ length: 50 }, (_, n) => `w${n}`).join(' '))).toHaveLength(12);
  });
});
