import { type Instant } from '@greenroom/kernel';
import { sourcesOf, voiceOf } from '@greenroom/news/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { DomainEvents, LiveEvents } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { FeedTable } from '../feeds/feed.table';
import { StoryIndex } from './story-index';
import type { Verdict } from './story-speakers.port';
import { ItemTable, StoryTable } from './story.table';

/** A story was made, gained or lost a source, was reworded or merged away; keyed by its id. */
export const STORY_CHANGED = 'news.story-changed';

/** What a story says, for those who judge it. */
export interface StoryGist {
  readonly id: string;
  readonly headline: string;
  readonly summary: string;
}

/** What matching says of a story. */
export interface StoryTopics {
  readonly isAnswered: boolean;
  readonly verdict: Verdict;
  /** Slugs of what it is about and of the topics above. */
  readonly topics: readonly string[];
}

/** One place where a story can be read. */
export interface StorySource {
  /** The item that speaks for it. */
  readonly id: string;
  readonly storyId: string;
  readonly outlet: string;
  readonly title: string;
  readonly link: string | null;
  readonly publishedAt: Instant;
}

/** The stories and their sources: reading them, and keeping what is told of a story in step with its items. */
@Injectable()
export class StoryLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
    private readonly index: StoryIndex,
  ) {}

  /**
   * Sets headline, times, number of sources and what the stories are found by anew from the items, and announces them.
   * @param arrived which of them were not there before
   */
  async recount(
    manager: EntityManager,
    storyIds: readonly string[],
    arrived: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const items = new Map<string, ItemTable[]>();
    for (const ids of inPieces(storyIds)) {
      for (const item of await manager.findBy(ItemTable, { storyId: In(ids) })) {
        items.set(item.storyId, [...(items.get(item.storyId) ?? []), item]);
      }
    }
    const outlets = await this.outletsOf([...items.values()].flat(), manager);
    // In one order everywhere: the jobs that this asks for are rows that other workers ask for too.
    for (const [id, told] of [...items].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const texts = told.map(({ title, summary, link, publishedAt }) => ({
        title,
        summary,
        link: link ?? undefined,
        published: publishedAt,
      }));
      const times = told.map(({ publishedAt }) => publishedAt);
      const voice = voiceOf(texts)!;
      await manager.update(StoryTable, id, {
        headline: voice.title,
        summary: voice.summary,
        firstAt: Math.min(...times),
        latestAt: Math.max(...times),
        sourceCount: sourcesOf(texts).length,
      });
      await this.index.put(manager, id, {
        latestAt: Math.max(...times),
        outlets: told.map(({ feedId }) => outlets.get(feedId) ?? ''),
        texts: [voice.title, voice.summary, ...told.map(({ title }) => title)],
      });
      await this.announce(manager, id, arrived.has(id) ? 'arrived' : 'changed');
    }
  }

  /** Tells the other contexts, and the open consoles. */
  async announce(manager: EntityManager, storyId: string, change: 'arrived' | 'changed' | 'merged'): Promise<void> {
    await this.events.publish(manager, STORY_CHANGED, storyId);
    await this.announceToDesk(manager, storyId, change);
  }

  /** Tells the open consoles of a change that nobody else need know of. */
  announceToDesk(manager: EntityManager, storyId: string, change: string): Promise<void> {
    return this.live.publish(manager, 'story', storyId, change);
  }

  /** Takes down what matching says of a story, for finding it by. */
  async noteVerdict(
    manager: EntityManager,
    storyId: string,
    { isAnswered, verdict, topics }: StoryTopics,
  ): Promise<void> {
    const story = await manager.findOneBy(StoryTable, { id: storyId });
    if (!story) return;
    if (story.verdict !== verdict) await manager.update(StoryTable, storyId, { isAnswered, verdict });
    await this.index.putTopics(manager, storyId, topics, story.latestAt);
    await this.announceToDesk(manager, storyId, 'matched');
  }

  /** The story of that id, or the one that it was merged into. */
  async read(id: string, manager: EntityManager = this.dataSource.manager): Promise<StoryTable | null> {
    const story = await manager.findOneBy(StoryTable, { id });
    return story?.mergedInto ? manager.findOneBy(StoryTable, { id: story.mergedInto }) : story;
  }

  /** What the given stories say; merged ones are left out. */
  async gists(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<StoryGist[]> {
    const gists: StoryGist[] = [];
    for (const piece of inPieces(ids)) {
      gists.push(
        ...(await manager.find(StoryTable, {
          select: { id: true, headline: true, summary: true },
          where: { id: In(piece), mergedInto: IsNull() },
        })),
      );
    }
    return gists;
  }

  /** Ids of the stories that had a source at `since` or later. */
  async freshSince(since: Instant, manager: EntityManager = this.dataSource.manager): Promise<string[]> {
    const rows = await manager.find(StoryTable, {
      select: { id: true },
      where: { latestAt: MoreThanOrEqual(since), mergedInto: IsNull() },
      order: { latestAt: 'DESC' },
    });
    return rows.map(({ id }) => id);
  }

  /** The sources of some stories by story, earliest first; an address that several feeds carry is one source. */
  async sources(storyIds: readonly string[]): Promise<Map<string, StorySource[]>> {
    const manager = this.dataSource.manager;
    const sources = new Map<string, StorySource[]>();
    if (storyIds.length === 0) return sources;
    const items = await manager.findBy(ItemTable, { storyId: In([...storyIds]) });
    const outlets = await this.outletsOf(items, manager);
    for (const storyId of storyIds) {
      const texts = items
        .filter((item) => item.storyId === storyId)
        .map(({ id, feedId, title, summary, link, publishedAt }) => ({
          id,
          outlet: outlets.get(feedId) ?? '',
          title,
          summary,
          link: link ?? undefined,
          published: publishedAt,
        }));
      sources.set(
        storyId,
        sourcesOf(texts).map(({ id, outlet, title, link = null, published }) => ({
          id,
          storyId,
          outlet,
          title,
          link,
          publishedAt: published,
        })),
      );
    }
    return sources;
  }

  /** Outlets by feed. */
  private async outletsOf(
    items: readonly Pick<ItemTable, 'feedId'>[],
    manager: EntityManager,
  ): Promise<Map<string, string>> {
    const feeds = await manager.findBy(FeedTable, { id: In([...new Set(items.map(({ feedId }) => feedId))]) });
    return new Map(feeds.map(({ id, outlet }) => [id, outlet]));
  }
}
