import { MatchLedger } from '@greenroom/matching/server';
import { PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { inPieces } from '@greenroom/platform/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** More stories than a network has fresh ones. */
const MOST = 10_000;
/** Every place that is stored of a story. */
const ALL_PLACES = 1_000;

/** For which stories somebody was found, and why; who is taken out goes from there once the matcher has been round. */
@Injectable()
export class MatchesOfPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['matching_match'];

  constructor(
    private readonly ledger: MatchLedger,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const matches: unknown[] = [];
    for (const piece of inPieces(await this.ledger.storiesNaming([personId], MOST))) {
      for (const { storyId, matchedAt, matches: all } of (await this.ledger.verdicts(piece, ALL_PLACES)).values()) {
        const own = all.find((match) => match.personId === personId);
        if (!own) continue;
        const { score, parts } = own;
        matches.push({ story: storyId, matchedAt: new Date(matchedAt).toISOString(), score, reasons: parts });
      }
    }
    return { matches };
  }
}
