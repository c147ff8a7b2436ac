import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { ConceptEntry, Matcher, Story } from '@greenroom/matching/domain';
import { Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { LiveMatcher } from '../live/live-matcher';
import { becauseOf } from '../words/because-of';
import { matchInWords } from '../words/reason-in-words';

type Verdict = Answer<typeof catalogue.matchHeadline>;

const SHOWN = 5;

/** Headlines that are not stories: nothing here is stored. */
@Controller()
export class TryController {
  constructor(private readonly matcher: LiveMatcher) {}

  @Handles(catalogue.matchHeadline)
  async match(@Input() { body }: Checked<typeof catalogue.matchHeadline>): Promise<Verdict> {
    const { top, ...story } = body;
    return verdictOn(story, await this.matcher.current(), top);
  }

  @Handles(catalogue.tryConcept)
  async try(@Input() { body }: Checked<typeof catalogue.tryConcept>): Promise<Answer<typeof catalogue.tryConcept>> {
    const concept = body.concept as ConceptEntry;
    const story = { title: body.headline, summary: body.summary };
    const before = verdictOn(story, await this.matcher.current(), SHOWN);
    await this.refuseFaulty(concept);
    return { before, after: verdictOn(story, await this.matcher.with(concept), SHOWN) };
  }

  private async refuseFaulty(concept: ConceptEntry): Promise<void> {
    const faults = await this.matcher.faultsWith(concept);
    if (faults.length === 0) return;
    throw new Refused(
      'thesaurus.faulty',
      faults.map((message) => ({ path: 'body.concept', message })),
    );
  }
}

function verdictOn(story: Story, matcher: Matcher, top: number): Verdict {
  const { answered, reason, matches } = matcher.match(story, { top });
  const { concepts, negatives, ...why } = becauseOf(reason);
  return {
    isAnswered: answered,
    because: { ...why, concepts: [...concepts], negatives: [...negatives] },
    topics: matcher.topicsOf(reason).map(({ slug, label }) => ({ slug, label })),
    matches: matches.map(({ personId, name, score, parts }) => ({
      personId,
      name,
      score,
      reason: matchInWords(parts),
      parts: parts.map(({ concept, ...part }) => ({ ...part, concept: concept?.label ?? '' })),
    })),
  };
}
