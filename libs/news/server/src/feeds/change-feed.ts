import type { Clash } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { NEW_FEED } from '@greenroom/news/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { StoryIndex } from '../stories/story-index';
import { FeedBook } from './feed-book';
import { FeedTable } from './feed.table';

/** What staff may change of a feed. */
export interface FeedChange {
  readonly isPaused?: boolean | undefined;
  readonly outlet?: string | undefined;
  /** In milliseconds. */
  readonly interval?: number | undefined;
}

/** Pauses, resumes, renames or removes a feed, with a check of the version. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly book: FeedBook,
    private readonly index: StoryIndex,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A feed that is resumed is asked at once, and its failures are forgotten.
   * @throws Refused `feed.not-found`, `feed.clash`
   */
  run(id: string, version: number, { isPaused, outlet, interval }: FeedChange, by: Actor): Promise<void> {
    return this.transactions.run(async (manager) => {
      const feed = await this.raiseVersion(manager, id, version, by);
      const isResumed = isPaused === false && feed.status !== 'active';
      await manager.update(FeedTable, id, {
        ...(outlet !== undefined && { outlet }),
        ...(interval !== undefined && { interval }),
        ...(isPaused && feed.status === 'active' && { status: 'paused' as const, dueAt: null }),
        ...(isResumed && { status: 'active' as const, memory: NEW_FEED, lastFailure: null, dueAt: this.clock.now() }),
      });
      if (outlet !== undefined && outlet !== feed.outlet) await this.index.renameOutlet(manager, id);
      if (isResumed) await this.book.requestPoll(manager, id);
      await this.book.announce(manager, id, 'changed');
    });
  }

  /**
   * Watches the feed no more. What it brought stays, with the stories that it told.
   * @param version the current one where undefined
   * @throws Refused `feed.not-found`, `feed.clash`
   */
  remove(id: string, version: number | undefined, by: Actor): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.raiseVersion(manager, id, version, by);
      await manager.update(FeedTable, id, { status: 'removed', dueAt: null });
      await this.book.announce(manager, id, 'removed');
    });
  }

  /** Returns the feed as it was. */
  private async raiseVersion(
    manager: EntityManager,
    id: string,
    given: number | undefined,
    by: Actor,
  ): Promise<FeedTable> {
    const feed = await manager.findOneBy(FeedTable, { id, status: Not('removed') });
    if (!feed) throw new Refused('feed.not-found');
    const version = given ?? feed.version;
    const raised = await statement(
      manager,
      `update news_feed set version = version + 1, changed_by = :by, changed_at = :at
       where id = :id and version = :version returning id`,
      { id, version, by: JSON.stringify(by), at: this.clock.now() },
    );
    if (raised.length === 0) {
      const now = await manager.findOneByOrFail(FeedTable, { id });
      throw new Refused('feed.clash', [], { clash: clashOf(now) });
    }
    return feed;
  }
}

function clashOf({ version, changedBy, changedAt }: FeedTable): Clash {
  return { version, changedBy, changedAt: changedAt === null ? null : new Date(changedAt).toISOString() };
}
