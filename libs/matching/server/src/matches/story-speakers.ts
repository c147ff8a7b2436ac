import { type Speakers, type StorySpeakers } from '@greenroom/news/server';
import { Injectable } from '@nestjs/common';
import { TopicNames } from '../thesaurus/topic-names';
import { becauseOf } from '../words/because-of';
import { matchInWords } from '../words/reason-in-words';
import { MatchLedger } from './match-ledger';
import { Standings } from './standing';

/** Beyond those who are shown: for the ones who are not free or not ready. */
const SPARE = 5;

/** What the news desk shows beside a story: matching's side of the port of news. */
@Injectable()
export class MatchedSpeakers implements StorySpeakers {
  constructor(
    private readonly ledger: MatchLedger,
    private readonly names: TopicNames,
    private readonly standings: Standings,
  ) {}

  async bestFor(storyIds: readonly string[], top: number): Promise<Map<string, Speakers>> {
    const [verdicts, labels] = await Promise.all([this.ledger.verdicts(storyIds, top + SPARE), this.names.all()]);
    const people = [...verdicts.values()].flatMap(({ matches }) => matches.map(({ personId }) => personId));
    const standings = await this.standings.of(
      [...new Set(people)].map((id) => ({ id, formats: [] })),
      null,
    );
    return new Map(
      [...verdicts].map(([id, { isAnswered, reason, topics, matches }]) => [
        id,
        {
          isAnswered,
          because: becauseOf(reason),
          topics: topics.map((slug) => ({ slug, label: labels.get(slug) ?? slug })),
          best: matches
            .filter(({ personId }) => standings.get(personId)?.ruledOut === undefined)
            .slice(0, top)
            .map(({ personId, name, photo, score, parts }) => ({
              personId,
              name,
              photo,
              score,
              reason: matchInWords(parts),
            })),
        },
      ]),
    );
  }
}
