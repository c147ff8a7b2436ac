import type { StaffTask } from '@greenroom/identity/domain';

export interface Place {
  readonly path: string;
  readonly words: string;
  /** Looked after rather than worked in: stands last in the rail, and on a phone under More. */
  readonly isSetting?: true;
  /** What somebody has to be allowed for it to be offered. */
  readonly task?: StaffTask;
}

/** The places of the console, in the order of the rail. */
export const PLACES: readonly Place[] = [
  { path: '/desk', words: 'News desk' },
  { path: '/people', words: 'People' },
  { path: '/topics', words: 'Topics' },
  { path: '/feeds', words: 'Feeds' },
  { path: '/reviews', words: 'Reviews', isSetting: true, task: 'reviews.decide' },
  { path: '/outbox', words: 'Outbox', isSetting: true },
];

/** Those whose name begins with what is typed, or has a word that does; all of them while nothing is. */
export function placesFor(typed: string): readonly Place[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/^go to /, '');
  return PLACES.filter(({ words }) => ` ${words.toLowerCase()}`.includes(` ${wanted}`));
}
