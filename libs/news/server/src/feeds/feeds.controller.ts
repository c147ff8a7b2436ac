import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, SECOND } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AddFeed } from './add-feed';
import { ChangeFeed } from './change-feed';
import type { FoundFeed } from './discover/find-feeds';
import { FeedBook } from './feed-book';
import { viewOfFeed } from './feed-view';
import { ImportOpml } from './opml/import-opml';
import { readOpml } from './opml/read-opml';
import { writeOpml } from './opml/write-opml';
import { starterFeeds } from './starters/starter-feeds';

@Controller()
export class FeedsController {
  constructor(
    private readonly book: FeedBook,
    private readonly addFeed: AddFeed,
    private readonly changeFeed: ChangeFeed,
    private readonly importOpml: ImportOpml,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.listFeeds)
  async list(): Promise<Answer<typeof catalogue.listFeeds>> {
    return { items: (await this.book.all()).map(viewOfFeed) };
  }

  @Handles(catalogue.addFeed)
  async add(@Input() { body }: Checked<typeof catalogue.addFeed>): Promise<Answer<typeof catalogue.addFeed>> {
    const { address, outlet, intervalSeconds } = body;
    const interval = intervalSeconds === undefined ? undefined : intervalSeconds * SECOND;
    const outcome = await this.addFeed.run(address, { outlet, interval });
    if (!outcome.ok) {
      const { code, details = {} } = outcome.refusal;
      throw new Refused(
        code,
        [{ path: 'body.address', message: String(details['sentence']) }],
        code === 'feed.choose' ? { choices: details['choices'] as FoundFeed[] } : {},
      );
    }
    const { id, isNew, items } = outcome.value;
    return { feed: await this.view(id), isNew, items };
  }

  // Before the addresses with an id, which would take these words for one.
  @Handles(catalogue.exportOpml)
  async exportAll(): Promise<string> {
    return writeOpml(await this.book.all(), new Date(this.clock.now()));
  }

  @Handles(catalogue.importOpml)
  async importAll(
    @Input() { body }: Checked<typeof catalogue.importOpml>,
  ): Promise<Answer<typeof catalogue.importOpml>> {
    const outlines = readOpml(body.content);
    if (!outlines.ok) {
      throw new Refused('feed.opml-unreadable', [
        { path: 'body.content', message: String(outlines.refusal.details?.['sentence']) },
      ]);
    }
    return { items: await this.importOpml.run(outlines.value) };
  }

  @Handles(catalogue.listStarterFeeds)
  async starters(): Promise<Answer<typeof catalogue.listStarterFeeds>> {
    const known = new Set((await this.book.all()).map(({ address }) => address));
    return { items: starterFeeds().map((feed) => ({ ...feed, isWatched: known.has(feed.address) })) };
  }

  @Handles(catalogue.readFeed)
  read(@Input() { params }: Checked<typeof catalogue.readFeed>): Promise<Answer<typeof catalogue.readFeed>> {
    return this.view(params.id);
  }

  @Handles(catalogue.changeFeed)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changeFeed>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changeFeed>> {
    const { version, intervalSeconds, ...change } = body;
    const interval = intervalSeconds === undefined ? undefined : intervalSeconds * SECOND;
    await this.changeFeed.run(params.id, version, { ...change, interval }, actor);
    return this.view(params.id);
  }

  @Handles(catalogue.removeFeed)
  async remove(
    @Input() { params, query }: Checked<typeof catalogue.removeFeed>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removeFeed>> {
    await this.changeFeed.remove(params.id, query.version, actor);
    return {};
  }

  @Handles(catalogue.pollFeed)
  async poll(@Input() { params }: Checked<typeof catalogue.pollFeed>): Promise<Answer<typeof catalogue.pollFeed>> {
    if (!(await this.book.pollNow(params.id))) throw new Refused('feed.not-found');
    return this.view(params.id);
  }

  private async view(id: string) {
    const feed = await this.book.find(id);
    if (!feed || feed.status === 'removed') throw new Refused('feed.not-found');
    return viewOfFeed(feed);
  }
}
