import type { Clock } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, DomainEvents, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THESAURUS_CHANGED, THESAURUS_LOCK } from './thesaurus-store';
import { ThesaurusTable } from './thesaurus.table';

/** What every edit of the tree and the thesaurus has in common: one at a time, checked, and told. */
@Injectable()
export class ThesaurusEdits {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does the work in one transaction and raises the revision.
   * @param work returns what was changed, in words, for whoever comes second
   * @returns the new revision
   * @throws Refused `thesaurus.clash`
   */
  run(revision: number, by: Actor, work: (manager: EntityManager) => Promise<string>): Promise<number> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, THESAURUS_LOCK);
      const about = await manager.findOneByOrFail(ThesaurusTable, { id: 1 });
      if (about.revision !== revision) throw clashOf(about);
      const changedWhat = await work(manager);
      const changed = { changedBy: by, changedWhat, changedAt: this.clock.now() };
      await manager.update(ThesaurusTable, 1, { revision: revision + 1, isEdited: true, ...changed });
      await this.events.publish(manager, THESAURUS_CHANGED, 'thesaurus');
      return revision + 1;
    });
  }
}

function clashOf({ revision, changedBy, changedAt, changedWhat }: ThesaurusTable): Refused {
  return new Refused('thesaurus.clash', [], {
    clash: {
      version: revision,
      changedBy,
      changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
      ...(changedWhat !== null && { what: changedWhat }),
    },
  });
}
