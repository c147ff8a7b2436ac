import { type Clock } from '@greenroom/kernel';
import { StoryLedger } from '@greenroom/news/server';
import { Transactions } from '@greenroom/platform/persistence';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { MatchLedger } from '../matches/match-ledger';
import { LiveMatcher } from './live-matcher';

/** More than an officer will scroll through: some of them are not free or not ready when it is read. */
const KEPT = 20;

/** Finds who can speak on stories and stores the outcome. */
@Injectable()
export class MatchStories {
  constructor(
    private readonly matcher: LiveMatcher,
    private readonly stories: StoryLedger,
    private readonly ledger: MatchLedger,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of the given stories in one transaction; what was merged away meanwhile is forgotten. */
  async run(storyIds: readonly string[]): Promise<void> {
    const matcher = await this.matcher.current();
    const matchedAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      const gists = await this.stories.gists(storyIds, manager);
      for (const { id, headline, summary } of gists) {
        const match = matcher.match({ title: headline, summary }, { top: KEPT });
        const topics = matcher.topicsOf(match.reason);
        const slugs = topics.map(({ slug }) => slug);
        await this.ledger.put(manager, id, match, slugs, matchedAt);
        const above = topics.flatMap((topic) => topic.above);
        await this.stories.noteVerdict(manager, id, {
          isAnswered: match.answered,
          verdict: match.reason.code,
          topics: [...slugs, ...above],
        });
      }
      const there = new Set(gists.map(({ id }) => id));
      const gone = storyIds.filter((id) => !there.has(id));
      if (gone.length > 0) await this.ledger.remove(manager, gone);
    });
  }
}
