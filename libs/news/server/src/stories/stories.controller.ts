import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type PageKey, readPageToken, writePageToken } from '@greenroom/platform/persistence';
import { Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { StoryLedger, type StorySource } from './story-ledger';
import { type Speakers, STORY_SPEAKERS, type StorySpeakers } from './story-speakers.port';
import type { StoryTable } from './story.table';

const SPEAKERS_SHOWN = 3;

@Controller()
export class StoriesController {
  constructor(
    private readonly stories: StoryLedger,
    @Inject(STORY_SPEAKERS) private readonly speakers: StorySpeakers,
  ) {}

  @Handles(catalogue.listStories)
  async list(@Input() { query }: Checked<typeof catalogue.listStories>): Promise<Answer<typeof catalogue.listStories>> {
    // One more than asked for tells whether there is a next page, without counting.
    const rows = await this.stories.page(query.limit + 1, pageKey(query.after));
    const shown = rows.slice(0, query.limit);
    const ids = shown.map(({ id }) => id);
    const [sources, speakers] = await Promise.all([
      this.stories.sources(ids),
      this.speakers.bestFor(ids, SPEAKERS_SHOWN),
    ]);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => view(row, sources.get(row.id) ?? [], speakers.get(row.id))),
      ...(rows.length > shown.length && last && { next: writePageToken({ at: last.latestAt, id: last.id }) }),
    };
  }

  @Handles(catalogue.readStory)
  async read(@Input() { params }: Checked<typeof catalogue.readStory>): Promise<Answer<typeof catalogue.readStory>> {
    const story = await this.stories.read(params.id);
    if (!story) throw new Refused('story.not-found');
    const sources = (await this.stories.sources([story.id])).get(story.id) ?? [];
    const speakers = (await this.speakers.bestFor([story.id], SPEAKERS_SHOWN)).get(story.id);
    return {
      ...view(story, sources, speakers),
      sources: sources.map(({ publishedAt, ...source }) => ({ ...source, publishedAt: iso(publishedAt) })),
    };
  }
}

function pageKey(token: string | undefined): PageKey | undefined {
  if (token === undefined) return undefined;
  const key = readPageToken(token);
  if (!key) throw new Refused('page.unknown');
  return key;
}

function view(story: StoryTable, sources: readonly StorySource[], speakers: Speakers | undefined) {
  const { id, headline, summary, firstAt, latestAt, sourceCount } = story;
  return {
    id,
    headline,
    summary,
    publishedAt: iso(firstAt),
    latestAt: iso(latestAt),
    sourceCount,
    outlets: [...new Set(sources.map(({ outlet }) => outlet))],
    isAnswered: speakers?.isAnswered ?? null,
    speakers: [...(speakers?.best ?? [])],
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
