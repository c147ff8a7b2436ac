import { MakeNews1763700200000 } from './1763700200000-make-news';
import { MakeDesk1763700600000 } from './1763700600000-make-desk';
import { FeedTable, HostHoldTable } from './feeds/feed.table';
import { StoryApartTable, StoryChangeTable, StoryFacetTable } from './stories/desk.table';
import { ItemClueTable, ItemTable, StoryTable } from './stories/story.table';

export const newsSchema = {
  tables: [
    FeedTable,
    HostHoldTable,
    StoryTable,
    ItemTable,
    ItemClueTable,
    StoryFacetTable,
    StoryChangeTable,
    StoryApartTable,
  ],
  migrations: [MakeNews1763700200000, MakeDesk1763700600000],
};

export { AddFeed, type AddedFeed } from './feeds/add-feed';
export { ChangeFeed } from './feeds/change-feed';
export { findFeeds, type FoundFeed } from './feeds/discover/find-feeds';
export { FeedBook, type FeedId, type NewFeed } from './feeds/feed-book';
export { FEED_ACCEPT, FeedGateway } from './feeds/feed-gateway';
export { type Poll, PollFeed } from './feeds/poll-feed';
export { decodeFeed } from './feeds/decode/decode-feed';
export { htmlToText } from './feeds/parse/html-text';
export { readAlone } from './feeds/parse/read-alone';
export { type ParsedFile, type ParsedFileItem, parseFiles } from './feeds/parse-files';
export { type FeedCircumstances, readFeed, type ReadFeed } from './feeds/read-feed';
export { FeedParser, type FeedReading, type FeedRefusal, type FeedRefusalCode } from './feeds/worker/feed-parser';
export { NewsDeskModule } from './news-desk.module';
export { NewsModule } from './news.module';
export { type Filed, FileItems, type StoryId } from './stories/file-items';
export { ChangeStory } from './stories/change-story';
export { MergeStories } from './stories/merge-stories';
export { StoryChanges } from './stories/story-changes';
export { StoryIndex } from './stories/story-index';
export { STORY_CHANGED, type StoryGist, StoryLedger, type StorySource, type StoryTopics } from './stories/story-ledger';
export type { StoryFilter } from './stories/story-query';
export { StorySearch } from './stories/story-search';
export {
  type Because,
  type Speakers,
  STORY_SPEAKERS,
  type StorySpeakers,
  type Verdict,
} from './stories/story-speakers.port';
