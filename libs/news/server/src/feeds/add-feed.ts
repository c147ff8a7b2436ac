import { accepted, type Outcome, refused } from '@greenroom/kernel';
import { Injectable } from '@nestjs/common';
import { FeedBook, type FeedId } from './feed-book';
import { FeedGateway } from './feed-gateway';

export interface AddedFeed {
  readonly id: FeedId;
  readonly isNew: boolean;
  readonly outlet: string;
  readonly items: number;
}

/** Adds a feed once it has been seen to be one. */
@Injectable()
export class AddFeed {
  constructor(
    private readonly book: FeedBook,
    private readonly gateway: FeedGateway,
  ) {}

  /**
   * Asks the address once; what answers with a feed is added under its title unless `outlet` names it.
   * Refuses with `feed.unreachable` or `feed.unreadable` and, in `details.sentence`, why.
   */
  async run(address: string, outlet?: string): Promise<Outcome<AddedFeed, 'feed.unreachable' | 'feed.unreadable'>> {
    const outcome = await this.gateway.fetch({ address });
    if (outcome.kind !== 'fetched') {
      const sentence =
        'sentence' in outcome ? outcome.sentence : 'The publisher says that there is no such feed any more.';
      return refused('feed.unreachable', { sentence });
    }
    const reading = await this.gateway.read(outcome);
    if (!reading.ok) return refused('feed.unreadable', { sentence: reading.refusal.sentence });
    const { feed } = reading.value;
    const name = outlet ?? (feed.title || new URL(address).hostname);
    const { id, isNew } = await this.book.add({ address, outlet: name });
    return accepted({ id, isNew, outlet: name, items: feed.items.length });
  }
}
