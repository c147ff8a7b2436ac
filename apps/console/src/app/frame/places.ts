export interface Place {
  readonly path: string;
  readonly words: string;
}

/** The places of the console, in the order of the rail. */
export const PLACES: readonly Place[] = [
  { path: '/desk', words: 'News desk' },
  { path: '/people', words: 'People' },
  { path: '/topics', words: 'Topics' },
  { path: '/feeds', words: 'Feeds' },
];

/** Those whose name begins with what is typed, or has a word that does; all of them while nothing is. */
export function placesFor(typed: string): readonly Place[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/^go to /, '');
  return PLACES.filter(({ words }) => ` ${words.toLowerCase()}`.includes(` ${wanted}`));
}
