/**
 * Where to go once somebody is in: an address of this app that they wanted before. Anything else leads to its first
 * page: a link may have been made by a stranger, and the door itself is no place to go.
 */
export function ownAddress(next: string | undefined, first = '/'): string {
  return next && /^\/(?![/\\])(?!sign-in\b)[^\p{Cc}\\]*$/u.test(next) ? next : first;
}
