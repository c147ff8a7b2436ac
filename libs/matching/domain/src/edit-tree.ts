import { type TopicEntry } from './knowledge';
import { plainName } from './topics';

/** A topic in its place: what may be edited of it. */
export interface PlacedTopic {
  /** Never changes: stories and the expertise of people go by it. */
  readonly slug: string;
  readonly label: string;
  readonly short?: string | undefined;
  readonly aliases: readonly string[];
  /** Slug of the topic that it stands under; null at the top. */
  readonly parent: string | null;
}

/** What is wrong with an edited topic: which of its fields, and a sentence. */
export interface TopicFault {
  readonly field: 'label' | 'aliases' | 'parent' | 'slug';
  readonly sentence: string;
}

/** The tree, flat, in its order. */
export function placedTopics(topics: readonly TopicEntry[], parent: string | null = null): PlacedTopic[] {
  return topics.flatMap(({ slug, label, short, aliases = [], children = [] }) => [
    { slug, label, short, aliases, parent },
    ...placedTopics(children, slug),
  ]);
}

/**
 * Why a topic cannot be put into the tree, in place of the one of its slug if there is one. A name must lead to one
 * topic only, whether it is a slug, a label or an alias; those that it had before are not held against it.
 */
export function faultsOfTopic(tree: readonly PlacedTopic[], edited: PlacedTopic): TopicFault[] {
  return [...faultsOfParent(tree, edited), ...faultsOfNames(tree, edited)];
}

/** What stands in the way of taking a topic out, a sentence each. The expertise that names it is not: it stays as words. */
export function hindrancesToRemoval(
  tree: readonly PlacedTopic[],
  concepts: readonly { readonly label: string; readonly topics: Readonly<Record<string, number>> }[],
  slug: string,
): string[] {
  const children = tree.filter(({ parent }) => parent === slug).map(({ label }) => label);
  const hanging = concepts.filter(({ topics }) => Object.hasOwn(topics, slug)).map(({ label }) => label);
  return [
    ...(children.length > 0 ? [`${inList(children)} ${stands(children)} under it. Move or remove that first.`] : []),
    ...(hanging.length > 0 ? [`${inList(hanging)} ${belongs(hanging)} to it. Give that another topic first.`] : []),
  ];
}

function faultsOfParent(tree: readonly PlacedTopic[], { slug, label, parent }: PlacedTopic): TopicFault[] {
  const parents = new Map(tree.map((topic) => [topic.slug, topic.parent]));
  if (parent === null) return [];
  if (!parents.has(parent)) {
    return [{ field: 'parent', sentence: `The topic “${parent}”, under which it is to stand, is not in the tree.` }];
  }
  const seen = new Set<string>();
  for (let at: string | null = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === slug) {
      return [{ field: 'parent', sentence: `“${label}” cannot stand under itself or under a topic below it.` }];
    }
    seen.add(at);
  }
  return [];
}

function faultsOfNames(tree: readonly PlacedTopic[], edited: PlacedTopic): TopicFault[] {
  const before = tree.find(({ slug }) => slug === edited.slug);
  const had = new Set(before ? namesOf(before).map(({ name }) => plainName(name)) : []);
  const others = tree
    .filter(({ slug }) => slug !== edited.slug)
    .flatMap((topic) => namesOf(topic).map(({ name }) => [plainName(name), topic.label] as const));
  const taken = new Map([...others].reverse());
  return [...emptyAndRepeated(edited), ...takenNames(edited, had, taken)];
}

function takenNames(edited: PlacedTopic, had: ReadonlySet<string>, taken: ReadonlyMap<string, string>): TopicFault[] {
  return namesOf(edited).flatMap(({ name, field }) => {
    const owner = had.has(plainName(name)) ? undefined : taken.get(plainName(name));
    return owner === undefined ? [] : [{ field, sentence: `“${name}” leads to the topic “${owner}” already.` }];
  });
}

/** A name of signs alone leads nowhere; one that is there twice was meant to be another. */
function emptyAndRepeated({ label, aliases }: PlacedTopic): TopicFault[] {
  const seen = new Set([plainName(label)]);
  const faults: TopicFault[] = [];
  if (plainName(label) === '') faults.push({ field: 'label', sentence: 'The name needs a letter or a figure.' });
  for (const alias of aliases) {
    const plain = plainName(alias);
    if (plain === '') faults.push({ field: 'aliases', sentence: `“${alias}” needs a letter or a figure.` });
    else if (seen.has(plain)) faults.push({ field: 'aliases', sentence: `“${alias}” is there twice.` });
    seen.add(plain);
  }
  return faults;
}

function namesOf({ slug, label, aliases }: PlacedTopic): { name: string; field: TopicFault['field'] }[] {
  return [
    { name: slug, field: 'slug' },
    { name: label, field: 'label' },
    ...aliases.map((name) => ({ name, field: 'aliases' as const })),
  ];
}

const stands = (names: readonly string[]) => (names.length === 1 ? 'stands' : 'stand');
const belongs = (names: readonly string[]) => (names.length === 1 ? 'belongs' : 'belong');

/** The first three by name, the rest counted. */
function inList(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => `“${name}”`);
  const rest = names.length - quoted.length;
  const all = rest > 0 ? [...quoted, `${rest} more`] : quoted;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
