import {
  type ConceptEntry,
  type KnowledgeSource,
  type NegativeEntry,
  type TopicEntry,
} from '@greenroom/matching/domain';

/** Faults that only show across files: unknown topics, ids used twice. A sentence each. */
export function checkKnowledge(source: {
  readonly topics: readonly { readonly slug: string; readonly children?: readonly object[] | undefined }[];
  readonly concepts: readonly Pick<ConceptEntry, 'id' | 'topics'>[];
  readonly negatives: readonly Pick<NegativeEntry, 'id'>[];
}): string[] {
  const slugs: string[] = [];
  const visit = (topics: typeof source.topics): void => {
    for (const topic of topics) {
      slugs.push(topic.slug);
      visit((topic.children ?? []) as readonly TopicEntry[]);
    }
  };
  visit(source.topics);
  const known = new Set(slugs);
  return [
    ...twice(slugs).map((slug) => `The topic "${slug}" is in the tree twice.`),
    ...twice([...source.concepts, ...source.negatives].map(({ id }) => id)).map(
      (id) => `The concept "${id}" is there twice.`,
    ),
    ...source.concepts.flatMap(({ id, topics }) =>
      Object.keys(topics)
        .filter((slug) => !known.has(slug))
        .map((slug) => `The concept "${id}" names the topic "${slug}", which is not in the tree.`),
    ),
  ];
}

/** What is wrong with a thesaurus that has the concept in it, in place of one of the same id. */
export function faultsWith(
  concept: ConceptEntry,
  { topics, concepts, negatives }: Pick<KnowledgeSource, 'topics' | 'concepts' | 'negatives'>,
): string[] {
  return checkKnowledge({ topics, concepts: [...concepts.filter(({ id }) => id !== concept.id), concept], negatives });
}

function twice(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || (seen.add(id), false));
}
