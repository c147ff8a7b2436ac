import {
  type ConceptEntry,
  knowledgeInSteps,
  type KnowledgeSource,
  Matcher,
  type Profile,
  type Steps,
} from '@greenroom/matching/domain';
import type { Person } from '@greenroom/people/domain';
import { PeopleDirectory } from '@greenroom/people/server';
import { LOGGER, type Logger } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { faultsWith } from '../knowledge/check-knowledge';
import { knowledgeDirectory } from '../knowledge/knowledge-directory';
import { loadKnowledge } from '../knowledge/load-knowledge';
import type { Thesaurus } from '../knowledge/read-thesaurus';
import { ThesaurusStore } from '../thesaurus/thesaurus-store';
import { inTurns } from './in-turns';

/** What the matcher was when it was asked for: the revisions go up with every change of thesaurus or people. */
interface State {
  readonly matcher: Matcher;
  readonly thesaurus: Thesaurus;
  readonly revision: number;
  people: number;
}

/** The matcher of this process, kept in step with the database whoever changed it. */
@Injectable()
export class LiveMatcher {
  private state: State | undefined;
  private refreshing: Promise<Matcher> | undefined;
  private shipped: KnowledgeSource | undefined;
  private trial: { readonly key: string; readonly matcher: Promise<Matcher> } | undefined;

  constructor(
    private readonly store: ThesaurusStore,
    private readonly people: PeopleDirectory,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The matcher as of now; two small queries when nothing has changed. */
  current(): Promise<Matcher> {
    this.refreshing ??= this.refresh().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  /** What is wrong with the thesaurus as it would be with a concept put in: a sentence each. */
  async faultsWith(concept: ConceptEntry): Promise<string[]> {
    await this.current();
    return faultsWith(concept, this.state!.thesaurus);
  }

  /**
   * A matcher as it would be with a concept put in. The last one is kept, for somebody who tries several headlines
   * against one change.
   * @throws Error where the concept has faults
   */
  async with(concept: ConceptEntry): Promise<Matcher> {
    await this.current();
    const state = this.state!;
    const key = JSON.stringify([state.revision, state.people, concept]);
    if (this.trial?.key !== key) this.trial = { key, matcher: this.tried(concept, state.thesaurus) };
    return this.trial.matcher;
  }

  private async tried(concept: ConceptEntry, thesaurus: Thesaurus): Promise<Matcher> {
    const concepts = [...thesaurus.concepts.filter(({ id }) => id !== concept.id), concept];
    const matcher = await this.compiled({ ...thesaurus, concepts });
    await inTurns(taking((await this.people.changedSince(0)).present, matcher));
    return matcher;
  }

  private async refresh(): Promise<Matcher> {
    const state = await this.withThesaurus();
    if ((await this.people.revision()) !== state.people) await this.takeOver(state);
    return state.matcher;
  }

  /** A changed thesaurus changes what every profile means, so everybody is indexed anew. */
  private async withThesaurus(): Promise<State> {
    if (this.state && (await this.store.revision()) === this.state.revision) return this.state;
    await this.shippedKnowledge();
    const { revision, thesaurus } = await this.store.read();
    const matcher = await this.compiled(thesaurus);
    this.logger.info({ thesaurus: revision, concepts: thesaurus.concepts.length }, 'thesaurus compiled');
    this.state = { matcher, thesaurus, revision, people: 0 };
    return this.state;
  }

  private async compiled(thesaurus: Thesaurus): Promise<Matcher> {
    const shipped = await this.shippedKnowledge();
    return new Matcher(await inTurns(knowledgeInSteps({ ...shipped, ...thesaurus })));
  }

  /** What comes with Greenroom, put into the tables once a process: two versions side by side must not take turns. */
  private async shippedKnowledge(): Promise<KnowledgeSource> {
    if (this.shipped) return this.shipped;
    const shipped = loadKnowledge(knowledgeDirectory());
    await this.store.adopt(shipped);
    this.shipped = shipped;
    return shipped;
  }

  private async takeOver(state: State): Promise<void> {
    const { revision, present, removed } = await this.people.changedSince(state.people);
    await inTurns(taking(present, state.matcher));
    for (const id of removed) state.matcher.remove(id);
    state.people = revision;
  }
}

/** Puts people in, one a step. */
function* taking(people: readonly Person[], matcher: Matcher): Steps<void> {
  for (const person of people) {
    matcher.upsert(profileOf(person));
    yield;
  }
}

/** A person as the matcher sees them: what they speak on, and nothing else about them. */
export function profileOf({ id, name, bio, expertise }: Person): Profile {
  return { id, name, bio, tags: expertise };
}
