import type { ConceptEntry } from '@greenroom/matching/domain';
import { type Actor, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { faultsWith } from '../knowledge/check-knowledge';
import { ThesaurusEdits } from './thesaurus-edits';
import { ThesaurusStore } from './thesaurus-store';
import { ConceptTable } from './thesaurus.table';

/** The network's own changes of the thesaurus, each checked against the revision that its maker saw. */
@Injectable()
export class EditThesaurus {
  constructor(
    private readonly store: ThesaurusStore,
    private readonly edits: ThesaurusEdits,
  ) {}

  /**
   * Puts a concept in, in place of one of the same id. Returns the new revision.
   * @throws Refused `thesaurus.clash`, `thesaurus.faulty`
   */
  put(concept: ConceptEntry, revision: number, by: Actor): Promise<number> {
    return this.edits.run(revision, by, async (manager) => {
      const faults = faultsWith(concept, (await this.store.read(manager)).thesaurus);
      if (faults.length > 0) {
        throw new Refused(
          'thesaurus.faulty',
          faults.map((message) => ({ path: 'body.concept', message })),
        );
      }
      await this.store.write(manager, concept);
      return `the concept “${concept.label}”`;
    });
  }

  /** @throws Refused `thesaurus.clash`, `concept.not-found` */
  remove(id: string, revision: number, by: Actor): Promise<number> {
    return this.edits.run(revision, by, async (manager) => {
      const concept = await manager.findOneBy(ConceptTable, { slug: id, kind: 'concept' });
      if (!concept) throw new Refused('concept.not-found');
      await manager.delete(ConceptTable, { slug: id });
      return `the concept “${concept.label}”, by removing it`;
    });
  }
}
