import { Module } from '@nestjs/common';
import { AddFeed } from './feeds/add-feed';
import { FeedBook } from './feeds/feed-book';
import { FeedGateway } from './feeds/feed-gateway';
import { PollFeed } from './feeds/poll-feed';
import { PollingWork } from './feeds/polling-work';
import { FileItems } from './stories/file-items';
import { StoryLedger } from './stories/story-ledger';

/** Feeds and stories. The pages of stories are in `NewsDeskModule`, which needs to be told who can speak. */
@Module({
  providers: [FeedBook, FeedGateway, AddFeed, PollFeed, PollingWork, FileItems, StoryLedger],
  exports: [FeedBook, AddFeed, PollFeed, StoryLedger],
})
export class NewsModule {}
