import * as fc from 'fast-check';
import { item, someItem } from '../../testing/clustering-items';
import { sourcesOf, voiceOf } from './story-voice';

const FULL = 'Engineers closed the Victorian crossing on Monday when cracks were found in the ironwork of the towers.';
const bare = item('Wexcombe Bridge shut', '', 0, 'https://example.org/1');
const report = item('Wexcombe Bridge shut after cracks found', FULL, 1, 'https://example.org/2');
const later = item(
  'Cracks close bridge in Wexcombe',
  `${FULL} Walkers and cyclists were turned away.`,
  4,
  'https://example.com/3',
);
const live = item('Wexcombe Bridge – live updates', FULL, -1, 'https://example.com/4');

describe('voiceOf', () => {
  it('is the earliest item that says more than its headline', () => {
    expect(voiceOf([live, bare, later, report])).toBe(report);
  });

  it.each([
    ['a bare headline where there is no more', [live, bare], bare],
    ['a live page where there is nothing else', [live], live],
  ])('is %s', (_, items, voice) => expect(voiceOf(items)).toBe(voice));

  it('is nobody where there is nothing', () => expect(voiceOf([])).toBeUndefined());

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(someItem, { maxLength: 12 }), (items) => {
        expect(voiceOf(items.toReversed())).toEqual(voiceOf(items));
      }),
    );
  });
});

describe('sourcesOf', () => {
  it('counts an address once, with its earliest item, the earliest source first', () => {
    const again = { ...report, link: 'http://www.example.org/2/?utm_source=rss', published: report.published + 9 };
    expect(sourcesOf([later, again, report, bare])).toEqual([bare, report, later]);
  });

  it('counts items without an address by their titles', () => {
    const unlinked = item('Bridge shut', 'One.', 0);
    expect(sourcesOf([unlinked, item('Bridge shut', 'Two.', 1), item('Cracks', '', 2)])).toHaveLength(2);
  });
});
