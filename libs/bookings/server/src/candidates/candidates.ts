import { inTurn, isAtCap, levelAsked, type Ranked, slotOf, TURN } from '@greenroom/bookings/domain';
import { type Clock, DAY, type Interval } from '@greenroom/kernel';
import { LiveMatcher, matchInWords, type PartInWords, partsInWords } from '@greenroom/matching/server';
import {
  type Availability,
  type Format,
  type NotFree,
  type Offering,
  offeringInWords,
  offeringOf,
} from '@greenroom/people/domain';
import { AvailabilityBook, type DirectoryEntry, PeopleDirectory, ReadinessBook } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { BookingBook } from '../bookings/booking-book';
import { againstInWords, slotAgainst } from '../not-free/slot-against';
import { callOf } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { type KnownTurn, KnownTurns } from './known-turns';

const LOOKED_AT = 60;
/** Matching counts in millionths. */
const WHOLE_SCORE = 1_000_000;

export interface Candidate extends Ranked {
  readonly person: DirectoryEntry;
  readonly lastAskedAt: number | null;
  readonly reason: string;
  readonly parts: readonly PartInWords[];
  readonly level: number;
  /** With a stretch, their mentor is at their side. */
  readonly offering: Offering['is'];
  /** Whether they have said when they are free; else nobody knows. */
  readonly hasSaidTimes: boolean;
  /** Why they cannot be asked; undefined: they can. */
  readonly why: string | undefined;
}

type Ready = Awaited<ReturnType<ReadinessBook['read']>>;
type Match = ReturnType<Awaited<ReturnType<LiveMatcher['current']>>['match']>['matches'][number];

/** All that is known of somebody who fits. */
interface Known {
  readonly person: DirectoryEntry;
  readonly match: Pick<Match, 'score' | 'parts'>;
  readonly ready: Ready;
  readonly turn: KnownTurn;
  readonly times: Availability;
  /** By bookings. */
  readonly taken: readonly Interval[];
}

/** Who can speak in the slot of a request: fit, hard rules, and whose turn it is. */
@Injectable()
export class Candidates {
  constructor(
    private readonly matcher: LiveMatcher,
    private readonly people: PeopleDirectory,
    private readonly times: AvailabilityBook,
    private readonly readiness: ReadinessBook,
    private readonly bookings: BookingBook,
    private readonly turns: KnownTurns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those who fit, in the order in which they would be asked; after them those who are ruled out. */
  async of(request: RequestTable): Promise<Candidate[]> {
    const call = callOf(request);
    const matcher = await this.matcher.current();
    const { matches } = matcher.match({ title: call.topic, summary: call.angle }, { top: LOOKED_AT });
    const ids = matches.map(({ personId }) => personId as string);
    const people = new Map((await this.people.entries(ids)).map((person) => [person.id as string, person]));
    const times = await this.times.readAll(ids);
    const ready = await this.readiness.readAll(ids);
    const turns = await this.turns.of(ids, request);
    const taken = await this.bookings.takenBy(ids, slotAround(slotOf(call)));
    const candidates = matches.flatMap(({ personId, ...match }): Candidate[] => {
      const id = personId as string;
      const person = people.get(id);
      if (!person) return [];
      const known = { person, ready: ready.get(id)!, turn: turns.get(id)!, times: times.get(id)! };
      return [this.judged({ ...known, taken: taken.get(id) ?? [], match }, request)];
    });
    // The floor is that of those who can be asked: where the best is away, whoever fits well enough is not hidden.
    const canBe = (isOut: boolean) => candidates.filter(({ why }) => (why !== undefined) === isOut);
    return [...inTurn(canBe(false), request.id), ...inTurn(canBe(true), request.id)];
  }

  private judged({ person, ready, turn, times, taken, match }: Known, request: RequestTable): Candidate {
    const call = callOf(request);
    const asked = levelAsked(call);
    const standing = readinessFor(ready.formats, call.format);
    const offering = offeringOf(standing, asked, standing.mentor);
    const busy = taken.map((one) => ({ ...one, by: 'booking' as const }));
    const against = this.against(request, { ...times, busy: [...times.busy, ...busy] });
    const isNotReady = offering.is === 'not-ready' ? notReady(offering, asked, standing.mentor) : undefined;
    return {
      ...{ id: person.id, person, ...turn },
      ...{ fit: match.score / WHOLE_SCORE, reason: matchInWords(match.parts), parts: partsInWords(match.parts) },
      ...{ level: standing.level, offering: offering.is, hasSaidTimes: times.week !== null },
      why: againstInWords(against, this.clock.now()) ?? isNotReady ?? (isAtCap(turn) ? AT_CAP : undefined),
    };
  }

  private against(request: RequestTable, availability: Availability): readonly NotFree[] {
    const slot = slotOf(callOf(request));
    return slot ? slotAgainst(slot, request.call.way, availability, this.clock.now()) : [];
  }
}

const AT_CAP = `booked ${TURN.cap.most} times within a week`;

/** Far enough on both sides for everything that lies around a slot. */
function slotAround(slot: Interval | undefined): Interval {
  return slot ? { start: slot.start - DAY, end: slot.end + DAY } : { start: 0, end: 0 };
}

function readinessFor<One extends { readonly format: Format; readonly level: number }>(
  formats: readonly One[],
  format: Format | null,
): One {
  const own = formats.find((one) => one.format === format);
  return own ?? [...formats].sort((a, b) => b.level - a.level)[0]!;
}

function notReady(offering: Offering, asked: number, mentor: { readonly name: string } | null): string {
  return `level ${asked} ${offeringInWords(offering, mentor?.name ?? '')}`;
}
