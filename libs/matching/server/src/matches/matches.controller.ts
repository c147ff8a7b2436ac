import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { PeopleDirectory } from '@greenroom/people/server';
import { Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { partsInWords } from '../words/parts-in-words';
import { matchInWords, reasonInWords } from '../words/reason-in-words';
import { MatchLedger } from './match-ledger';

@Controller()
export class MatchesController {
  constructor(
    private readonly ledger: MatchLedger,
    private readonly people: PeopleDirectory,
  ) {}

  @Handles(catalogue.readMatches)
  async read(
    @Input() { params }: Checked<typeof catalogue.readMatches>,
  ): Promise<Answer<typeof catalogue.readMatches>> {
    const verdict = (await this.ledger.verdicts([params.id], 10)).get(params.id);
    if (!verdict) throw new Refused('story.not-found');
    const people = await this.people.entries(verdict.matches.map(({ personId }) => personId));
    const byId = new Map(people.map((person) => [person.id as string, person]));
    return {
      ...verdict,
      because: reasonInWords(verdict.reason),
      matchedAt: new Date(verdict.matchedAt).toISOString(),
      matches: verdict.matches.flatMap(({ parts, ...match }) => {
        const person = byId.get(match.personId);
        if (!person) return [];
        const { role, region, languages, formats } = person;
        const facts = { role, region, languages: [...languages], formats: [...formats] };
        return { ...match, ...facts, reason: matchInWords(parts), parts: partsInWords(parts) };
      }),
    };
  }
}
