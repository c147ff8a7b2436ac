import { type Instant } from '@greenroom/kernel';
import { sourcesOf, voiceOf } from '@greenroom/news/domain';
import { inPieces, type PageKey } from '@greenroom/platform/persistence';
import { DomainEvents } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { FeedTable } from '../feeds/feed.table';
import { ItemTable, StoryTable } from './story.table';

/** A story was made, gained or lost a source, was reworded or merged away; keyed by its id. */
export const STORY_CHANGED = 'news.story-changed';

/** What a story says, for those who judge it. */
export interface StoryGist {
  readonly id: string;
  readonly headline: string;
  readonly summary: string;
}

/** One place where a story can be read. */
export interface StorySource {
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
  ) {}

  /** Sets headline, times and number of sources anew from the items, and announces the stories. */
  async recount(manager: EntityManager, storyIds: readonly string[]): Promise<void> {
    const items = new Map<string, ItemTable[]>();
    for (const ids of inPieces(storyIds)) {
      for (const item of await manager.findBy(ItemTable, { storyId: In(ids) })) {
        items.set(item.storyId, [...(items.get(item.storyId) ?? []), item]);
      }
    }
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
      await this.announce(manager, id);
    }
  }

  announce(manager: EntityManager, storyId: string): Promise<void> {
    return this.events.publish(manager, STORY_CHANGED, storyId);
  }

  /** Newest first, at most `limit`, those after `after`. */
  async page(limit: number, after: PageKey | undefined): Promise<StoryTable[]> {
    const query = this.dataSource
      .getRepository(StoryTable)
      .createQueryBuilder('story')
      .where('story.mergedInto IS NULL')
      .orderBy('story.latestAt', 'DESC')
      .addOrderBy('story.id', 'DESC')
      .limit(limit);
    if (after) query.andWhere('(story.latestAt, story.id) < (:at, :id)', after);
    return query.getMany();
  }

  /** The story of that id, or the one that it was merged into. */
  async read(id: string): Promise<StoryTable | null> {
    const story = await this.dataSource.manager.findOneBy(StoryTable, { id });
    return story?.mergedInto ? this.dataSource.manager.findOneBy(StoryTable, { id: story.mergedInto }) : story;
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
    const feeds = await manager.findBy(FeedTable, { id: In([...new Set(items.map(({ feedId }) => feedId))]) });
    const outlets = new Map(feeds.map(({ id, outlet }) => [id, outlet]));
    for (const storyId of storyIds) {
      const texts = items
        .filter((item) => item.storyId === storyId)
        .map(({ feedId, title, summary, link, publishedAt }) => ({
          outlet: outlets.get(feedId) ?? '',
          title,
          summary,
          link: link ?? undefined,
          published: publishedAt,
        }));
      sources.set(
        storyId,
        sourcesOf(texts).map(({ outlet, title, link = null, published }) => ({
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
}
