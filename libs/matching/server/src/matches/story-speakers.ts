import { type Speakers, type StorySpeakers } from '@greenroom/news/server';
import { Injectable } from '@nestjs/common';
import { matchInWords } from '../words/reason-in-words';
import { MatchLedger } from './match-ledger';

/** What the news desk shows beside a story: matching's side of the port of news. */
@Injectable()
export class MatchedSpeakers implements StorySpeakers {
  constructor(private readonly ledger: MatchLedger) {}

  async bestFor(storyIds: readonly string[], top: number): Promise<Map<string, Speakers>> {
    const verdicts = await this.ledger.verdicts(storyIds, top);
    return new Map(
      [...verdicts].map(([id, { isAnswered, matches }]) => [
        id,
        {
          isAnswered,
          best: matches.map(({ personId, name, score, parts }) => ({
            personId,
            name,
            score,
            reason: matchInWords(parts),
          })),
        },
      ]),
    );
  }
}
