import { accepted, type Outcome, refused } from '@greenroom/kernel';
import type { Fetched } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { decodeFeed } from './decode/decode-feed';
import { findFeeds } from './discover/find-feeds';
import { FeedBook, type FeedId } from './feed-book';
import { FeedGateway } from './feed-gateway';

export interface AddedFeed {
  readonly id: FeedId;
  readonly isNew: boolean;
  readonly outlet: string;
  readonly items: number;
}

/** How a feed is to be kept, where that differs from what is usual. */
export interface FeedWishes {
  /** The feed's title unless told. */
  readonly outlet?: string | undefined;
  /** In milliseconds. */
  readonly interval?: number | undefined;
}

export type AddFeedRefusal = 'feed.unreachable' | 'feed.unreadable' | 'feed.choose';

/** Adds a feed once it has been seen to be one. */
@Injectable()
export class AddFeed {
  constructor(
    private readonly book: FeedBook,
    private readonly gateway: FeedGateway,
  ) {}

  /**
   * Asks the address once; what answers with a feed is added. A web page is looked through for the feeds that it names:
   * a single one is asked in its turn.
   * Refuses with `feed.unreachable`, `feed.unreadable` or `feed.choose` (the page names several, `details.choices`)
   * and, in `details.sentence`, why.
   */
  async run(address: string, wishes: FeedWishes = {}): Promise<Outcome<AddedFeed, AddFeedRefusal>> {
    return this.try(address, wishes, true);
  }

  private async try(
    address: string,
    wishes: FeedWishes,
    mayBePage: boolean,
  ): Promise<Outcome<AddedFeed, AddFeedRefusal>> {
    const outcome = await this.gateway.fetch({ address });
    if (outcome.kind !== 'fetched') {
      const sentence =
        'sentence' in outcome ? outcome.sentence : 'The publisher says that there is no such feed any more.';
      return refused('feed.unreachable', { sentence });
    }
    const reading = await this.gateway.read(outcome);
    if (!reading.ok) {
      const { code, sentence } = reading.refusal;
      return code === 'web-page' && mayBePage
        ? this.fromPage(outcome, wishes)
        : refused('feed.unreadable', { sentence });
    }
    const { feed } = reading.value;
    const name = wishes.outlet ?? (feed.title || new URL(address).hostname);
    const { id, isNew } = await this.book.add({ address, outlet: name, interval: wishes.interval });
    return accepted({ id, isNew, outlet: name, items: feed.items.length });
  }

  private async fromPage(page: Fetched, wishes: FeedWishes): Promise<Outcome<AddedFeed, AddFeedRefusal>> {
    const choices = findFeeds(decodeFeed(page.body, page.contentType).text, page.finalAddress);
    const [only] = choices;
    if (!only) return refused('feed.unreadable', { sentence: 'The answer is a web page that names no feed.' });
    if (choices.length === 1) return this.try(only.address, wishes, false);
    const sentence = `The page names ${choices.length} feeds: ${choices.map(({ address }) => address).join(', ')}`;
    return refused('feed.choose', { sentence, choices });
  }
}
