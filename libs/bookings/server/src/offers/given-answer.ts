import { type DeclineReason, isWindowFor, type OfferDeed, slotOf } from '@greenroom/bookings/domain';
import type { Instant, Interval } from '@greenroom/kernel';
import { Refused } from '@greenroom/platform/server';
import { callOf } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import type { OfferTable } from './offer.table';

/** What somebody says to an offer. */
export interface GivenAnswer {
  readonly answer: 'accept' | 'hold' | 'decline' | 'undo';
  readonly until?: Instant | undefined;
  readonly reason?: DeclineReason | undefined;
  readonly words: string;
  /** undefined: as they declared it before. */
  readonly interests: string | undefined;
  readonly offLimits?: string | undefined;
  /** The time within which the slot may move. */
  readonly moves?: Interval | undefined;
}

/** What whoever is asked may say; a slip is undone by an officer. */
export type Said = Exclude<GivenAnswer['answer'], 'undo'>;

const AS_ANSWERED = { accept: 'accepted', hold: 'holding', decline: 'declined' } as const;

/** @throws Refused `request.invalid` where the slot is not within it, or it is of another day */
export function windowColumns(request: RequestTable, moves: Interval | undefined) {
  if (!moves) return { movesFrom: null, movesUntil: null };
  const slot = slotOf(callOf(request));
  if (!slot || !isWindowFor(slot, moves)) {
    const message = 'The slot must lie within the time that it may move in, on the same day';
    throw new Refused('request.invalid', [{ path: 'body.moves', message }]);
  }
  return { movesFrom: moves.start, movesUntil: moves.end };
}

/** The deed of an offer’s life that an answer is: a no after a yes takes the yes back. */
export function deedOf(answer: Said, { state }: OfferTable): OfferDeed {
  return answer === 'decline' && state === 'accepted' ? 'take-back' : answer;
}

/** On a bad line the same answer comes again. */
export function isSaidAlready({ state, dueAt }: OfferTable, { answer, until }: GivenAnswer): boolean {
  if (answer === 'undo' || state !== AS_ANSWERED[answer]) return false;
  return answer !== 'hold' || dueAt === until;
}

/** The times of an answer as instants. */
export function timesOf({
  until,
  moves,
}: {
  readonly until?: string | undefined;
  readonly moves?: { readonly from: string; readonly until: string } | undefined;
}): Pick<GivenAnswer, 'until' | 'moves'> {
  return {
    until: until === undefined ? undefined : Date.parse(until),
    moves: moves && { start: Date.parse(moves.from), end: Date.parse(moves.until) },
  };
}
