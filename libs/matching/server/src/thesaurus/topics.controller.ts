import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, DAY } from '@greenroom/kernel';
import type { ConceptEntry, TopicEntry } from '@greenroom/matching/domain';
import { StorySearch } from '@greenroom/news/server';
import { Acting, type Actor, CLOCK, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { LiveMatcher } from '../live/live-matcher';
import { EditThesaurus } from './edit-thesaurus';
import { EditTopics } from './edit-topics';
import { ThesaurusStore } from './thesaurus-store';

type View = Answer<typeof catalogue.readTopics>;
type ForMe = Answer<typeof catalogue.listTopicsForMe>;

@Controller()
export class TopicsController {
  constructor(
    private readonly store: ThesaurusStore,
    private readonly thesaurus: EditThesaurus,
    private readonly tree: EditTopics,
    private readonly matcher: LiveMatcher,
    private readonly stories: StorySearch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.readTopics)
  async read(): Promise<View> {
    // A network that has just begun has no tree until the matcher has put in what comes with Greenroom.
    await this.matcher.current();
    const [{ revision, isEdited, thesaurus }, counts] = await Promise.all([
      this.store.read(),
      this.stories.countByTopic(this.clock.now() - 7 * DAY),
    ]);
    return {
      revision,
      isEdited,
      topics: thesaurus.topics.map((topic) => topicView(topic, counts)),
      concepts: thesaurus.concepts.map(conceptView),
    };
  }

  @Handles(catalogue.listTopicsForMe)
  async forMe(): Promise<ForMe> {
    await this.matcher.current();
    const { thesaurus } = await this.store.read();
    return { topics: thesaurus.topics.map(nameView) };
  }

  @Handles(catalogue.putConcept)
  async put(
    @Input() { params, body }: Checked<typeof catalogue.putConcept>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.putConcept>> {
    if (body.concept.id !== params.id) {
      throw new Refused('request.invalid', [{ path: 'body.concept.id', message: 'is not the one of the address' }]);
    }
    return { revision: await this.thesaurus.put(body.concept as ConceptEntry, body.revision, actor) };
  }

  @Handles(catalogue.removeConcept)
  async remove(
    @Input() { params, query }: Checked<typeof catalogue.removeConcept>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removeConcept>> {
    return { revision: await this.thesaurus.remove(params.id, query.revision, actor) };
  }

  @Handles(catalogue.putTopic)
  async putTopic(
    @Input() { params, body }: Checked<typeof catalogue.putTopic>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.putTopic>> {
    return { revision: await this.tree.put({ ...params, ...body.topic }, body.revision, actor) };
  }

  @Handles(catalogue.removeTopic)
  async removeTopic(
    @Input() { params, query }: Checked<typeof catalogue.removeTopic>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removeTopic>> {
    return { revision: await this.tree.remove(params.slug, query.revision, actor) };
  }
}

function topicView(
  { slug, label, short, aliases = [], children = [] }: TopicEntry,
  counts: ReadonlyMap<string, number>,
): View['topics'][number] {
  return {
    slug,
    label,
    ...(short !== undefined && { short }),
    aliases: [...aliases],
    storyCount: counts.get(slug) ?? 0,
    children: children.map((child) => topicView(child, counts)),
  };
}

function nameView({ slug, label, aliases = [], children = [] }: TopicEntry): ForMe['topics'][number] {
  return { slug, label, aliases: [...aliases], children: children.map(nameView) };
}

function conceptView(concept: ConceptEntry): View['concepts'][number] {
  const { id, label, short, topics, terms = [], exact = [], weak = [], names = [], yes = [], no = [] } = concept;
  return {
    id,
    label,
    ...(short !== undefined && { short }),
    topics: { ...topics },
    terms: [...terms],
    exact: [...exact],
    weak: [...weak],
    names: [...names],
    yes: [...yes],
    no: [...no],
  };
}
