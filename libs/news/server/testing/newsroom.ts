import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { DomainEvents, JobQueue, LiveEvents } from '@greenroom/platform/server';
import type { DataSource } from 'typeorm';
import { CountStories } from '../src/stories/count-stories';
import { FileItems } from '../src/stories/file-items';
import { MergeStories } from '../src/stories/merge-stories';
import { StoryChanges } from '../src/stories/story-changes';
import { StoryIndex } from '../src/stories/story-index';
import { StoryLedger } from '../src/stories/story-ledger';
import { StorySearch } from '../src/stories/story-search';

/** What files and finds stories, on a real database and without Nest. */
export function newsroom(dataSource: DataSource, clock: Clock) {
  const transactions = new Transactions(dataSource);
  const queue = new JobQueue(dataSource, transactions, clock);
  const events = new DomainEvents(queue);
  const live = new LiveEvents(dataSource, transactions);
  const index = new StoryIndex();
  const ledger = new StoryLedger(dataSource, events, live, index);
  const changes = new StoryChanges(dataSource, clock);
  const merge = new MergeStories(ledger, index, changes);
  const fileItems = new FileItems(ledger, merge);
  const search = new StorySearch(dataSource);
  const counts = new CountStories(dataSource);
  return { transactions, queue, events, live, index, ledger, changes, merge, fileItems, search, counts };
}

/** Tables to empty between tests, in an order that their keys allow. */
export const NEWS_TABLES = [
  'news_story_apart',
  'news_story_change',
  'news_story_facet',
  'news_story_text',
  'news_item_clue',
  'news_item',
  'news_story',
  'news_feed',
  'platform_live_event',
  'platform_job',
];
