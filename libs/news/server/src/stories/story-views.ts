import type { Answer, catalogue } from '@greenroom/contract';
import { type Actor, ACTORS, type Actors, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { StoryChanges } from './story-changes';
import { StoryLedger, type StorySource } from './story-ledger';
import { type Speakers, STORY_SPEAKERS, type StorySpeakers } from './story-speakers.port';
import type { StoryTable } from './story.table';

type StoryView = Answer<typeof catalogue.listStories>['items'][number];
type WholeStoryView = Answer<typeof catalogue.readStory>;

const SPEAKERS_SHOWN = 3;

/** Stories as the contract shows them: with sources, speakers, topics and whose they are. */
@Injectable()
export class StoryViews {
  constructor(
    private readonly stories: StoryLedger,
    private readonly changes: StoryChanges,
    @Inject(STORY_SPEAKERS) private readonly speakers: StorySpeakers,
    @Inject(ACTORS) private readonly actors: Actors,
  ) {}

  async of(rows: readonly StoryTable[]): Promise<StoryView[]> {
    const ids = rows.map(({ id }) => id);
    const [sources, speakers, owners] = await Promise.all([
      this.stories.sources(ids),
      this.speakers.bestFor(ids, SPEAKERS_SHOWN),
      this.actors.named(rows.flatMap(({ ownerId }) => ownerId ?? [])),
    ]);
    return rows.map((row) => view(row, sources.get(row.id) ?? [], speakers.get(row.id), owners));
  }

  async withReasons(rows: readonly StoryTable[]): Promise<Answer<typeof catalogue.listUnanswered>['items']> {
    const speakers = await this.speakers.bestFor(
      rows.map(({ id }) => id),
      0,
    );
    return (await this.of(rows)).map((story) => ({ ...story, because: because(speakers.get(story.id)) }));
  }

  /** @throws Refused `story.not-found` */
  async whole(id: string): Promise<WholeStoryView> {
    const story = await this.stories.read(id);
    if (!story) throw new Refused('story.not-found');
    const [sources, speakers, history, owners] = await Promise.all([
      this.stories.sources([story.id]),
      this.speakers.bestFor([story.id], SPEAKERS_SHOWN),
      this.changes.history(story.id),
      this.actors.named(story.ownerId ? [story.ownerId] : []),
    ]);
    const told = sources.get(story.id) ?? [];
    return {
      ...view(story, told, speakers.get(story.id), owners),
      sources: told.map(({ publishedAt, ...source }) => ({ ...source, publishedAt: iso(publishedAt) })),
      because: because(speakers.get(story.id)),
      history: history.map(({ deed, at, by, version, before, after }) => ({
        deed,
        at: iso(at),
        by,
        version,
        from: before,
        to: after,
      })),
    };
  }
}

function because(speakers: Speakers | undefined): WholeStoryView['because'] {
  if (!speakers) return null;
  const { concepts, negatives, ...rest } = speakers.because;
  return { ...rest, concepts: [...concepts], negatives: [...negatives] };
}

function view(
  story: StoryTable,
  sources: readonly StorySource[],
  speakers: Speakers | undefined,
  owners: ReadonlyMap<string, Actor>,
): StoryView {
  const { id, headline, summary, firstAt, latestAt, sourceCount, triage, ownerId, version } = story;
  return {
    id,
    headline,
    summary,
    publishedAt: iso(firstAt),
    latestAt: iso(latestAt),
    sourceCount,
    outlets: [...new Set(sources.map(({ outlet }) => outlet))],
    topics: [...(speakers?.topics ?? [])],
    isAnswered: speakers?.isAnswered ?? null,
    speakers: [...(speakers?.best ?? [])],
    triage,
    // Somebody who has left the staff still owns what they owned.
    owner: ownerId === null ? null : (owners.get(ownerId) ?? { id: ownerId, name: '' }),
    version,
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
