import { accepted, type Outcome, refused } from '@greenroom/kernel';

/** Something that must be so before a move is made. */
export interface Guard<Facts> {
  /** The refusal's code where it is not so. */
  readonly code: string;
  /** The same for the page of states: "the hold ends within the deadline". */
  readonly words: string;
  readonly holds: (facts: Facts) => boolean;
}

/** A deed: from which states it leads where. */
export interface Move<State extends string, Facts> {
  readonly from: readonly State[];
  readonly to: State;
  readonly guards: readonly Guard<Facts>[];
}

/** The life of a request, an offer or a booking, as data (docs/states.md). */
export interface Lifecycle<State extends string, Deed extends string, Facts> {
  readonly start: State;
  /** Each state with what it means. */
  readonly states: Readonly<Record<State, string>>;
  readonly moves: Readonly<Record<Deed, Move<State, Facts>>>;
}

/** What `step` refuses with, beside the codes of the guards. */
export const NOT_FROM_HERE = 'state.not-from-here';

/**
 * The state that a deed leads to.
 * @returns refused `state.not-from-here`, with the state and the deed, or with the code of the first guard that fails
 */
export function step<State extends string, Deed extends string, Facts>(
  { moves }: Lifecycle<State, Deed, Facts>,
  state: State,
  deed: Deed,
  facts: Facts,
): Outcome<State> {
  const { from, to, guards } = moves[deed];
  if (!from.includes(state)) return refused(NOT_FROM_HERE, { state, deed });
  const failed = guards.find(({ holds }) => !holds(facts));
  return failed ? refused(failed.code, { state, deed }) : accepted(to);
}

/** The deeds that a state allows, whatever their guards say. */
export function deedsFrom<State extends string, Deed extends string, Facts>(
  { moves }: Lifecycle<State, Deed, Facts>,
  state: State,
): Deed[] {
  return deedsOf(moves).filter((deed) => moves[deed].from.includes(state));
}

/** Whether nothing leads out of a state. */
export function isEnd<State extends string, Deed extends string, Facts>(
  lifecycle: Lifecycle<State, Deed, Facts>,
  state: State,
): boolean {
  return deedsFrom(lifecycle, state).length === 0;
}

/** The names of the deeds of a life. */
export function deedsOf<Deed extends string>(moves: Readonly<Record<Deed, unknown>>): Deed[] {
  return Object.keys(moves) as Deed[];
}
