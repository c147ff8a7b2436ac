import type { Instant } from '@greenroom/kernel';
import { blockingKeys, type Signature, signatureOf, STORY_WINDOW, type StoryCluster } from '@greenroom/news/domain';
import { inPieces, statement } from '@greenroom/platform/persistence';
import { type EntityManager, In } from 'typeorm';
import { StoryApartTable } from './desk.table';
import type { ItemTable } from './story.table';

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
export class StoryCandidates {
  private readonly byClue = new Map<string, { storyId: string; signature: Signature }[]>();
  private readonly mergedInto = new Map<string, string>();
  private readonly apart = new Map<string, Set<string>>();

  static async find(manager: EntityManager, signatures: readonly Signature[]): Promise<StoryCandidates> {
    const candidates = new StoryCandidates();
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
          const signature = known ?? signatureOfItem({ ...row, publishedAt: Number(row.published_at) });
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

/** What of an item tells which story it is of. */
export function signatureOfItem({
  title,
  summary,
  link,
  publishedAt,
}: Pick<ItemTable, 'title' | 'summary' | 'link' | 'publishedAt'>): Signature {
  return signatureOf({ title, summary, link: link ?? undefined, published: publishedAt });
}
