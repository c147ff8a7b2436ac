/** What is asked of a tree of topics here. */
export interface TopicOfTree {
  readonly slug: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly children: readonly TopicOfTree[];
}

/** A topic under every name that a profile may give it. */
export interface TopicName {
  readonly slug: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The label of the topic above; empty at the top. */
  readonly under: string;
}

export function flatTopics(tree: readonly TopicOfTree[], under = ''): TopicName[] {
  return tree.flatMap(({ slug, label, aliases, children }) => [
    { slug, label, aliases, under },
    ...flatTopics(children, label),
  ]);
}

/** The topic of the tree that is meant by a slug, a label or an alias, in any case. */
export function topicNamed(topics: readonly TopicName[], name: string): TopicName | undefined {
  const sought = folded(name);
  return (
    topics.find(({ slug, label }) => slug === sought || folded(label) === sought) ??
    topics.find(({ aliases }) => aliases.some((alias) => folded(alias) === sought))
  );
}

/** The tree's label; a word that is not in the tree stays as it was written. */
export function labelOf(topics: readonly TopicName[], name: string): string {
  return topicNamed(topics, name)?.label ?? name;
}

export interface TopicFound extends TopicName {
  /** The alias that it was found by, where the label does not say it. */
  readonly by: string;
}

/** Topics by what was typed of a label or an alias, the closest first, at most eight; without those that are taken. */
export function topicsLike(topics: readonly TopicName[], typed: string, taken: readonly string[]): TopicFound[] {
  const sought = folded(typed);
  if (sought === '') return [];
  const takenSlugs = new Set(taken.map((name) => topicNamed(topics, name)?.slug));
  return topics
    .filter(({ slug }) => !takenSlugs.has(slug))
    .map((topic) => ({ topic, ...closeness(topic, sought) }))
    .filter(({ place }) => place < FAR)
    .sort((a, b) => a.place - b.place || (a.topic.label < b.topic.label ? -1 : 1))
    .slice(0, 8)
    .map(({ topic, by }) => ({ ...topic, by }));
}

const FAR = 4;

function closeness({ label, aliases }: TopicName, sought: string): { place: number; by: string } {
  const name = folded(label);
  if (name.startsWith(sought)) return { place: 0, by: '' };
  if (name.includes(` ${sought}`)) return { place: 1, by: '' };
  const alias = aliases.find((one) => folded(one).startsWith(sought));
  if (alias) return { place: 2, by: alias };
  if (name.includes(sought)) return { place: 3, by: '' };
  const within = aliases.find((one) => folded(one).includes(sought));
  return within ? { place: 3, by: within } : { place: FAR, by: '' };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
