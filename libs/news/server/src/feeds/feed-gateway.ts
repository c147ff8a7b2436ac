import { type Clock } from '@greenroom/kernel';
import {
  AddressGuard,
  CLOCK,
  type Fetched,
  type FetchOutcome,
  GuardedFetcher,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable, Optional, type OnApplicationShutdown } from '@nestjs/common';
import type { FeedTable } from './feed.table';
import { FeedParser, type FeedReading } from './worker/feed-parser';

export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const USER_AGENT = 'Greenroom/0 (news feed reader of a media office)';

/** The door to other people's servers and to the threads that read what they send. */
@Injectable()
export class FeedGateway implements OnApplicationShutdown {
  private readonly fetcher: GuardedFetcher;
  private readonly guard: AddressGuard;

  /** @param parser made with the limits of production when it is first wanted, unless one is given */
  constructor(
    @Inject(SETTINGS_TOKEN) { FEED_ALLOW }: Settings,
    @Inject(CLOCK) clock: Clock,
    @Optional() private parser?: FeedParser,
  ) {
    this.guard = new AddressGuard(FEED_ALLOW);
    this.fetcher = new GuardedFetcher({ clock, accept: FEED_ACCEPT, userAgent: USER_AGENT, allowList: FEED_ALLOW });
  }

  /** Whether the operator listed the address's host and port. */
  isAllowListed(address: string): boolean {
    return this.guard.isExempt(new URL(address));
  }

  /** Why an address will never be asked, as far as that can be told without asking; undefined where it may be. */
  whyNot(address: string): string | undefined {
    return URL.canParse(address) ? this.guard.whyNot(new URL(address)) : 'That is not a web address.';
  }

  fetch(feed: Pick<FeedTable, 'address'> & Partial<FeedTable>): Promise<FetchOutcome> {
    return this.fetcher.fetch({
      address: feed.address,
      etag: feed.etag ?? undefined,
      lastModified: feed.lastModified ?? undefined,
      validatedAddress: feed.validatedAddress ?? undefined,
      bodyHash: feed.bodyHash ?? undefined,
    });
  }

  read({ body, contentType, finalAddress }: Fetched, feed: Partial<FeedTable> = {}): Promise<FeedReading> {
    this.parser ??= new FeedParser();
    return this.parser.parse(body, {
      contentType,
      address: finalAddress,
      identityScheme: feed.identityScheme ?? undefined,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parser?.close();
    await this.fetcher.close();
  }
}
