import { type TopicEntry } from './knowledge';

/** A topic in the compiled tree; `index` is its place in `TopicTree.all`, `parent` the place of its parent or −1. */
export interface Topic {
  readonly index: number;
  readonly slug: string;
  readonly label: string;
  readonly parent: number;
}

/** The topic tree, flat, with every name that leads to a topic. */
export class TopicTree {
  readonly all: readonly Topic[];
  private readonly bySlug = new Map<string, Topic>();
  private readonly byName = new Map<string, Topic>();

  /** Throws where two topics have one slug. Where two claim one alias the first in the tree has it. */
  constructor(entries: readonly TopicEntry[]) {
    const all: Topic[] = [];
    const names: [string, Topic][] = [];
    const visit = (entry: TopicEntry, parent: number): void => {
      const topic: Topic = { index: all.length, slug: entry.slug, label: entry.label, parent };
      if (this.bySlug.has(entry.slug)) throw new Error(`Topic "${entry.slug}" is in the tree twice.`);
      this.bySlug.set(entry.slug, topic);
      all.push(topic);
      names.push(...[entry.label, ...(entry.aliases ?? [])].map((name): [string, Topic] => [name, topic]));
      for (const child of entry.children ?? []) visit(child, topic.index);
    };
    for (const entry of entries) visit(entry, -1);
    this.all = all;
    // Slugs before labels and aliases: "food" is the topic food, whatever else is also called so.
    for (const topic of all) this.byName.set(plainName(topic.slug), topic);
    for (const [name, topic] of names) {
      if (!this.byName.has(plainName(name))) this.byName.set(plainName(name), topic);
    }
  }

  get(slug: string): Topic | undefined {
    return this.bySlug.get(slug);
  }

  /** The topic that a free text names by slug, label or alias; case, hyphens and accents do not matter. */
  resolve(name: string): Topic | undefined {
    return this.byName.get(plainName(name));
  }
}

/** What two spellings of one name have in common. */
export function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['\u2018\u2019]/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
