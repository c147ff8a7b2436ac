import { type Speakers, type StorySpeakers } from '@greenroom/news/server';
import { Injectable } from '@nestjs/common';
import { TopicNames } from '../thesaurus/topic-names';
import { becauseOf } from '../words/because-of';
import { matchInWords } from '../words/reason-in-words';
import { MatchLedger } from './match-ledger';

/** What the news desk shows beside a story: matching's side of the port of news. */
@Injectable()
export class MatchedSpeakers implements StorySpeakers {
  constructor(
    private readonly ledger: MatchLedger,
    private readonly names: TopicNames,
  ) {}

  async bestFor(storyIds: readonly string[], top: number): Promise<Map<string, Speakers>> {
    const [verdicts, labels] = await Promise.all([this.ledger.verdicts(storyIds, top), this.names.all()]);
    return new Map(
      [...verdicts].map(([id, { isAnswered, reason, topics, matches }]) => [
        id,
        {
          isAnswered,
          because: becauseOf(reason),
          topics: topics.map((slug) => ({ slug, label: labels.get(slug) ?? slug })),
          best: matches.map(({ personId, name, photo, score, parts }) => ({
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
