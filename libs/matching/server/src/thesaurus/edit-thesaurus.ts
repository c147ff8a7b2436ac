import type { ConceptEntry } from '@greenroom/matching/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, DomainEvents, Refused } from '@greenroom/platform/server';
import type { Clock } from '@greenroom/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { faultsWith } from '../knowledge/check-knowledge';
import { THESAURUS_CHANGED, THESAURUS_LOCK, ThesaurusStore } from './thesaurus-store';
import { ConceptTable, ThesaurusTable } from './thesaurus.table';

/** The network's own changes of the thesaurus, each checked against the revision that its maker saw. */
@Injectable()
export class EditThesaurus {
  constructor(
    private readonly store: ThesaurusStore,
    private readonly transactions: Transactions,
    private readonly events: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a concept in, in place of one of the same id. Returns the new revision.
   * @throws Refused `thesaurus.clash`, `thesaurus.faulty`
   */
  put(concept: ConceptEntry, revision: number, by: Actor): Promise<number> {
    return this.edit(revision, by, async (manager) => {
      const faults = faultsWith(concept, (await this.store.read(manager)).thesaurus);
      if (faults.length > 0) {
        throw new Refused(
          'thesaurus.faulty',
          faults.map((message) => ({ path: 'body.concept', message })),
        );
      }
      await this.store.write(manager, concept);
    });
  }

  /** @throws Refused `thesaurus.clash`, `concept.not-found` */
  remove(id: string, revision: number, by: Actor): Promise<number> {
    return this.edit(revision, by, async (manager) => {
      const concept = { slug: id, kind: 'concept' as const };
      if (!(await manager.existsBy(ConceptTable, concept))) throw new Refused('concept.not-found');
      await manager.delete(ConceptTable, concept);
    });
  }

  private edit(revision: number, by: Actor, work: (manager: EntityManager) => Promise<void>): Promise<number> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, THESAURUS_LOCK);
      const about = await manager.findOneByOrFail(ThesaurusTable, { id: 1 });
      if (about.revision !== revision) {
        const { changedBy, changedAt } = about;
        throw new Refused('thesaurus.clash', [], {
          clash: {
            version: about.revision,
            changedBy,
            changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
          },
        });
      }
      await work(manager);
      const changed = { revision: revision + 1, isEdited: true, changedBy: by, changedAt: this.clock.now() };
      await manager.update(ThesaurusTable, 1, changed);
      await this.events.publish(manager, THESAURUS_CHANGED, 'thesaurus');
      return revision + 1;
    });
  }
}
