import { type Instant } from '@greenroom/kernel';
import { sameStory } from './same-story';
import { blockingKeys, type Signature } from './signature';

/** A story so far: its key and the signatures of its items. */
export interface StoryCluster<Key extends string = string> {
  readonly key: Key;
  readonly members: readonly Signature[];
}

/** Where a new item goes. */
export interface Joining<Key extends string = string> {
  /** The story to join; undefined for a new one. */
  readonly into: Key | undefined;
  /** Further stories that the item shows to be the same, to be merged into `into`. */
  readonly merging: readonly Key[];
}

/**
 * The stories of some items: two items are in one story when a chain of `sameStory` leads from one to the other. As
 * the verdict on a pair depends on nothing but the pair, so do the stories depend on the items alone and not on
 * their order. What keeps chains short is in `sameStory`: the 72 hours, the roundups, the rising bar.
 * @returns the items of each story in the order given, the stories in the order of their first items.
 */
export function partition<Item>(items: readonly Item[], signature: (item: Item) => Signature): Item[][] {
  const signatures = items.map(signature);
  const parents = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    while (parents[index] !== index) index = parents[index] = parents[parents[index]!]!;
    return index;
  };
  for (const [earlier, later] of candidatePairs(signatures)) {
    const [one, other] = [rootOf(earlier), rootOf(later)];
    if (one === other || !sameStory(signatures[earlier]!, signatures[later]!).same) continue;
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const stories = new Map<number, Item[]>();
  items.forEach((item, index) => {
    const root = rootOf(index);
    stories.set(root, [...(stories.get(root) ?? []), item]);
  });
  return [...stories.values()];
}

/**
 * Where a new item goes among the stories that share a blocking key with it. Joining and merging as told, in whatever
 * order items arrive, ends with what `partition` says of all of them, as long as no story is left out that has an
 * item with a key in common. The story with the earliest item takes in the others; of two with equal times, the one
 * whose key sorts first.
 * @param areApart whether somebody has decided that two stories are not one. Of such two the item joins the one that it
 * is more like, and the other is left alone, whatever the item shows.
 */
export function join<Key extends string>(
  item: Signature,
  stories: readonly StoryCluster<Key>[],
  areApart: (one: Key, other: Key) => boolean = () => false,
): Joining<Key> {
  const near = stories
    .map(({ key, members }) => ({ key, likeness: likenessTo(item, members), since: earliest(members) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.since - b.since || (a.key < b.key ? -1 : 1));
  const together: typeof near = [];
  for (const story of near) {
    if (together.every(({ key }) => !areApart(key, story.key))) together.push(story);
  }
  const [into, ...merging] = together
    .sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1))
    .map((story) => story.key);
  return { into, merging };
}

/** How like the likest member is that tells the same story; 0 where none does. */
function likenessTo(item: Signature, members: readonly Signature[]): number {
  let most = 0;
  for (const member of members) {
    const { same, score } = sameStory(item, member);
    if (same) most = Math.max(most, score);
  }
  return most;
}

function earliest(members: readonly Signature[]): Instant {
  return members.reduce((least, member) => Math.min(least, member.published), Infinity);
}

function* candidatePairs(signatures: readonly Signature[]): Generator<[number, number]> {
  const holders = new Map<string, number[]>();
  for (const [later, signature] of signatures.entries()) {
    const met = new Set<number>();
    for (const key of blockingKeys(signature)) {
      const before = holders.get(key) ?? [];
      for (const earlier of before) {
        if (met.has(earlier)) continue;
        met.add(earlier);
        yield [earlier, later];
      }
      before.push(later);
      holders.set(key, before);
    }
  }
}
