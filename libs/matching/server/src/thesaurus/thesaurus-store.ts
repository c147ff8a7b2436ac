import { createHash } from 'node:crypto';
import type { ConceptEntry, NegativeEntry, PlacedTopic, TopicEntry } from '@greenroom/matching/domain';
import { inPieces, oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { DomainEvents } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Thesaurus } from '../knowledge/read-thesaurus';
import { ConceptTable, ThesaurusTable, TopicTable } from './thesaurus.table';

/** The thesaurus or the topic tree has changed; keyed `thesaurus`. */
export const THESAURUS_CHANGED = 'matching.thesaurus-changed';

/** Names the place where the thesaurus is changed, for `oneAtATime`. */
export const THESAURUS_LOCK = 4_720_615;

/** The network's own copy of the topic tree and the thesaurus. */
@Injectable()
export class ThesaurusStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly events: DomainEvents,
  ) {}

  async revision(): Promise<number> {
    return (await this.about(this.dataSource.manager)).revision;
  }

  /** What the tables hold, with the revision that it had. */
  async read(
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ revision: number; isEdited: boolean; thesaurus: Thesaurus }> {
    // The revision first: a change between the reads is then seen twice rather than never.
    const { revision, isEdited } = await this.about(manager);
    const topics = await manager.find(TopicTable, { order: { place: 'ASC' } });
    const concepts = await manager.find(ConceptTable, { order: { place: 'ASC' } });
    return {
      revision,
      isEdited,
      thesaurus: {
        topics: treeOf(topics, null),
        concepts: concepts.filter(({ kind }) => kind === 'concept').map(entryOf),
        negatives: concepts.filter(({ kind }) => kind === 'negative').map(negativeOf),
      },
    };
  }

  /**
   * Fills the tables from the thesaurus that comes with Greenroom: the first time, and again when a newer version
   * brings another one and the network has not edited its copy.
   * @returns whether anything was put in
   */
  async adopt(shipped: Thesaurus): Promise<boolean> {
    const digest = createHash('sha256')
      .update(JSON.stringify([shipped.topics, shipped.concepts, shipped.negatives]))
      .digest('hex');
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, THESAURUS_LOCK);
      const about = await this.about(manager);
      if (about.isEdited || about.shippedDigest === digest) return false;
      await this.replace(manager, shipped);
      await manager.update(ThesaurusTable, 1, { revision: about.revision + 1, shippedDigest: digest });
      await this.events.publish(manager, THESAURUS_CHANGED, 'thesaurus');
      return true;
    });
  }

  /**
   * Puts a concept in, in place of one of the same id: the network's own edit, which no newer Greenroom overwrites.
   * The caller has checked it.
   */
  async put(concept: ConceptEntry): Promise<void> {
    await this.transactions.run(async (manager) => {
      await oneAtATime(manager, THESAURUS_LOCK);
      const { revision } = await this.about(manager);
      await this.write(manager, concept);
      await manager.update(ThesaurusTable, 1, { revision: revision + 1, isEdited: true });
      await this.events.publish(manager, THESAURUS_CHANGED, 'thesaurus');
    });
  }

  /** Puts a concept into the table, where it was or at the end, within the caller's transaction. */
  async write(manager: EntityManager, concept: ConceptEntry): Promise<void> {
    const known = await manager.findOneBy(ConceptTable, { slug: concept.id });
    const place = known?.place ?? (await manager.count(ConceptTable));
    await manager.upsert(ConceptTable, rowOf(concept, place), ['slug']);
  }

  /** Puts a topic into the table: where it was, last where its parent is another, within the caller's transaction. */
  async writeTopic(manager: EntityManager, topic: PlacedTopic): Promise<void> {
    const { slug, label, short = null, aliases, parent: parentSlug } = topic;
    const known = await manager.findOneBy(TopicTable, { slug });
    const stays = known !== null && known.parentSlug === parentSlug;
    const place = stays ? known.place : ((await manager.maximum(TopicTable, 'place')) ?? -1) + 1;
    await manager.upsert(TopicTable, { slug, parentSlug, label, short, aliases, place }, ['slug']);
  }

  private about(manager: EntityManager): Promise<ThesaurusTable> {
    return manager.findOneByOrFail(ThesaurusTable, { id: 1 });
  }

  private async replace(manager: EntityManager, { topics, concepts, negatives }: Thesaurus): Promise<void> {
    await manager.clear(TopicTable);
    await manager.clear(ConceptTable);
    const entries: (ConceptEntry | NegativeEntry)[] = [...concepts, ...negatives];
    for (const piece of inPieces(rowsOf(topics, null), 100)) await manager.insert(TopicTable, piece);
    for (const piece of inPieces(entries.map(rowOf), 50)) await manager.insert(ConceptTable, piece);
  }
}

function rowsOf(topics: readonly TopicEntry[], parentSlug: string | null, count = { topics: 0 }): TopicTable[] {
  return topics.flatMap(({ slug, label, short = null, aliases = [], children = [] }) => [
    { slug, parentSlug, label, short, aliases, place: count.topics++ },
    ...rowsOf(children, slug, count),
  ]);
}

function treeOf(rows: readonly TopicTable[], parent: string | null): TopicEntry[] {
  return rows
    .filter(({ parentSlug }) => parentSlug === parent)
    .map(({ slug, label, short, aliases }) => ({
      slug,
      label,
      ...(short !== null && { short }),
      aliases,
      children: treeOf(rows, slug),
    }));
}

function rowOf(entry: ConceptEntry | NegativeEntry, place: number): ConceptTable {
  const { id, label, short = null, terms = [], exact = [], weak = [], names = [], yes = [], no = [] } = entry;
  const topics = 'topics' in entry ? entry.topics : {};
  const kind = 'topics' in entry ? ('concept' as const) : ('negative' as const);
  return { slug: id, kind, label, short, topics, terms, exact, weak, names, yes, no, place };
}

function entryOf({ slug, short, kind: _, place: __, ...rest }: ConceptTable): ConceptEntry {
  return { id: slug, ...rest, ...(short !== null && { short }) };
}

function negativeOf(row: ConceptTable): NegativeEntry {
  const { topics: _, ...entry } = entryOf(row);
  return entry;
}
