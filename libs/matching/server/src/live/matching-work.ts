import { type Clock } from '@greenroom/kernel';
import { STORY_WINDOW } from '@greenroom/news/domain';
import { STORY_CHANGED, StoryLedger } from '@greenroom/news/server';
import { PEOPLE_CHANGED, PeopleDirectory } from '@greenroom/people/server';
import { inPieces } from '@greenroom/platform/persistence';
import { CLOCK, DomainEvents, JobRunner } from '@greenroom/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { THESAURUS_CHANGED } from '../thesaurus/thesaurus-store';
import { MatchLedger } from '../matches/match-ledger';
import { MatchStories } from './match-stories';

const MATCH_STORY = 'matching.match-story';
const MATCH_FRESH = 'matching.match-fresh';
/** Stories that are matched in one transaction. */
const AT_ONCE = 50;

/** When to match: every story as it comes or changes, and what is fresh when people or the thesaurus change. */
@Injectable()
export class MatchingWork implements OnModuleInit {
  constructor(
    private readonly matchStories: MatchStories,
    private readonly stories: StoryLedger,
    private readonly ledger: MatchLedger,
    private readonly people: PeopleDirectory,
    private readonly runner: JobRunner,
    private readonly events: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(STORY_CHANGED, MATCH_STORY);
    this.events.subscribe(PEOPLE_CHANGED, MATCH_FRESH);
    this.events.subscribe(THESAURUS_CHANGED, MATCH_FRESH);
    this.runner.register({
      kind: MATCH_STORY,
      atOnce: 1,
      together: AT_ONCE,
      handle: (jobs) => this.matchStories.run(jobs.map(({ key }) => key)),
    });
    this.runner.register({ kind: MATCH_FRESH, atOnce: 1, handle: () => this.matchFresh() });
  }

  private async matchFresh(): Promise<void> {
    const fresh = await this.stories.freshSince(this.clock.now() - STORY_WINDOW);
    for (const piece of inPieces(fresh, AT_ONCE)) await this.matchStories.run(piece);
    await this.letGo();
  }

  /** Who has been taken out leaves no phrase of theirs in what was worked out, however old the story is. */
  private async letGo(): Promise<void> {
    const gone = await this.people.removed();
    let naming = await this.ledger.storiesNaming(gone, AT_ONCE);
    while (naming.length > 0) {
      await this.matchStories.run(naming);
      naming = await this.ledger.storiesNaming(gone, AT_ONCE);
    }
  }
}
