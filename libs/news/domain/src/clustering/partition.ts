import { type Instant } from '@greenroom/kernel';
import { NEAR_SCORE, sameStory } from './same-story';
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
 * The stories of some items: two items are in one story when a chain of links leads from one to the other. Two are
 * linked when they are the same story (`sameStory`), and three where each is at least near to each other: any one of
 * the three verdicts might be chance, all three hardly. As whether two or three are linked depends on nothing but
 * them, so do the stories depend on the items alone and not on their order. What keeps chains short is in
 * `sameStory`: the 72 hours, the roundups, the rising bar.
 * @returns the items of each story in the order given, the stories in the order of their first items.
 */
export function partition<Item>(items: readonly Item[], signature: (item: Item) => Signature): Item[][] {
  const signatures = items.map(signature);
  const parents = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    while (parents[index] !== index) index = parents[index] = parents[parents[index]!]!;
    return index;
  };
  const link = (earlier: number, later: number): void => {
    const [one, other] = [rootOf(earlier), rootOf(later)];
    parents[Math.max(one, other)] = Math.min(one, other);
  };
  const near = items.map(() => new Set<number>());
  for (const [earlier, later] of candidatePairs(signatures)) {
    const { same, score } = sameStory(signatures[earlier]!, signatures[later]!);
    if (same) link(earlier, later);
    if (score < NEAR_SCORE) continue;
    near[earlier]!.add(later);
    near[later]!.add(earlier);
  }
  for (const [one, others] of near.entries()) {
    for (const other of others) {
      if (other < one || rootOf(one) === rootOf(other)) continue;
      const isThird = (third: number): boolean =>
        near[other]!.has(third) && areThreeSources(signatures[one]!, signatures[other]!, signatures[third]!);
      if ([...others].some(isThird)) link(one, other);
    }
  }
  const stories = new Map<number, Item[]>();
  items.forEach((item, index) => {
    const root = rootOf(index);
    stories.set(root, [...(stories.get(root) ?? []), item]);
  });
  return [...stories.values()];
}

/** A page that two feeds bring says the same thing twice: it confirms nothing. */
function areThreeSources({ link: a }: Signature, { link: b }: Signature, { link: c }: Signature): boolean {
  return a !== undefined && b !== undefined && c !== undefined && a !== b && b !== c && a !== c;
}

/**
 * Where a new item goes among the stories that share a blocking key with it. Joining and merging as told, in whatever
 * order items arrive, ends with what `partition` says of all of them, as long as no item is left out that has a
 * key in common: whatever the new item links, it is itself one of the two or three, and the others are near it. The
 * story with the earliest item takes in the others; of two with equal times, the one whose key sorts first.
 * @param areApart whether somebody has decided that two stories are not one. Of such two the item joins the one that it
 * is more like, and the other is left alone, whatever the item shows.
 */
export function join<Key extends string>(
  item: Signature,
  stories: readonly StoryCluster<Key>[],
  areApart: (one: Key, other: Key) => boolean = () => false,
): Joining<Key> {
  const linked = linkedTo(
    item,
    stories.flatMap((story) => story.members),
  );
  const near = stories
    .map(({ key, members }) => ({ key, likeness: likeness(linked, members), since: earliest(members) }))
    .filter((story) => story.likeness > 0)
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

/** Those of some items that are the same story as the one, or near it and near a third, with how like it they are. */
function linkedTo(item: Signature, others: readonly Signature[]): Map<Signature, number> {
  const verdicts = others.map((other) => ({ other, ...sameStory(item, other) }));
  const linked = new Map(verdicts.filter(({ same }) => same).map(({ other, score }) => [other, score]));
  const near = verdicts.filter(({ score }) => score >= NEAR_SCORE);
  for (const [index, one] of near.entries()) {
    for (const other of near.slice(index + 1)) {
      if (linked.has(one.other) && linked.has(other.other)) continue;
      if (!areThreeSources(item, one.other, other.other)) continue;
      if (sameStory(one.other, other.other).score < NEAR_SCORE) continue;
      linked.set(one.other, one.score).set(other.other, other.score);
    }
  }
  return linked;
}

/** How like the item the likest linked member is; 0 where none is linked. */
function likeness(linked: ReadonlyMap<Signature, number>, members: readonly Signature[]): number {
  return Math.max(0, ...members.map((member) => linked.get(member) ?? 0));
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
