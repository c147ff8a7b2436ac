import type { Handling } from '@greenroom/news/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, ACTORS, type Actors, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { StoryChanges } from './story-changes';
import { StoryLedger } from './story-ledger';

/** Triages a story or gives it an owner. */
@Injectable()
export class ChangeStory {
  constructor(
    private readonly stories: StoryLedger,
    private readonly changes: StoryChanges,
    private readonly transactions: Transactions,
    @Inject(ACTORS) private readonly actors: Actors,
  ) {}

  /**
   * Returns the id of the changed story, which is another where the given one was merged away.
   * @throws Refused `story.not-found`, `story.clash`, `staff.unknown`
   */
  async run(
    id: string,
    { version, ...wanted }: { version: number } & { [Field in keyof Handling]?: Handling[Field] | undefined },
    by: Actor,
  ): Promise<string> {
    const { ownerId } = wanted;
    if (ownerId != null && !(await this.actors.named([ownerId])).has(ownerId)) throw new Refused('staff.unknown');
    return this.transactions.run(async (manager) => {
      const story = await this.stories.read(id, manager);
      if (!story) throw new Refused('story.not-found');
      const after = {
        triage: wanted.triage ?? story.triage,
        ownerId: ownerId === undefined ? story.ownerId : ownerId,
      };
      const isSame = after.triage === story.triage && after.ownerId === story.ownerId;
      if (isSame && version === story.version) return story.id;
      await this.changes.make(manager, story, { deed: 'triaged', by, after, version });
      await this.stories.announceToDesk(manager, story.id, 'triaged');
      return story.id;
    });
  }
}
