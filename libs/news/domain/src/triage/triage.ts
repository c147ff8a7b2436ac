/** How far the desk is with a story. */
export type Triage = 'new' | 'watching' | 'pitching' | 'dropped';

/** Nobody has looked · looked at and let go · kept an eye on · being offered. */
const LEAST_TO_MOST: readonly Triage[] = ['new', 'dropped', 'watching', 'pitching'];

/** What the desk has settled about a story. */
export interface Handling {
  readonly triage: Triage;
  readonly ownerId: string | null;
}

/**
 * What holds for two stories that turn out to be one: the further advanced state with the owner that it had; where
 * nobody owned that one, the other's owner. Of two in the same state the first's owner stays.
 */
export function mergedHandling(into: Handling, other: Handling): Handling {
  const isOtherFurther = LEAST_TO_MOST.indexOf(other.triage) > LEAST_TO_MOST.indexOf(into.triage);
  const [further, behind] = isOtherFurther ? [other, into] : [into, other];
  return { triage: further.triage, ownerId: further.ownerId ?? behind.ownerId };
}
