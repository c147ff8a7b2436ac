import * as fc from 'fast-check';
import { plainText, stem, termOf } from './term-text';

describe('plainText', () => {
  it.each([
    ['Beyoncé’s café', "Beyonce's cafe"],
    ['no‑deal – again', 'no-deal - again'],
    ['ﬁve ½', 'five 1⁄2'],
    ['plain', 'plain'],
  ])('%s → %s', (text, plain) => expect(plainText(text)).toBe(plain));
});

describe('stem', () => {
  it.each([
    ['floods', 'flood'],
    ['flooding', 'flood'],
    ['flooded', 'flood'],
    ["charity's", 'charity'],
    ['charities', 'charity'],
    ['stopping', 'stop'],
    ['crashes', 'crash'],
    ['closing', 'clos'],
    ['close', 'clos'],
    ['paraglider', 'paraglid'],
    ['paragliding', 'paraglid'],
    ['evacuation', 'evacu'],
    ['evacuated', 'evacu'],
    ['virus', 'virus'],
    ['gas', 'gas'],
    ['red', 'red'],
    ['king', 'king'],
  ])('%s → %s', (word, root) => expect(stem(word)).toBe(root));

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stem(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('termOf', () => {
  it.each([
    ['jabs', 'vaccines'],
    ['blaze', 'fires'],
    ['cops', 'police'],
    ['walkout', 'strikes'],
    ['jailed', 'prison'],
    ['mums', 'mothers'],
    ['French', 'France'],
  ])('%s is told as %s', (word, other) => {
    expect(termOf(word.toLowerCase())).toBe(termOf(other.toLowerCase()));
  });

  it.each([
    ['stabbed', 'stabled'],
    ['nurse', 'nursery'],
    ['council', 'counsel'],
  ])('%s is not %s', (word, other) => expect(termOf(word)).not.toBe(termOf(other)));
});
