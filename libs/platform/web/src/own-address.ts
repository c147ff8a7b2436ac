/**
 * An address of this app, for going on after its door: a path with its query, as the app's own router has it. Anything
 * else, and whatever a browser could take for somebody else's address, leads to `otherwise`; so does the door itself.
 */
export function ownAddress(next: string | undefined, otherwise = '/'): string {
  if (!next || !/^\/(?!\/)(?!sign-in\b)[^\p{Cc}\p{Zs}\\]*$/u.test(next)) return otherwise;
  // As a browser reads it, with the tricks that it knows and we may not.
  return new URL(next, HERE).origin === HERE ? next : otherwise;
}

const HERE = 'https://here.invalid';
