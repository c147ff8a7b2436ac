import { faultsOfTopic, hindrancesToRemoval, type PlacedTopic, placedTopics } from '@greenroom/matching/domain';
import { type Actor, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { ThesaurusEdits } from './thesaurus-edits';
import { ThesaurusStore } from './thesaurus-store';
import { TopicTable } from './thesaurus.table';

/** The network's own changes of the topic tree, each checked against the revision that its maker saw. */
@Injectable()
export class EditTopics {
  constructor(
    private readonly store: ThesaurusStore,
    private readonly edits: ThesaurusEdits,
  ) {}

  /**
   * Puts a topic in, in place of the one of its slug, where it was or last among its new sisters. Returns the new
   * revision.
   * @throws Refused `thesaurus.clash`; `thesaurus.faulty` with an issue for each field that cannot be so
   */
  put(topic: PlacedTopic, revision: number, by: Actor): Promise<number> {
    return this.edits.run(revision, by, async (manager) => {
      const tree = placedTopics((await this.store.read(manager)).thesaurus.topics);
      const faults = faultsOfTopic(tree, topic);
      if (faults.length > 0) {
        throw new Refused(
          'thesaurus.faulty',
          faults.map(({ field, sentence }) => ({ path: `body.topic.${field}`, message: sentence })),
        );
      }
      await this.store.writeTopic(manager, topic);
      return `the topic “${topic.label}”`;
    });
  }

  /** @throws Refused `thesaurus.clash`, `topic.not-found`; `topic.in-use` with what stands in the way */
  remove(slug: string, revision: number, by: Actor): Promise<number> {
    return this.edits.run(revision, by, async (manager) => {
      const { topics, concepts } = (await this.store.read(manager)).thesaurus;
      const tree = placedTopics(topics);
      const topic = tree.find((one) => one.slug === slug);
      if (!topic) throw new Refused('topic.not-found');
      const hindrances = hindrancesToRemoval(tree, concepts, slug);
      if (hindrances.length > 0) {
        throw new Refused(
          'topic.in-use',
          hindrances.map((message) => ({ path: 'params.slug', message })),
        );
      }
      await manager.delete(TopicTable, { slug });
      return `the topic “${topic.label}”, by removing it`;
    });
  }
}
