/**
 * A place in a repeatable shuffle: a 32-bit number that looks random and depends on nothing but its arguments.
 * Ties in a ranking are ordered by it, so that nobody wins by the alphabet and every run agrees.
 * (FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3.)
 */
export function seededPlace(seed: string, key: string): number {
  let hash = 0x811c9dc5;
  const text = `${seed}\u0000${key}`;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
