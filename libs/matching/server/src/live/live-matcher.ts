import { setImmediate } from 'node:timers/promises';
import {
  compileKnowledge,
  type ConceptEntry,
  type KnowledgeSource,
  Matcher,
  type Profile,
} from '@greenroom/matching/domain';
import type { Person } from '@greenroom/people/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { PeopleDirectory } from '@greenroom/people/server';
import { LOGGER, type Logger } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { knowledgeDirectory } from '../knowledge/knowledge-directory';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { ThesaurusStore } from '../thesaurus/thesaurus-store';

/** People indexed for a trial before others of this process get their turn. */
const AT_ONCE = 25;

/** What the matcher was when it was asked for; goes up with every change of people or thesaurus. */
interface State {
  readonly matcher: Matcher;
  readonly thesaurus: number;
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

  /**
   * A matcher as it would be with a concept put in. The last one is kept, for somebody who tries several headlines
   * against one change.
   */
  async with(concept: ConceptEntry): Promise<Matcher> {
    await this.current();
    const { thesaurus, people } = this.state!;
    const key = JSON.stringify([thesaurus, people, concept]);
    if (this.trial?.key !== key) this.trial = { key, matcher: this.tried(concept) };
    return this.trial.matcher;
  }

  private async tried(concept: ConceptEntry): Promise<Matcher> {
    const { thesaurus } = await this.store.read();
    const concepts = [...thesaurus.concepts.filter(({ id }) => id !== concept.id), concept];
    const matcher = new Matcher(compileKnowledge({ ...(await this.shippedKnowledge()), ...thesaurus, concepts }));
    for (const piece of inPieces((await this.people.changedSince(0)).present, AT_ONCE)) {
      for (const person of piece) matcher.upsert(profileOf(person));
      await setImmediate();
    }
    return matcher;
  }

  private async refresh(): Promise<Matcher> {
    const state = await this.withThesaurus();
    if ((await this.people.revision()) !== state.people) await this.takeOver(state);
    return state.matcher;
  }

  /** A changed thesaurus changes what every profile means, so everybody is indexed anew. */
  private async withThesaurus(): Promise<State> {
    if (this.state && (await this.store.revision()) === this.state.thesaurus) return this.state;
    const shipped = await this.shippedKnowledge();
    const { revision, thesaurus } = await this.store.read();
    const matcher = new Matcher(compileKnowledge({ ...shipped, ...thesaurus }));
    this.logger.info({ thesaurus: revision, concepts: thesaurus.concepts.length }, 'thesaurus compiled');
    this.state = { matcher, thesaurus: revision, people: 0 };
    return this.state;
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
    for (const person of present) state.matcher.upsert(profileOf(person));
    for (const id of removed) state.matcher.remove(id);
    state.people = revision;
  }
}

/** A person as the matcher sees them: what they speak on, and nothing else about them. */
export function profileOf({ id, name, bio, expertise }: Person): Profile {
  return { id, name, bio, tags: expertise };
}
