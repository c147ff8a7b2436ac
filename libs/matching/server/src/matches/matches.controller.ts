import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { LADDER, type Level, offeringsOf } from '@greenroom/people/domain';
import {
  type DirectoryEntry,
  type FormatReadiness,
  outlook,
  outlookView,
  PeopleDirectory,
} from '@greenroom/people/server';
import { CLOCK, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { partsInWords } from '../words/parts-in-words';
import { matchInWords, reasonInWords } from '../words/reason-in-words';
import { MatchLedger, type StoredMatch } from './match-ledger';
import { type Standing, Standings } from './standing';

/** As many as an officer will ever scroll through. */
const SHOWN = 10;
const LOOKED_AT = 20;

type Speaker = Answer<typeof catalogue.readMatches>['matches'][number];

@Controller()
export class MatchesController {
  constructor(
    private readonly ledger: MatchLedger,
    private readonly people: PeopleDirectory,
    private readonly standings: Standings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.readMatches)
  async read(
    @Input() { params, query }: Checked<typeof catalogue.readMatches>,
  ): Promise<Answer<typeof catalogue.readMatches>> {
    const verdict = (await this.ledger.verdicts([params.id], LOOKED_AT)).get(params.id);
    if (!verdict) throw new Refused('story.not-found');
    const ids = verdict.matches.map(({ personId }) => personId);
    const found = await this.people.entries(ids);
    const people = new Map(found.map((person) => [person.id as string, person]));
    const asked = query.format ? { format: query.format, level: query.level as Level } : null;
    const standings = await this.standings.of(found, asked);
    const speakers = verdict.matches.flatMap((match) => {
      const [person, standing] = [people.get(match.personId), standings.get(match.personId)];
      return person && standing ? [{ speaker: this.speaker(match, person, standing), why: standing.ruledOut }] : [];
    });
    return {
      ...verdict,
      because: reasonInWords(verdict.reason),
      matchedAt: new Date(verdict.matchedAt).toISOString(),
      ladder: LADDER.filter(({ level }) => level > 0).map(({ level, offers, offersIn }) => ({
        level,
        offers: query.format ? offersIn[query.format] : offers,
      })),
      matches: speakers.flatMap(({ speaker, why }) => (why === undefined ? [speaker] : [])).slice(0, SHOWN),
      ruledOut: speakers
        .flatMap(({ speaker, why }) => (why === undefined ? [] : [{ ...speaker, why }]))
        .slice(0, SHOWN),
    };
  }

  private speaker({ parts, ...match }: StoredMatch, person: DirectoryEntry, { times, readiness }: Standing): Speaker {
    const { role, region, languages, formats } = person;
    const now = this.clock.now();
    const levels = readiness.formats
      .filter(({ format }) => formats.length === 0 || formats.includes(format))
      .map((one) => ({ format: one.format, level: one.level, stretch: stretchOf(one) }));
    return {
      ...match,
      ...{ role, region, languages: [...languages], formats: [...formats], levels },
      outlook: outlookView(outlook(times, now), now),
      reason: matchInWords(parts),
      parts: partsInWords(parts),
    };
  }
}

/** The level beyond their own that may be offered with their mentor at their side. */
function stretchOf(readiness: FormatReadiness): Speaker['levels'][number]['stretch'] {
  const found = offeringsOf(readiness, readiness.mentor).find(({ offering }) => offering.is === 'stretch');
  return found && readiness.mentor ? { level: found.rung.level, mentor: readiness.mentor.name } : null;
}
