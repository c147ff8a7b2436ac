import { type Knowledge } from './compile-knowledge';
import { type Reason } from './reason';
import { MICRO } from './weights';

/** A topic that a story is about. */
export interface StoryTopic {
  readonly slug: string;
  readonly label: string;
  /** Slugs of the topics above it in the tree, the nearest first. */
  readonly above: readonly string[];
}

/** What is only touched on, a stray word mostly, makes no topic. In micro-units. */
const LEAST_CONCEPT = MICRO / 10;
/** A topic counts that has at least this share of what the first has. */
const LEAST_SHARE = 0.5;

/** What a story is about, the nearest first: topics by the weights of its concepts and of the topics in them. */
export function storyTopics(reason: Pick<Reason, 'concepts'>, { concepts, topics }: Knowledge): StoryTopic[] {
  const weights = new Map<number, number>();
  const byId = new Map(reason.concepts.map(({ id, weight }) => [id, weight]));
  for (const { named, topics: shared } of concepts) {
    const weight = byId.get(named.id);
    if (weight === undefined || weight < LEAST_CONCEPT) continue;
    for (const one of shared) weights.set(one.topic, (weights.get(one.topic) ?? 0) + weight * one.weight);
  }
  const ranked = [...weights].sort(([a, one], [b, other]) => other - one || a - b);
  const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE;
  return ranked
    .filter(([, weight]) => weight >= least)
    .map(([index]) => {
      const { slug, label, parent } = topics.all[index]!;
      const above: string[] = [];
      for (let at = parent; at >= 0; at = topics.all[at]!.parent) above.push(topics.all[at]!.slug);
      return { slug, label, above };
    });
}
