import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { bestFirst, queryWords, type Triage } from '@greenroom/news/domain';
import { type PageKey, readPageToken, writePageToken } from '@greenroom/platform/persistence';
import { Acting, type Actor, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { ChangeStory } from './change-story';
import { CountStories } from './count-stories';
import { JoinStories } from './join-stories';
import { SplitStory } from './split-story';
import type { StoryFilter } from './story-query';
import { StorySearch } from './story-search';
import { StoryViews } from './story-views';

@Controller()
export class StoriesController {
  constructor(
    private readonly search: StorySearch,
    private readonly countStories: CountStories,
    private readonly views: StoryViews,
    private readonly changeStory: ChangeStory,
    private readonly splitStory: SplitStory,
    private readonly joinStories: JoinStories,
  ) {}

  @Handles(catalogue.listStories)
  async list(@Input() { query }: Checked<typeof catalogue.listStories>): Promise<Answer<typeof catalogue.listStories>> {
    const filter = filterOf(query);
    if (query.by === 'fit' && filter.words) {
      const rows = bestFirst(await this.search.page(filter, RANKED), filter.words);
      return { items: await this.views.of(rows.slice(0, query.limit)) };
    }
    const { rows, ...page } = await this.page(filter, query);
    return { items: await this.views.of(rows), ...page };
  }

  // These two before the address with an id, which would take their words for one.
  @Handles(catalogue.countStories)
  async count(
    @Input() { query }: Checked<typeof catalogue.countStories>,
  ): Promise<Answer<typeof catalogue.countStories>> {
    return { counts: await this.countStories.run(filterOf(query)) };
  }

  @Handles(catalogue.listUnanswered)
  async unanswered(
    @Input() { query }: Checked<typeof catalogue.listUnanswered>,
  ): Promise<Answer<typeof catalogue.listUnanswered>> {
    const { rows, ...page } = await this.page({ isAnswered: false, verdicts: ['nobody', 'too-weak'] }, query);
    return { items: await this.views.withReasons(rows), ...page };
  }

  @Handles(catalogue.readStory)
  read(@Input() { params }: Checked<typeof catalogue.readStory>): Promise<Answer<typeof catalogue.readStory>> {
    return this.views.whole(params.id);
  }

  @Handles(catalogue.changeStory)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changeStory>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changeStory>> {
    return this.views.whole(await this.changeStory.run(params.id, body, actor));
  }

  @Handles(catalogue.splitStory)
  async split(
    @Input() { params, body }: Checked<typeof catalogue.splitStory>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.splitStory>> {
    const { id, splitId } = await this.splitStory.run(params.id, body, actor);
    return { story: await this.views.whole(id), split: await this.views.whole(splitId) };
  }

  @Handles(catalogue.joinStories)
  async join(
    @Input() { params, body }: Checked<typeof catalogue.joinStories>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.joinStories>> {
    return this.views.whole(await this.joinStories.run(params.id, body, actor));
  }

  private async page(filter: StoryFilter, { limit, after }: { limit: number; after?: string | undefined }) {
    // One more than asked for tells whether there is a next page, without counting.
    const found = await this.search.page(filter, limit + 1, pageKey(after));
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows,
      ...(found.length > rows.length && last && { next: writePageToken({ at: last.latestAt, id: last.id }) }),
    };
  }
}

/** Of so many stories, the newest, those that fit the words best are found. */
const RANKED = 200;

type Query = Partial<Checked<typeof catalogue.listStories>['query']>;

function filterOf({ triage, owner, topic, outlet, fits, since, q }: Query): StoryFilter {
  return {
    triage: triage?.split(',') as Triage[] | undefined,
    ownerId: owner === 'none' ? null : owner,
    topic,
    outlet,
    isAnswered: fits === 'true' ? true : undefined,
    since: since === undefined ? undefined : Date.parse(since),
    words: q === undefined || q.trim() === '' ? undefined : queryWords(q),
  };
}

function pageKey(token: string | undefined): PageKey | undefined {
  if (token === undefined) return undefined;
  const key = readPageToken(token);
  if (!key) throw new Refused('page.unknown');
  return key;
}
