import * as fc from 'fast-check';
import { CAPITAL, foldWord, LOWER, shapeOf, UPPER } from './fold';
import { eachWord, wordsOf } from './words';

describe('wordsOf', () => {
  it.each<[string, string[]]>([
    ["Tenants' rights: 'no-fault' evictions", ['Tenants', 'rights', 'no', 'fault', 'evictions']],
    ['Women’s aid don’t', ['Women’s', 'aid', 'don’t']],
    ['co-operative, re-offend and well-being', ['co-operative', 're-offend', 'and', 'well', 'being']],
    ['£1.2bn, 5,000 homes.', ['1.2bn', '5,000', 'homes']],
    ['A&E waits', ['A', 'E', 'waits']],
    ['cafés — ‘naïve’', ['cafés', 'naïve']],
    ['', []],
    ['—…🙂\ud800', []],
  ])('%s', (text, expected) => expect(wordsOf(text)).toEqual(expected));

  it('ends a clause at a full stop, a colon, a dash and a bracket, not at a comma or a quotation mark', () => {
    const breaks: string[] = [];
    const text = "One two. Three: four - five (six) seven, 'eight' nine";
    eachWord(text, (start, end, isBreak) => isBreak && breaks.push(text.slice(start, end)));
    expect(breaks).toEqual(['One', 'Three', 'four', 'five', 'six', 'seven']);
  });

  it('names places that lie in the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        eachWord(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('foldWord', () => {
  it.each([
    ['Women’s', 'women'],
    ["TENANTS'", 'tenants'],
    ['Café', 'cafe'],
    ['co-operative', 'cooperative'],
    ["don't", 'dont'],
    ['O’Neill', 'oneill'],
    ['1.5C', '1.5c'],
    ['5,000', '5000'],
    ['ＦＵＬＬ', 'full'],
    ['so\u00ADft', 'soft'],
  ])('%s → %s', (raw, expected) => expect(foldWord(raw)).toBe(expected));
});

describe('shapeOf', () => {
  it.each([
    ['shelter', LOWER],
    ['Shelter', CAPITAL],
    ["Shelter's", CAPITAL],
    ['PIP', UPPER],
    ["PIP's", UPPER],
    ['A', CAPITAL],
    ['5G', LOWER],
    ['', LOWER],
  ])('%s is %s', (raw, expected) => expect(shapeOf(raw)).toBe(expected));
});
