import { HOUR, type Id, type Instant } from '@greenroom/kernel';
import {
  blockingKeys,
  type IdentifiedItem,
  join,
  type Signature,
  signatureOf,
  STORY_WINDOW,
  type StoryCluster,
} from '@greenroom/news/domain';
import { inPieces, oneAtATime, statement } from '@greenroom/platform/persistence';
import { newId } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { StoryApartTable } from './desk.table';
import { MergeStories } from './merge-stories';
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
    const signatures = new Map(rows.map((row) => [row.id, signatureOf(storyText(row))]));
    const candidates = await Candidates.find(manager, [...signatures.values()]);
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
      await this.keepClues(manager, row.id, signatureOf(storyText({ ...row, title, summary })), published);
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
    candidates: Candidates,
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

interface CandidateRow {
  clue: string;
  item_id: string;
  story_id: string;
  title: string;
  summary: string;
  link: string | null;
  published_at: string | number;
}

/** Items already filed that might tell the same story as one of a batch, and those of the batch filed so far. */
class Candidates {
  private readonly byClue = new Map<string, { storyId: string; signature: Signature }[]>();
  private readonly mergedInto = new Map<string, string>();
  private readonly apart = new Map<string, Set<string>>();

  static async find(manager: EntityManager, signatures: readonly Signature[]): Promise<Candidates> {
    const candidates = new Candidates();
    const seen = new Map<string, Signature>();
    for (const { clues, ...window } of windowsOf(signatures)) {
      for (const piece of inPieces(clues)) {
        const rows = await statement<CandidateRow>(
          manager,
          `select clue.clue, item.id as item_id, item.story_id, item.title, item.summary, item.link, item.published_at
           from news_item_clue clue join news_item item on item.id = clue.item_id
           where clue.clue in (:...piece)
             and (clue.published_at between :from and :until or substr(clue.clue, 1, 1) = '@')`,
          { piece, ...window },
        );
        for (const row of rows) {
          const known = seen.get(row.item_id);
          const signature = known ?? signatureOf(storyText({ ...row, publishedAt: Number(row.published_at) }));
          seen.set(row.item_id, signature);
          candidates.note(row.clue, row.story_id, signature);
        }
      }
    }
    await candidates.findApart(manager);
    return candidates;
  }

  /** Whether an officer has split the two. */
  readonly areApart = (one: string, other: string): boolean => this.apart.get(one)?.has(other) ?? false;

  near(signature: Signature): StoryCluster[] {
    const members = new Map<string, Set<Signature>>();
    for (const clue of blockingKeys(signature)) {
      for (const { storyId, signature: member } of this.byClue.get(clue) ?? []) {
        const story = this.mergedInto.get(storyId) ?? storyId;
        members.set(story, (members.get(story) ?? new Set()).add(member));
      }
    }
    return [...members].map(([key, signatures]) => ({ key, members: [...signatures] }));
  }

  add(storyId: string, signature: Signature): void {
    for (const clue of blockingKeys(signature)) this.note(clue, storyId, signature);
  }

  merge(story: string, into: string): void {
    for (const [former, current] of this.mergedInto) if (current === story) this.mergedInto.set(former, into);
    this.mergedInto.set(story, into);
    for (const other of this.apart.get(story) ?? []) this.noteApart(into, other);
  }

  private async findApart(manager: EntityManager): Promise<void> {
    const stories = [...new Set([...this.byClue.values()].flat().map(({ storyId }) => storyId))];
    for (const ids of inPieces(stories)) {
      const rows = await manager.find(StoryApartTable, { where: [{ storyId: In(ids) }, { otherId: In(ids) }] });
      for (const { storyId, otherId } of rows) this.noteApart(storyId, otherId);
    }
  }

  private noteApart(one: string, other: string): void {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      this.apart.set(a, (this.apart.get(a) ?? new Set()).add(b));
    }
  }

  private note(clue: string, storyId: string, signature: Signature): void {
    const known = this.byClue.get(clue);
    if (known) known.push({ storyId, signature });
    else this.byClue.set(clue, [{ storyId, signature }]);
  }
}

/** What to look for and when: a window of time for each run of items, so that one odd date does not call up an archive. */
function windowsOf(signatures: readonly Signature[]): { clues: string[]; from: Instant; until: Instant }[] {
  const runs: Signature[][] = [];
  for (const signature of [...signatures].sort((a, b) => a.published - b.published)) {
    const last = runs.at(-1)?.at(-1);
    if (last && signature.published - last.published <= STORY_WINDOW) runs.at(-1)!.push(signature);
    else runs.push([signature]);
  }
  return runs.map((run) => ({
    clues: [...new Set(run.flatMap(blockingKeys))],
    from: run[0]!.published - STORY_WINDOW,
    until: run.at(-1)!.published + STORY_WINDOW,
  }));
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

function storyText({
  title,
  summary,
  link,
  publishedAt,
}: Pick<ItemTable, 'title' | 'summary' | 'link' | 'publishedAt'>) {
  return { title, summary, link: link ?? undefined, published: publishedAt };
}
