import { type Clock, type Id, type Instant, MINUTE } from '@greenroom/kernel';
import { NEW_FEED } from '@greenroom/news/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { CLOCK, JobQueue, LiveEvents, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { FeedTable, HostHoldTable } from './feed.table';

export type FeedId = Id<'feed'>;

/** The kind of the job that polls one feed; its key is the feed's id. */
export const POLL_FEED = 'news.poll-feed';

const USUAL_INTERVAL = 15 * MINUTE;

export interface NewFeed {
  readonly address: string;
  /** Who publishes it, as shown beside a story. */
  readonly outlet: string;
  /** How often to look, in milliseconds; a quarter of an hour unless told. */
  readonly interval?: number | undefined;
}

/** The feeds that the network watches. */
@Injectable()
export class FeedBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a feed and asks for its first poll at once. One that is there already is left as it is, unless its polling had
   * stopped: then it starts again.
   */
  add({ address: written, outlet, interval = USUAL_INTERVAL }: NewFeed): Promise<{ id: FeedId; isNew: boolean }> {
    const address = feedAddress(written);
    return this.transactions.run(async (manager) => {
      const known = await manager.findOneBy(FeedTable, { address });
      const id = (known?.id ?? newId<'feed'>()) as FeedId;
      if (known?.status === 'active' || known?.status === 'paused') return { id, isNew: false };
      const fresh = { outlet, status: 'active' as const, interval, memory: NEW_FEED, dueAt: this.clock.now() };
      if (known) await manager.update(FeedTable, id, { ...fresh, lastFailure: null });
      else await manager.insert(FeedTable, { id, address, ...fresh });
      await this.requestPoll(manager, id);
      await this.announce(manager, id, 'added');
      return { id, isNew: true };
    });
  }

  /** Those that are not removed, by outlet. */
  all(): Promise<FeedTable[]> {
    return this.dataSource.manager.find(FeedTable, {
      where: { status: Not('removed') },
      order: { outlet: 'ASC', address: 'ASC' },
    });
  }

  find(id: string): Promise<FeedTable | null> {
    return this.dataSource.manager.findOneBy(FeedTable, { id });
  }

  /** Asks for a poll of a feed now, if it is watched. Says whether there is such a feed. */
  pollNow(id: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const feed = await manager.findOneBy(FeedTable, { id, status: Not('removed') });
      if (feed?.status === 'active') await this.requestPoll(manager, id);
      return feed !== null;
    });
  }

  requestPoll(manager: EntityManager, id: string): Promise<void> {
    return this.queue.request(manager, { kind: POLL_FEED, key: id });
  }

  /** The ids of the feeds whose last poll came to nothing by a fault of ours; it is tried again. */
  notKept(): Promise<string[]> {
    return this.queue.failed(POLL_FEED);
  }

  /** Tells the open consoles. */
  announce(manager: EntityManager, id: string, change: 'added' | 'changed' | 'removed' | 'health'): Promise<void> {
    return this.live.publish(manager, 'feed', id, change);
  }

  /** Asks for a poll of every active feed now. Returns how many there are. */
  pollAll(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const feeds = await manager.findBy(FeedTable, { status: 'active' });
      for (const { id } of feeds) await this.requestPoll(manager, id);
      return feeds.length;
    });
  }

  /** Until when the host wants to be left alone; undefined when it does not. */
  async heldUntil(host: string): Promise<Instant | undefined> {
    const hold = await this.dataSource.manager.findOneBy(HostHoldTable, { host });
    return hold && hold.heldUntil > this.clock.now() ? hold.heldUntil : undefined;
  }

  async hold(manager: EntityManager, host: string, heldUntil: Instant): Promise<void> {
    await manager.upsert(HostHoldTable, { host, heldUntil }, ['host']);
  }
}

/** One spelling for one address: what a browser would ask for, without the fragment that is never sent. */
function feedAddress(written: string): string {
  const url = new URL(written);
  url.hash = '';
  return url.href;
}
