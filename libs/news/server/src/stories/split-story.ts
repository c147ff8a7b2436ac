import { sourceKey } from '@greenroom/news/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, newId, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { STORY_LOCK, unspokenStory } from './file-items';
import { keepApart, storiesApart } from './merge-stories';
import { StoryChanges } from './story-changes';
import { StoryLedger } from './story-ledger';
import { ItemTable, StoryTable } from './story.table';

/** What is to become a story of its own, and the version that it is part of. */
export interface Split {
  readonly version: number;
  readonly itemIds: readonly string[];
  readonly sourceLinks: readonly string[];
}

/** Divides a story that tells of two things. */
@Injectable()
export class SplitStory {
  constructor(
    private readonly stories: StoryLedger,
    private readonly changes: StoryChanges,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Makes the named sources a story of its own, with the same triage and owner. The two are kept apart from now on, and
   * the new one from whatever the old one had been split from.
   * @throws Refused `story.not-found`, `story.clash`, `story.indivisible`
   */
  run(id: string, split: Split, by: Actor): Promise<{ id: string; splitId: string }> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, STORY_LOCK);
      const story = await this.stories.read(id, manager);
      if (!story) throw new Refused('story.not-found');
      const { triage, ownerId } = story;
      const deed = { deed: 'split', by, after: { triage, ownerId } } as const;
      await this.changes.make(manager, story, { ...deed, version: split.version });
      const moving = await this.itemsOf(manager, story.id, split);
      const fresh = { ...unspokenStory(newId(), story.latestAt), triage, ownerId };
      await manager.insert(StoryTable, fresh);
      await this.changes.make(manager, fresh, { ...deed, version: fresh.version });
      await manager.update(ItemTable, { id: In(moving) }, { storyId: fresh.id });
      for (const other of [...(await storiesApart(manager, story.id)), story.id]) {
        await keepApart(manager, fresh.id, other);
      }
      await this.stories.recount(manager, [story.id, fresh.id], new Set([fresh.id]));
      return { id: story.id, splitId: fresh.id };
    });
  }

  /** Ids of the items that move: always all that have one address, for an address tells one story. */
  private async itemsOf(manager: EntityManager, storyId: string, { itemIds, sourceLinks }: Split): Promise<string[]> {
    const items = (await manager.findBy(ItemTable, { storyId })).map(({ id, title, link }) => ({
      id,
      source: sourceKey({ title, link: link ?? undefined }),
    }));
    const wanted = new Set(sourceLinks.map((link) => sourceKey({ title: '', link })));
    for (const { id, source } of items) if (itemIds.includes(id)) wanted.add(source);
    const moving = items.filter(({ source }) => wanted.has(source)).map(({ id }) => id);
    if (moving.length === 0 || moving.length === items.length) throw new Refused('story.indivisible');
    return moving;
  }
}
