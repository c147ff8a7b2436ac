import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { STORY_LOCK } from './file-items';
import { MergeStories } from './merge-stories';
import { StoryLedger } from './story-ledger';

/** Makes one story of two that filing did not see to be one. */
@Injectable()
export class JoinStories {
  constructor(
    private readonly stories: StoryLedger,
    private readonly mergeStories: MergeStories,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Takes the other story into the given one, for good, whatever was decided of the two before. Returns the id of the
   * one that stays.
   * @throws Refused `story.not-found`, `story.clash`, `story.same`
   */
  run(id: string, { version, otherId }: { version: number; otherId: string }, by: Actor): Promise<string> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, STORY_LOCK);
      const story = await this.stories.read(id, manager);
      const other = await this.stories.read(otherId, manager);
      if (!story || !other) throw new Refused('story.not-found');
      if (story.id === other.id) throw new Refused('story.same');
      await this.mergeStories.run(manager, other.id, story.id, { by, version });
      await this.stories.recount(manager, [story.id]);
      return story.id;
    });
  }
}
