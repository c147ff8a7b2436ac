import { type Concept, pathTo, type Topic } from './tree-rows';

/** A topic as it is being edited; an empty `short` is none. */
export interface TopicDraft {
  readonly slug: string;
  readonly label: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

/** A concept as it is being edited; an empty `short` is none. */
export interface ConceptDraft extends Omit<Concept, 'short' | 'terms' | 'exact' | 'weak' | 'names' | 'yes' | 'no'> {
  readonly short: string;
  readonly terms: readonly string[];
  readonly exact: readonly string[];
  readonly weak: readonly string[];
  readonly names: readonly { readonly term: string; readonly asOf: string }[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export function topicDraft(topics: readonly Topic[], slug: string): TopicDraft | undefined {
  const path = pathTo(topics, slug);
  const topic = path.at(-1);
  if (!topic) return undefined;
  const { label, short = '', aliases } = topic;
  return { slug, label, short, aliases, parent: path.at(-2)?.slug ?? null };
}

export function newTopic(parent: string | null): TopicDraft {
  return { slug: '', label: '', short: '', aliases: [], parent };
}

export function conceptDraft({
  short = '',
  ...concept
}: Omit<ConceptDraft, 'short'> & { readonly short?: string | undefined }): ConceptDraft {
  return { ...concept, short };
}

export function newConcept(topic: string): ConceptDraft {
  return {
    id: '',
    label: '',
    short: '',
    topics: { [topic]: 1 },
    terms: [],
    exact: [],
    weak: [],
    names: [],
    yes: [],
    no: [],
  };
}

/** What a concept still lacks before it can be tried or saved, a sentence each. */
export function lacksOf({ label, topics, terms, exact, names, yes, no }: ConceptDraft): string[] {
  return [
    ...(label.trim() === '' ? ['Give it a name.'] : []),
    ...(Object.keys(topics).length === 0 ? ['Choose a topic that it belongs to.'] : []),
    ...(terms.length + exact.length + names.length === 0
      ? ['Give a term or an exact word: nothing would find it.']
      : []),
    ...(names.some(({ term, asOf }) => term.trim() === '' || !/^\d{4}(-\d{2})?$/.test(asOf))
      ? ['Each name needs the year or the month when it was true: 2026 or 2026-11.']
      : []),
    ...(yes.length === 0 ? ['Give a headline that must be recognised.'] : []),
    ...(no.length === 0 ? ['Give a headline that must not be.'] : []),
  ];
}

/** A concept as the API takes it; what is new gets its name from its label. */
export function asEntry({ short, ...concept }: ConceptDraft, id: string) {
  return {
    ...concept,
    id,
    label: concept.label.trim(),
    ...(short.trim() && { short: short.trim() }),
    terms: [...concept.terms],
    exact: [...concept.exact],
    weak: [...concept.weak],
    names: concept.names.map(({ term, asOf }) => ({ term: term.trim(), asOf })),
    yes: [...concept.yes],
    no: [...concept.no],
  };
}

/** A name for addresses, made of a label; it never changes, so it is none that is taken. */
export function slugFor(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const slug = words || 'topic';
  for (let count = 1; ; count++) {
    const tried = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

/**
 * What somebody typed, put on top of what another saved meanwhile: what they left alone is as the other has it, and of
 * a list or of weights what they put in is in and what they took out is out.
 */
export function rebased<D extends object>(before: D, mine: D, theirs: D): D {
  const fields = Object.keys(mine) as (keyof D)[];
  return Object.fromEntries(fields.map((field) => [field, joined(before[field], mine[field], theirs[field])])) as D;
}

function joined(before: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(before, mine)) return theirs;
  if (Array.isArray(before) && Array.isArray(mine) && Array.isArray(theirs)) {
    const has = (list: readonly unknown[], entry: unknown) => list.some((one) => isSame(one, entry));
    const kept = theirs.filter((entry) => has(mine, entry) || !has(before, entry));
    return [...kept, ...mine.filter((entry) => !has(before, entry) && !has(kept, entry))];
  }
  if (isRecord(before) && isRecord(mine) && isRecord(theirs)) {
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const entries = keys.map((key) => [key, joined(before[key], mine[key], theirs[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  return mine;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
