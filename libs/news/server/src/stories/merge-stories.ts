import { mergedHandling } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StoryApartTable } from './desk.table';
import { StoryChanges } from './story-changes';
import { StoryIndex } from './story-index';
import { StoryLedger } from './story-ledger';
import { ItemTable, StoryTable } from './story.table';

/** Who has decided that two stories are one, and at which version of the one that stays. */
export interface Joined {
  readonly by: Actor;
  readonly version: number;
}

/** Takes one story into another. */
@Injectable()
export class MergeStories {
  constructor(
    private readonly ledger: StoryLedger,
    private readonly index: StoryIndex,
    private readonly changes: StoryChanges,
  ) {}

  /**
   * Moves the items of `from` to `into`, whose address stays, as does `from`'s as another way to it. The further
   * advanced triage and its owner stay too, and what `from` was split from is split from `into` now. The caller
   * recounts `into`.
   */
  async run(manager: EntityManager, from: string, into: string, joined?: Joined): Promise<void> {
    await manager.update(ItemTable, { storyId: from }, { storyId: into });
    await manager.update(StoryTable, { mergedInto: from }, { mergedInto: into });
    await manager.update(StoryTable, from, { mergedInto: into });
    await this.index.forget(manager, from);
    await this.moveSplits(manager, from, into);
    await this.mergeHandling(manager, from, into, joined);
    await this.ledger.announce(manager, from, 'merged');
  }

  private async mergeHandling(
    manager: EntityManager,
    from: string,
    into: string,
    joined: Joined | undefined,
  ): Promise<void> {
    const gone = await manager.findOneByOrFail(StoryTable, { id: from });
    const kept = await manager.findOneByOrFail(StoryTable, { id: into });
    // What nobody at the desk has touched, nobody has in hand at an old version.
    if (gone.version === 1 && !joined) return;
    await this.changes.make(manager, kept, {
      deed: joined ? 'joined' : 'merged',
      by: joined?.by ?? null,
      after: mergedHandling(kept, gone),
      version: joined?.version ?? kept.version,
      // Above both, so that who has either in hand is told.
      nextVersion: Math.max(gone.version, kept.version) + 1,
    });
  }

  private async moveSplits(manager: EntityManager, from: string, into: string): Promise<void> {
    const others = await storiesApart(manager, from);
    if (others.length === 0) return;
    await statement(manager, 'delete from news_story_apart where story_id = :from or other_id = :from2', {
      from,
      from2: from,
    });
    for (const other of others) if (other !== into) await keepApart(manager, into, other);
  }
}

/** Every story that an officer has split from the given one. */
export async function storiesApart(manager: EntityManager, id: string): Promise<string[]> {
  const rows = await manager.find(StoryApartTable, { where: [{ storyId: id }, { otherId: id }] });
  return rows.map(({ storyId, otherId }) => (storyId === id ? otherId : storyId));
}

/** From now on filing never puts the two together. */
export async function keepApart(manager: EntityManager, one: string, other: string): Promise<void> {
  const [storyId, otherId] = [one, other].sort();
  await manager.upsert(StoryApartTable, { storyId: storyId!, otherId: otherId! }, ['storyId', 'otherId']);
}
