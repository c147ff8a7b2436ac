import { DAY, HOUR } from '@greenroom/kernel';
import * as fc from 'fast-check';
import { item, someItem } from '../../testing/clustering-items';
import { sameStory, STORY_WINDOW } from './same-story';
import { blockingKeys, signatureOf, type StoryText } from './signature';

const verdict = (a: StoryText, b: StoryText) => sameStory(signatureOf(a), signatureOf(b));

const bridge = item('Wexcombe Bridge shut after cracks found', 'Engineers closed the Victorian crossing on Monday.');
const retold = item(
  'Cracks force closure of 138-year-old Wexcombe Bridge',
  'Walkers and cyclists were turned away.',
  2,
);

describe('sameStory', () => {
  it('knows a story told by another outlet, and says by what', () => {
    expect(verdict(bridge, retold)).toMatchObject({ same: true });
    expect(verdict(bridge, retold).because).toEqual(expect.arrayContaining(['wexcombe', 'cracks']));
  });

  it.each([
    ['the same place, another matter', item('Wexcombe school to join academy trust', 'Parents are against it.')],
    ['the same deed, another place', item('Pier at Ambridge declared unsafe', 'Divers found cracks in the deck.')],
    ['nothing', item('Bluetongue found on farm', 'Vets took samples.')],
  ])('keeps apart what shares %s', (_, other) => expect(verdict(bridge, other).same).toBe(false));

  it('keeps apart headlines that differ in nothing but the place and the figures', () => {
    const libraries = (town: string, many: string, county: string): StoryText =>
      item(`${town} council to close ${many} libraries`, `The authority in ${county} says it will save money a year.`);
    const here = libraries('Selby', 'four', 'Yorkshire');
    expect(verdict(here, libraries('Ripon', 'three', 'Yorkshire'))).toEqual({
      same: false,
      score: 0,
      because: ['another place'],
    });
    expect(verdict(here, libraries('Selby', 'four', 'Yorkshire')).same).toBe(true);
  });

  it('joins nothing that is more than 72 hours apart, to the millisecond', () => {
    const later = (published: number): StoryText => ({ ...bridge, published: bridge.published + published });
    expect(verdict(bridge, later(STORY_WINDOW))).toMatchObject({ same: true });
    expect(verdict(bridge, later(STORY_WINDOW + 1))).toMatchObject({ same: false, score: 0 });
    expect(verdict(later(STORY_WINDOW + 1), bridge).same).toBe(false);
  });

  it('asks more, the further apart', () => {
    const scores = [0, 1, 2].map(
      (days) => verdict(bridge, { ...retold, published: bridge.published + days * DAY }).score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores[2]!);
  });

  it('takes the same address for the same story, whatever else', () => {
    const here = { ...bridge, link: 'https://www.example.org/a?utm_source=rss' };
    const there = { ...item('Something else', 'Entirely.', 900), link: 'http://example.org/a/' };
    expect(verdict(here, there)).toEqual({ same: true, score: 1, because: ['same address'] });
    expect(verdict(here, { ...there, link: 'http://example.org/b' }).same).toBe(false);
  });

  it('joins nothing to a roundup, and no two live pages', () => {
    const roundup = { ...bridge, title: `Newspaper headlines: ${bridge.title}` };
    const live = { ...bridge, title: `${bridge.title} – live` };
    expect(verdict(bridge, roundup).same).toBe(false);
    expect(verdict(roundup, roundup).same).toBe(false);
    expect(verdict(live, live).same).toBe(false);
    expect(verdict(live, bridge).same).toBe(true);
  });

  it('makes nothing of empty and undated items', () => {
    expect(verdict(item('', ''), item('', '')).same).toBe(false);
    expect(verdict({ ...bridge, published: NaN }, bridge).same).toBe(false);
  });

  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(someItem, someItem, (a, b) => expect(verdict(a, b)).toEqual(verdict(b, a))),
      { numRuns: 2_000 },
    );
  });

  it('never joins two items that share no blocking key, nor any beyond the window but for the address', () => {
    let joined = 0;
    fc.assert(
      fc.property(someItem, someItem, (a, b) => {
        if (!verdict(a, b).same) return;
        joined++;
        const [left, right] = [a, b].map((each) => blockingKeys(signatureOf(each)));
        const shared = left!.filter((key) => right!.includes(key));
        expect(shared).not.toEqual([]);
        if (Math.abs(a.published - b.published) > 72 * HOUR)
          expect(shared.some((key) => key.startsWith('@'))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(joined).toBeGreaterThan(50);
  });
});
