import type { Candidate } from '../words/request-in-words';

/** Whether people are to be asked in another order than the ranking's. */
export function isOwnOrder(chosen: readonly string[], ranked: readonly Pick<Candidate, 'personId'>[]): boolean {
  const places = chosen.map((id) => ranked.findIndex(({ personId }) => personId === id));
  return places.some((place, at) => at > 0 && place < places[at - 1]!);
}
