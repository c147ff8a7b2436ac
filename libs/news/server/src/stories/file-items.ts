import { HOUR, type Id, type Instant } from '@greenroom/kernel';
import { blockingKeys, type IdentifiedItem, join, type Signature } from '@greenroom/news/domain';
import { inPieces, oneAtATime } from '@greenroom/platform/persistence';
import { newId } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { MergeStories } from './merge-stories';
import { signatureOfItem, StoryCandidates } from './story-candidates';
import { StoryLedger } from './story-ledger';
import { ItemClueTable, ItemTable, StoryTable } from './story.table';

export type StoryId = Id<'story'>;

/** What one answer of a feed brought. */
export interface Filed {
  readonly added: number;
  readonly reworded: number;
}

/** Names the place where stories are put together, for `oneAtATime`. */
export const STORY_LOCK = 4_720_614;
/** A publisher's clock may run ahead by this much; a later date is taken for now. */
const CLOCK_SLACK = HOUR;

/** Puts the items of a feed's answer into stories. */
@Injectable()
export class FileItems {
  constructor(
    private readonly ledger: StoryLedger,
    private readonly mergeStories: MergeStories,
  ) {}

  /**
   * Files what is new and takes over what was reworded, within the caller's transaction. Items that tell one story
   * come to stand under one story, whatever feed they came from and in whatever order (news/domain, `join`).
   */
  async run(manager: EntityManager, feedId: string, items: readonly IdentifiedItem[], seenAt: Instant): Promise<Filed> {
    // Two feeds that bring the same story at once must see each other's items.
    await oneAtATime(manager, STORY_LOCK);
    const { fresh, reworded, touched } = await this.compare(manager, feedId, items);
    const rows = fresh.map((one) => itemRow(one, feedId, seenAt));
    const signatures = new Map(rows.map((row) => [row.id, signatureOfItem(row)]));
    const candidates = await StoryCandidates.find(manager, [...signatures.values()]);
    const arrived = new Set<string>();
    for (const row of rows) {
      const storyId = await this.place(manager, row, signatures.get(row.id)!, candidates, touched, arrived);
      touched.add(storyId);
    }
    await this.ledger.recount(manager, [...touched], arrived);
    return { added: rows.length, reworded };
  }

  /** Which items the feed did not have before; rewords the others where their text has changed. */
  private async compare(manager: EntityManager, feedId: string, items: readonly IdentifiedItem[]) {
    const stored = new Map<string, ItemTable>();
    for (const keys of inPieces(items.flatMap(({ key, formerKey }) => (formerKey ? [key, formerKey] : [key])))) {
      for (const row of await manager.findBy(ItemTable, { feedId, key: In(keys) })) stored.set(row.key, row);
    }
    const fresh: IdentifiedItem[] = [];
    const touched = new Set<string>();
    let reworded = 0;
    for (const one of items) {
      const row = stored.get(one.key) ?? (one.formerKey ? stored.get(one.formerKey) : undefined);
      if (!row) {
        fresh.push(one);
        continue;
      }
      const { title, summary } = one.item;
      const isReworded = row.title !== title || row.summary !== summary;
      if (isReworded || row.key !== one.key) await manager.update(ItemTable, row.id, { key: one.key, title, summary });
      if (!isReworded) continue;
      // What it is found by goes with what it says.
      const published = row.publishedAt;
      await manager.delete(ItemClueTable, { itemId: row.id });
      await this.keepClues(manager, row.id, signatureOfItem({ ...row, title, summary }), published);
      reworded++;
      touched.add(row.storyId);
    }
    return { fresh, reworded, touched };
  }

  /** Stores one new item under the story that it tells, which may show that two stories were one. */
  private async place(
    manager: EntityManager,
    row: Omit<ItemTable, 'storyId'>,
    signature: Signature,
    candidates: StoryCandidates,
    touched: Set<string>,
    arrived: Set<string>,
  ): Promise<string> {
    const { into, merging } = join(signature, candidates.near(signature), candidates.areApart);
    const storyId = into ?? newId<'story'>();
    if (!into) {
      await manager.insert(StoryTable, unspokenStory(storyId, row.publishedAt));
      arrived.add(storyId);
    }
    for (const merged of merging) {
      await this.mergeStories.run(manager, merged, storyId);
      candidates.merge(merged, storyId);
      touched.delete(merged);
      arrived.delete(merged);
    }
    await manager.insert(ItemTable, { ...row, storyId });
    await this.keepClues(manager, row.id, signature, row.publishedAt);
    candidates.add(storyId, signature);
    return storyId;
  }

  private async keepClues(
    manager: EntityManager,
    itemId: string,
    signature: Signature,
    publishedAt: Instant,
  ): Promise<void> {
    const clues = blockingKeys(signature).map((clue) => ({ itemId, clue, publishedAt }));
    if (clues.length > 0) await manager.insert(ItemClueTable, clues);
  }
}

function itemRow({ key, item }: IdentifiedItem, feedId: string, seenAt: Instant): Omit<ItemTable, 'storyId'> {
  const { title, summary, link = null, published = seenAt } = item;
  const publishedAt = published > seenAt + CLOCK_SLACK ? seenAt : published;
  return { id: newId<'item'>(), feedId, key, link, title, summary, publishedAt, seenAt };
}

/** A story before its items have been counted; `StoryLedger.recount` fills in what they say. */
export function unspokenStory(id: string, at: Instant): StoryTable {
  const handling = { triage: 'new', ownerId: null, version: 1, isAnswered: null, verdict: null } as const;
  return { id, headline: '', summary: '', firstAt: at, latestAt: at, sourceCount: 0, mergedInto: null, ...handling };
}
