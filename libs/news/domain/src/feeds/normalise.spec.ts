import * as fc from 'fast-check';
import { normaliseLink } from './normalise-link';
import { normaliseSummary, normaliseText, normaliseTitle } from './normalise-text';

describe('normaliseLink', () => {
  it.each([
    ['https://www.bbc.co.uk/news/uk-1?at_medium=RSS&at_campaign=KARANGA', undefined, 'https://www.bbc.co.uk/news/uk-1'],
    ['http://News.BBC.co.uk:80/1/hi.stm?ns_source=public_RSS#top', undefined, 'http://news.bbc.co.uk/1/hi.stm'],
    ['https://a.test/x?CMP=rss&id=3&utm_source=feed', undefined, 'https://a.test/x?id=3'],
    ['https://a.test/x?a=1&b=2&c', undefined, 'https://a.test/x?a=1&b=2&c'],
    ['https://a.test/x?', undefined, 'https://a.test/x'],
    ['https://a.test/x??', undefined, 'https://a.test/x??'],
    ['https://a.test/x?z=%2F&y=a%20b&y=c', undefined, 'https://a.test/x?z=%2F&y=a%20b&y=c'],
    ['  https://a.test/x\n', undefined, 'https://a.test/x'],
    ['https://user:pass@a.test/', undefined, 'https://a.test/'],
    ['//a.test/x', undefined, 'https://a.test/x'],
    ['//a.test/x', 'http://b.test/', 'http://a.test/x'],
    ['../y?utm_medium=rss', 'https://a.test/news/feed.xml', 'https://a.test/y'],
    ['/y', undefined, undefined],
    ['', 'https://a.test/', undefined],
    ['javascript:alert(1)', 'https://a.test/', undefined],
    [' jAvAsCrIpT:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['mailto:a@b.test', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['https://', undefined, undefined],
    [`https://a.test/${'x'.repeat(3000)}`, undefined, undefined],
  ])('%s on %s → %s', (link, base, expected) => expect(normaliseLink(link, base)).toBe(expected));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = normaliseLink(address);
        expect(once === undefined ? undefined : normaliseLink(once)).toBe(once);
      }),
    );
  });
});

describe('normaliseText', () => {
  it.each([
    ['  Two\n\t words\u00a0here ', 'Two words here'],
    ['don\u0092t', 'don’t'],
    ['gold\u0000en\u0007 \u202eeltit\u202c', 'golden eltit'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['lone \ud800 half', 'lone half'],
    ['👩‍👧 stays \u200f joined', '👩‍👧 stays \u200f joined'],
    ['cafe\u0301', 'café'],
  ])('%j → %j', (text, expected) => expect(normaliseText(text)).toBe(expected));

  it('keeps titles to 500 characters and summaries to 4,000, cut at a word', () => {
    expect(normaliseTitle('word '.repeat(200))).toBe(`${'word '.repeat(98)}word…`);
    expect(normaliseTitle('😀'.repeat(400)).length).toBeLessThanOrEqual(500);
    expect(normaliseTitle('😀'.repeat(400))).toMatch(/^(😀)+…$/u);
    expect(normaliseSummary('word '.repeat(10_000)).length).toBeLessThanOrEqual(4_000);
  });

  it('leaves out the invitation to read on', () => {
    expect(normaliseSummary('Beds are short. Continue reading...')).toBe('Beds are short.');
    expect(normaliseSummary('Children continue reading at home.')).toBe('Children continue reading at home.');
  });

  it('leaves nothing invisible that can turn a line round, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...'\t\0\u200b\ufeff\u2028 '), fc.string({ unit: 'binary' })) }),
        (text) => {
          const normal = normaliseText(text);
          expect(normal).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          expect(normaliseText(normal)).toBe(normal);
        },
      ),
    );
  });
});
