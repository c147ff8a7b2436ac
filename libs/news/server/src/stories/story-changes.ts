import type { Clash } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import type { Handling } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StoryChangeTable } from './desk.table';
import { StoryTable } from './story.table';

/** How the desk's handling of a story changes. */
export interface Change {
  readonly deed: StoryChangeTable['deed'];
  /** null: Greenroom itself. */
  readonly by: Actor | null;
  readonly after: Handling;
  /** The version that the change is made to. */
  readonly version: number;
  /** The version that the story has afterwards; the next one unless told. */
  readonly nextVersion?: number;
}

/** What the desk did with stories: changes them with a check of the version, and keeps what was. */
@Injectable()
export class StoryChanges {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `story.clash` when the story is no longer at the version that the change is made to */
  async make(manager: EntityManager, story: StoryTable, change: Change): Promise<void> {
    const { deed, by, after, version, nextVersion = version + 1 } = change;
    const { triage, ownerId } = after;
    const changed = await statement(
      manager,
      `update news_story set triage = :triage, owner_id = :ownerId, version = :nextVersion
       where id = :id and version = :version returning id`,
      { id: story.id, triage, ownerId, version, nextVersion },
    );
    if (changed.length === 0) throw new Refused('story.clash', [], { clash: await this.clash(manager, story.id) });
    await manager.insert(StoryChangeTable, {
      id: newId(),
      storyId: story.id,
      version: nextVersion,
      deed,
      at: this.clock.now(),
      by,
      before: { triage: story.triage, ownerId: story.ownerId },
      after: { triage, ownerId },
    });
  }

  /** The latest first. */
  history(storyId: string): Promise<StoryChangeTable[]> {
    return this.dataSource.manager.find(StoryChangeTable, { where: { storyId }, order: { id: 'DESC' }, take: 50 });
  }

  private async clash(manager: EntityManager, storyId: string): Promise<Clash> {
    const { version } = await manager.findOneByOrFail(StoryTable, { id: storyId });
    const last = await manager.findOne(StoryChangeTable, { where: { storyId }, order: { id: 'DESC' } });
    return {
      version,
      changedBy: last?.by ?? null,
      changedAt: last ? new Date(last.at).toISOString() : null,
    };
  }
}
