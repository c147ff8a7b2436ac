import type { AnswerOf } from '@greenroom/platform/web';

export type Topic = AnswerOf<'readTopics'>['topics'][number];
export type Concept = AnswerOf<'readTopics'>['concepts'][number];

/** One topic as the tree shows it. */
export interface TreeRow {
  readonly slug: string;
  readonly label: string;
  readonly storyCount: number;
  /** 1 at the top. */
  readonly level: number;
  /** Its place among its sisters, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  readonly parent: string | undefined;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
}

/** A concept that a searched word is in, and where. */
export interface Catch {
  readonly concept: Concept;
  readonly topic: string;
  readonly phrase: string;
  readonly kind: string;
}

/** The rows in sight: below what is open, or, while one searches, what was found and what leads there. */
export function rowsOf(topics: readonly Topic[], open: ReadonlySet<string>, found?: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (sisters: readonly Topic[], level: number, parent: string | undefined): void => {
    const shown = found ? sisters.filter(({ slug }) => found.has(slug)) : sisters;
    shown.forEach(({ slug, label, storyCount, children }, at) => {
      const below = found ? children.filter((child) => found.has(child.slug)) : children;
      const isOpen = below.length > 0 && (found !== undefined || open.has(slug));
      const place = { level, place: at + 1, of: shown.length, parent };
      rows.push({ slug, label, storyCount, ...place, hasChildren: below.length > 0, isOpen });
      if (isOpen) visit(below, level + 1, slug);
    });
  };
  visit(topics, 1, undefined);
  return rows;
}

/** The topics that a text is in the name or an alias of, with those above them. */
export function topicsWith(topics: readonly Topic[], text: string): Set<string> {
  const wanted = plain(text);
  const found = new Set<string>();
  const visit = ({ slug, label, short, aliases, children }: Topic): boolean => {
    const isBelow = children.map(visit).some(Boolean);
    const isIt = [label, short ?? '', ...aliases].some((name) => plain(name).includes(wanted));
    if (isIt || isBelow) found.add(slug);
    return isIt || isBelow;
  };
  topics.forEach(visit);
  return found;
}

/** The concepts that a text is in the words of: which concept catches it, and by which phrase. */
export function conceptsWith(concepts: readonly Concept[], text: string): Catch[] {
  const wanted = plain(text);
  const caught = concepts.flatMap((concept) => {
    const phrases = [
      ...concept.terms.map((phrase) => ({ phrase, kind: 'term' })),
      ...concept.exact.map((phrase) => ({ phrase, kind: 'exact' })),
      ...concept.names.map(({ term }) => ({ phrase: term, kind: 'name' })),
      ...concept.weak.map((phrase) => ({ phrase: phrase.replace(/^=/, ''), kind: 'weak' })),
      { phrase: concept.label, kind: 'its name' },
    ].filter(({ phrase }) => plain(phrase).includes(wanted));
    const best = phrases.find(({ phrase }) => plain(phrase) === wanted) ?? phrases[0];
    const topic = nearestTopic(concept);
    return best && topic !== undefined ? [{ concept, topic, ...best }] : [];
  });
  // What is just that word comes first, and what is found by it alone before what it only helps.
  const rank = ({ phrase, kind }: Catch) => (plain(phrase) === wanted ? 0 : 2) + (kind === 'weak' ? 1 : 0);
  return caught.sort((a, b) => rank(a) - rank(b) || a.concept.label.localeCompare(b.concept.label, 'en'));
}

/** The topic that a concept belongs to most. */
export function nearestTopic({ topics }: Concept): string | undefined {
  return Object.entries(topics).sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** What a key does in a tree, as WAI-ARIA has it: where the focus goes, and what opens or closes. */
export function treeStep(
  rows: readonly TreeRow[],
  slug: string,
  key: string,
): { readonly focus?: string | undefined; readonly open?: string; readonly close?: string } | undefined {
  const at = rows.findIndex((row) => row.slug === slug);
  const row = rows[at];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { focus: rows[at + 1]?.slug };
    case 'ArrowUp':
      return { focus: rows[at - 1]?.slug };
    case 'Home':
      return { focus: rows[0]?.slug };
    case 'End':
      return { focus: rows.at(-1)?.slug };
    case 'ArrowRight':
      if (!row.hasChildren) return {};
      return row.isOpen ? { focus: rows[at + 1]?.slug } : { open: slug };
    case 'ArrowLeft':
      return row.isOpen ? { close: slug } : { focus: row.parent };
    default:
      return undefined;
  }
}

/** A topic of the tree, with those above it, the nearest last. */
export function pathTo(topics: readonly Topic[], slug: string): Topic[] {
  for (const topic of topics) {
    if (topic.slug === slug) return [topic];
    const below = pathTo(topic.children, slug);
    if (below.length > 0) return [topic, ...below];
  }
  return [];
}

/** All topics with their depth, for a list to choose from. `without` leaves one out with all below it. */
export function choicesOf(
  topics: readonly Topic[],
  without?: string,
  depth = 0,
): { slug: string; label: string; words: string }[] {
  return topics.flatMap(({ slug, label, children }) =>
    slug === without
      ? []
      : [{ slug, label, words: `${'\u2003'.repeat(depth)}${label}` }, ...choicesOf(children, without, depth + 1)],
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u2018\u2019']/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
