import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { partsInWords } from '../words/parts-in-words';
import { reasonInWords } from '../words/reason-in-words';
import { MatchLedger } from './match-ledger';

@Controller()
export class MatchesController {
  constructor(private readonly ledger: MatchLedger) {}

  @Handles(catalogue.readMatches)
  async read(
    @Input() { params }: Checked<typeof catalogue.readMatches>,
  ): Promise<Answer<typeof catalogue.readMatches>> {
    const verdict = (await this.ledger.verdicts([params.id], 10)).get(params.id);
    if (!verdict) throw new Refused('story.not-found');
    return {
      ...verdict,
      because: reasonInWords(verdict.reason),
      matchedAt: new Date(verdict.matchedAt).toISOString(),
      matches: verdict.matches.map(({ parts, ...match }) => ({ ...match, parts: partsInWords(parts) })),
    };
  }
}
