import * as fc from 'fast-check';
import { blockingKeys, signatureOf } from './signature';

const item = (title: string, summary = '', link?: string) => ({ title, summary, link, published: 0 });

describe('signatureOf', () => {
  it('is the same for the same text, and plain data', () => {
    const text = item('Beavers released in Dorset', 'Two pairs were set free.', 'https://example.org/a/1');
    expect(signatureOf(text)).toEqual(signatureOf({ ...text }));
    expect(JSON.parse(JSON.stringify(signatureOf(text)))).toEqual(signatureOf(text));
  });

  it('has each term once, from the title where it is there', () => {
    const { terms } = signatureOf(item('Beavers return to Purbeck', 'The beavers swam off. Purbeck cheered.'));
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
    expect(terms.find(({ word }) => word === 'purbeck')).toMatchObject({ inTitle: true, isName: true });
    expect(terms.find(({ word }) => word === 'swam')).toMatchObject({ inTitle: false });
  });

  it('reads only the headline of a live page', () => {
    const words = signatureOf(item('Storm Greta – live updates', 'And the Wexcombe by-election.')).terms;
    expect(words.map(({ word }) => word)).not.toContain('wexcombe');
  });
});

describe('blockingKeys', () => {
  it('are few, short, distinct and sorted, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 40 }),
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
        (title, summary, link) => {
          const keys = blockingKeys(signatureOf(item(title, summary, link)));
          expect(keys.length).toBeLessThanOrEqual(12);
          expect(new Set(keys).size).toBe(keys.length);
          expect([...keys].sort()).toEqual(keys);
          for (const key of keys) expect(key.length).toBeLessThanOrEqual(66);
        },
      ),
    );
  });

  it('are the weightiest words, and the address', () => {
    const keys = blockingKeys(signatureOf(item('Police find Bluetongue in Wexcombe', '', 'https://example.org/a')));
    expect(keys).toEqual(expect.arrayContaining(['@example.org/a', 'bluetongu', 'wexcomb']));
  });

  it('of a roundup are its address alone', () => {
    expect(blockingKeys(signatureOf(item('Newspaper headlines: Bluetongue', '', 'https://example.org/a')))).toEqual([
      '@example.org/a',
    ]);
    expect(blockingKeys(signatureOf(item('Newspaper headlines: Bluetongue')))).toEqual([]);
  });
});
