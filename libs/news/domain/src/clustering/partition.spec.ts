import * as fc from 'fast-check';
import { item, someItem, someNearItem } from '../../testing/clustering-items';
import { join, partition, type StoryCluster } from './partition';
import { STORY_WINDOW } from './same-story';
import { blockingKeys, type Signature, signatureOf, type StoryText } from './signature';

/** Stories as sets, so that they can be compared whatever their order and that of their items. */
function asSets(stories: readonly (readonly StoryText[])[]): string[] {
  return stories
    .map((story) =>
      story
        .map((each) => JSON.stringify(each))
        .sort()
        .join('\n'),
    )
    .sort();
}

/** Files one item after another as a server would: candidates by key and time, one verdict, join and merge. */
class Arrivals {
  private readonly stories = new Map<string, { item: StoryText; signature: Signature }[]>();
  private made = 0;

  file(arrived: StoryText): void {
    const signature = signatureOf(arrived);
    const { into = `story-${this.made++}`, merging } = join(signature, this.candidates(signature));
    const story = this.stories.get(into) ?? [];
    for (const key of merging) {
      story.push(...this.stories.get(key)!);
      this.stories.delete(key);
    }
    this.stories.set(into, [...story, { item: arrived, signature }]);
  }

  found(): StoryText[][] {
    return [...this.stories.values()].map((story) => story.map((member) => member.item));
  }

  /** Of each story only the members that share a key within the window, or the address at any time. */
  private candidates(signature: Signature): StoryCluster[] {
    const keys = new Set(blockingKeys(signature));
    const isNear = (other: Signature): boolean =>
      blockingKeys(other).some(
        (key) =>
          keys.has(key) && (key.startsWith('@') || Math.abs(other.published - signature.published) <= STORY_WINDOW),
      );
    return [...this.stories]
      .map(([key, story]) => ({ key, members: story.map((member) => member.signature).filter(isNear) }))
      .filter(({ members }) => members.length > 0);
  }
}

const someItems = fc.oneof(fc.array(someItem, { maxLength: 40 }), fc.array(someNearItem, { maxLength: 9 }));

describe('partition', () => {
  it('has every item in exactly one story', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const stories = partition(items, signatureOf);
        expect(stories.flat()).toHaveLength(items.length);
        expect(new Set(stories.flat())).toEqual(new Set(items));
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(someItems, fc.infiniteStream(fc.nat()), (items, stream) => {
        const shuffled = items
          .map((each) => ({ each, place: stream.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(asSets(partition(shuffled, signatureOf))).toEqual(asSets(partition(items, signatureOf)));
      }),
    );
  });

  it('tells the generated stories neither all apart nor all together', () => {
    const items = fc.sample(fc.array(someItem, { minLength: 30, maxLength: 40 }), { numRuns: 20, seed: 1 });
    const sizes = items.map((each) => partition(each, signatureOf).length / each.length);
    expect(Math.min(...sizes)).toBeLessThan(0.6);
    expect(Math.min(...sizes)).toBeGreaterThan(0.1);
  });

  it('joins three that are near each other, of three sources, where no two would do', () => {
    const shut = item(
      'Wexcombe Bridge shut after cracks found',
      'Engineers closed the crossing.',
      0,
      'https://a.org/1',
    );
    const detour = item(
      'Commuters face 20-mile detour round Wexcombe',
      'The bridge is closed for repairs.',
      16,
      'https://b.org/2',
    );
    const ferry = item(
      'Wexcombe ferry offers help',
      'The boat will carry walkers while the bridge is shut.',
      28,
      'https://c.org/3',
    );
    for (const two of [
      [shut, detour],
      [detour, ferry],
      [shut, ferry],
    ])
      expect(partition(two, signatureOf)).toHaveLength(2);
    expect(partition([shut, detour, ferry], signatureOf)).toHaveLength(1);
    // The same page in another feed confirms nothing.
    expect(partition([shut, detour, { ...detour, published: detour.published + 1 }], signatureOf)).toHaveLength(2);
    expect(partition([shut, detour, { ...ferry, link: undefined }], signatureOf)).toHaveLength(3);
  });

  it('lets no roundup chain two stories or two days', () => {
    const bridge = item('Wexcombe Bridge shut after cracks found', 'Engineers closed the crossing.');
    const farm = item('Bluetongue outbreak at Ambridge farm', 'Cattle were culled by vets.');
    const papers = (hours: number) =>
      item('Newspaper headlines: Wexcombe Bridge cracks and Ambridge bluetongue', "They lead today's papers.", hours);
    expect(partition([papers(0), bridge, papers(24), farm, papers(48)], signatureOf)).toHaveLength(5);
  });
});

describe('join', () => {
  it('comes to what partition says, in any order of arrival', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const arrivals = new Arrivals();
        for (const arrived of items) arrivals.file(arrived);
        expect(asSets(arrivals.found())).toEqual(asSets(partition(items, signatureOf)));
      }),
      { numRuns: 300 },
    );
  });

  const signature = (hours: number) => signatureOf(item('Wexcombe Bridge shut after cracks', 'Engineers came.', hours));

  it('makes a new story of what resembles none', () => {
    const farm = signatureOf(item('Bluetongue outbreak at Ambridge farm', ''));
    expect(join(farm, [{ key: 'bridge', members: [signature(0)] }])).toEqual({ into: undefined, merging: [] });
    expect(join(farm, [])).toEqual({ into: undefined, merging: [] });
  });

  it('merges into the story with the earliest item, of two the key that sorts first', () => {
    const stories = [
      { key: 'c', members: [signature(5)] },
      { key: 'b', members: [signature(9), signature(3)] },
      { key: 'a', members: [signature(5)] },
    ];
    expect(join(signature(7), stories)).toEqual({ into: 'b', merging: ['a', 'c'] });
    expect(join(signature(7), stories.toReversed())).toEqual({ into: 'b', merging: ['a', 'c'] });
  });
});
