import { Module } from '@nestjs/common';
import { AddFeed } from './feeds/add-feed';
import { ChangeFeed } from './feeds/change-feed';
import { FeedBook } from './feeds/feed-book';
import { FeedGateway } from './feeds/feed-gateway';
import { ImportOpml } from './feeds/opml/import-opml';
import { PollFeed } from './feeds/poll-feed';
import { PollingWork } from './feeds/polling-work';
import { ChangeStory } from './stories/change-story';
import { CountStories } from './stories/count-stories';
import { FileItems } from './stories/file-items';
import { JoinStories } from './stories/join-stories';
import { MergeStories } from './stories/merge-stories';
import { SplitStory } from './stories/split-story';
import { StoryChanges } from './stories/story-changes';
import { StoryIndex } from './stories/story-index';
import { StoryLedger } from './stories/story-ledger';
import { StorySearch } from './stories/story-search';

/** Feeds and stories. The pages of stories are in `NewsDeskModule`, which needs to be told who can speak. */
@Module({
  providers: [
    FeedBook,
    FeedGateway,
    AddFeed,
    ChangeFeed,
    ImportOpml,
    PollFeed,
    PollingWork,
    FileItems,
    MergeStories,
    ChangeStory,
    SplitStory,
    JoinStories,
    StoryLedger,
    StoryIndex,
    StorySearch,
    CountStories,
    StoryChanges,
  ],
  exports: [
    FeedBook,
    AddFeed,
    ChangeFeed,
    ImportOpml,
    PollFeed,
    StoryLedger,
    StorySearch,
    CountStories,
    StoryChanges,
    ChangeStory,
    SplitStory,
    JoinStories,
  ],
})
export class NewsModule {}
