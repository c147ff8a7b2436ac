import { inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, londonClock, SessionStore, Trouble } from '@greenroom/platform/web';
import type { Feed } from './feed-health';
import { FeedsStore } from './feeds-store';

/** What staff may change of a feed. */
export interface FeedChange {
  readonly isPaused?: boolean;
  readonly outlet?: string;
  readonly intervalSeconds?: number;
}

const LOOKS = 30;
const BETWEEN_LOOKS = 500;

/** What is done to a watched feed. Each change is made to the version that was seen; a clash says who was first. */
@Injectable()
export class FeedDeeds {
  private readonly api = inject(ApiClient);
  private readonly store = inject(FeedsStore);

  private readonly session = inject(SessionStore);
  /** Ids of the feeds that are being checked just now. */
  readonly checking = signal<ReadonlySet<string>>(new Set());
  /** What stood in the way of the last deed, by the id of its feed. */
  readonly troubles = signal<ReadonlyMap<string, string>>(new Map());
  /** The feed that was removed last, for whoever regrets it. */
  readonly removed = signal<Feed | undefined>(undefined);
  /** What came of the last deed, read out. */
  readonly said = signal('');

  /** Whether feeds are theirs to change: what would be refused is not offered. */
  get mayEdit(): boolean {
    return this.session.may('feeds.edit');
  }

  /** Says whether it was saved. */
  async change(feed: Feed, change: FeedChange): Promise<boolean> {
    try {
      this.store.put(
        await this.api.send('changeFeed', { params: { id: feed.id }, body: { version: feed.version, ...change } }),
      );
      this.settle(feed.id);
      return true;
    } catch (error) {
      await this.refused(feed, error);
      return false;
    }
  }

  async remove(feed: Feed): Promise<void> {
    try {
      await this.api.send('removeFeed', { params: { id: feed.id }, query: { version: feed.version } });
      this.store.drop(feed.id);
      this.removed.set(feed);
    } catch (error) {
      await this.refused(feed, error);
    }
  }

  /** Watches the removed feed again, as it was. */
  async addAgain(): Promise<void> {
    const feed = this.removed();
    if (!feed) return;
    const { address, outlet, intervalSeconds } = feed;
    try {
      const { feed: added } = await this.api.send('addFeed', { body: { address, outlet, intervalSeconds } });
      this.store.put(added);
      this.removed.set(undefined);
      this.said.set(`${outlet} is watched again.`);
    } catch (error) {
      this.said.set(`${outlet} could not be added again just now. ${inWords(error)}`);
    }
  }

  /** Asks for a check and waits until it has come to something: the next try is then another one. */
  async checkNow(feed: Feed): Promise<void> {
    if (this.checking().has(feed.id)) return;
    this.checking.update((ids) => new Set(ids).add(feed.id));
    try {
      const asked = await this.api.send('pollFeed', { params: { id: feed.id } });
      const now = await this.outcomeOf(asked);
      this.settle(feed.id);
      this.said.set(now ? `${now.outlet}: ${now.sentence}` : `${feed.outlet}: nothing has come of it yet.`);
    } catch (error) {
      await this.refused(feed, error);
    } finally {
      this.checking.update((ids) => new Set([...ids].filter((id) => id !== feed.id)));
    }
  }

  settle(id: string): void {
    this.troubles.update((troubles) => new Map([...troubles].filter(([of]) => of !== id)));
  }

  private async outcomeOf(asked: Feed): Promise<Feed | undefined> {
    for (let looks = 0; looks < LOOKS; looks++) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
      const now = await this.api.send('readFeed', { params: { id: asked.id } });
      const { nextAt, failures, lastGoodAt, health } = now;
      const isOver = nextAt !== asked.nextAt || failures !== asked.failures || lastGoodAt !== asked.lastGoodAt;
      if (!isOver && health === asked.health) continue;
      this.store.put(now);
      return now;
    }
    return undefined;
  }

  private async refused(feed: Feed, error: unknown): Promise<void> {
    const code = error instanceof Trouble ? error.code : undefined;
    if (code === 'feed.not-found') this.store.drop(feed.id);
    const now = code === 'feed.clash' ? await this.reread(feed) : undefined;
    const words = now ? clashInWords(now, (error as Trouble).details.clash) : inWords(error);
    this.troubles.update((troubles) => new Map(troubles).set(feed.id, words));
    if (code === 'feed.not-found') this.said.set(`${feed.outlet}: ${words}`);
  }

  private async reread(feed: Feed): Promise<Feed> {
    const now = await this.api.send('readFeed', { params: { id: feed.id } }).catch(() => feed);
    this.store.put(now);
    return now;
  }
}

/** Who was first, when, and what the feed is now. */
function clashInWords({ outlet, isPaused }: Feed, clash: Trouble['details']['clash']): string {
  const who = clash?.changedBy?.name ?? 'Greenroom';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  return `${who} changed this feed${when}, before you did. It is now called “${outlet}” and ${isPaused ? 'paused' : 'being watched'}; nothing of yours was saved. Save again if yours is still right.`;
}
